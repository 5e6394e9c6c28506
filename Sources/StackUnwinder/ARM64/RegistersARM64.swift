/// The registers of ARM64 that unwinding works on, each with whether its value is known.
///
/// Pc and Sp are always known. A step to a caller forgets what the callee may have changed.
public struct RegistersARM64: Equatable, Sendable {
  /// `Pc`.
  public var pc: UInt64

  /// X0 to X28, Fp (29), Lr (30), Sp (31).
  var integers: SIMD32<UInt64> = .zero
  /// D8 to D15: the lower halves of V8 to V15, which survive calls.
  var vectors: SIMD8<UInt64> = .zero
  /// Bit n stands for ``integers`` n, bit 32 + n for ``vectors`` n.
  var known: UInt64 = 1 << 31

  /// Bits of ``known`` of the registers that survive a call: X18, the platform register, X19 to X28, Fp, Sp, D8 to D15.
  static var nonVolatileMask: UInt64 { 0x00FF_BFFC_0000 }

  /// Registers of which only these two are known.
  public init(pc: UInt64, sp: UInt64) {
    self.pc = pc
    integers[31] = sp
  }

  /// `Sp`.
  public var sp: UInt64 {
    get { integers[31] }
    set { integers[31] = newValue }
  }

  /// `Fp` (X29); `nil` if it is not known.
  public var fp: UInt64? {
    get { self[x: 29] }
    set { self[x: 29] = newValue }
  }

  /// `Lr` (X30); `nil` if it is not known, as in every function that made a call.
  public var lr: UInt64? {
    get { self[x: 30] }
    set { self[x: 30] = newValue }
  }

  /// The value of X0 to X30; `nil` if it is not known.
  public subscript(x index: Int) -> UInt64? {
    get { index >= 0 && index < 31 && known >> UInt64(index) & 1 != 0 ? integers[index] : nil }
    set {
      guard index >= 0, index < 31 else { return }
      if let newValue { set(index, newValue) } else { known &= ~(1 << UInt64(index)) }
    }
  }

  /// The value of D8 to D15; `nil` if it is not known.
  public subscript(d index: Int) -> UInt64? {
    get { index >= 8 && index < 16 && known >> UInt64(24 + index) & 1 != 0 ? vectors[index - 8] : nil }
    set {
      guard index >= 8, index < 16 else { return }
      if let newValue { vectors[index - 8] = newValue }
      known = known & ~(1 << UInt64(24 + index)) | (newValue == nil ? 0 : 1 << UInt64(24 + index))
    }
  }

  mutating func set(_ index: Int, _ value: UInt64) {
    integers[index & 31] = value
    known |= 1 << UInt64(index & 31)
  }

  /// Forgets what a callee may have changed.
  mutating func forgetVolatile() { known &= Self.nonVolatileMask }
}
