/// The registers of x64 that unwinding works on, each with whether its value is known.
///
/// Rip and Rsp are always known. A step to a caller forgets the volatile registers: the callee may have changed them.
public struct RegistersX64: Equatable, Sendable {
  /// `Rip`.
  public var rip: UInt64

  var integers: SIMD16<UInt64> = .zero
  var vectorLow: SIMD16<UInt64> = .zero
  var vectorHigh: SIMD16<UInt64> = .zero
  /// Bit n stands for integer register n, bit 16 + n for `XMM` n.
  var known: UInt32 = 1 << 4

  /// Bits of ``known`` of the registers that survive a call: Rbx, Rsp, Rbp, Rsi, Rdi, R12 to R15, Xmm6 to Xmm15.
  static var nonVolatileMask: UInt32 { 0xFFC0_F0F8 }

  /// Registers of which only these two are known.
  public init(rip: UInt64, rsp: UInt64) {
    self.rip = rip
    integers[4] = rsp
  }

  /// `Rsp`.
  public var rsp: UInt64 {
    get { integers[4] }
    set { integers[4] = newValue }
  }

  /// The value of a register; `nil` if it is not known. Rsp cannot be made unknown.
  public subscript(register: RegisterX64) -> UInt64? {
    get { known >> UInt32(register.rawValue) & 1 == 0 ? nil : integers[Int(register.rawValue)] }
    set {
      if let newValue {
        set(register.rawValue, newValue)
      } else if register != .rsp {
        known &= ~(1 << UInt32(register.rawValue))
      }
    }
  }

  /// The value of `XMM0` to `XMM15` as its lower and upper half; `nil` if it is not known.
  public subscript(xmm index: Int) -> (low: UInt64, high: UInt64)? {
    get {
      guard index >= 0, index < 16, known >> UInt32(16 + index) & 1 != 0 else { return nil }
      return (vectorLow[index], vectorHigh[index])
    }
    set {
      guard index >= 0, index < 16 else { return }
      guard let newValue else { return known &= ~(1 << UInt32(16 + index)) }
      vectorLow[index] = newValue.low
      vectorHigh[index] = newValue.high
      known |= 1 << UInt32(16 + index)
    }
  }

  /// Sets an integer register by a number that is known to be below 16.
  mutating func set(_ number: UInt8, _ value: UInt64) {
    integers[Int(number & 15)] = value
    known |= 1 << UInt32(number & 15)
  }

  /// Forgets what a callee may have changed.
  mutating func forgetVolatile() { known &= Self.nonVolatileMask }
}
