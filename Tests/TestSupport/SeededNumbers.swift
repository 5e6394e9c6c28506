/// Pseudo-random numbers that are the same on every machine and in every run.
///
/// SplitMix64, by Steele, Lea and Flood.
public struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers that a seed begins.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  /// A number of zero or more below a bound, which is at least one.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
