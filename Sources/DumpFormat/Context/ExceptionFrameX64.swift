/// `KEXCEPTION_FRAME` of x64: the non-volatile registers that a trap frame lacks.
///
/// Source: public symbols of `ntoskrnl.exe`, 2019 to 2025.
public struct ExceptionFrameX64: Equatable, Sendable {
  /// `TrapFrame`: trap frame that belongs to this frame.
  public var trapFrame = VirtualAddress(0)
  /// `MxCsr`: SSE control and status.
  public var mxCsr: UInt32 = 0
  /// `Rbp`.
  public var rbp: UInt64 = 0
  /// `Rbx`.
  public var rbx: UInt64 = 0
  /// `Rdi`.
  public var rdi: UInt64 = 0
  /// `Rsi`.
  public var rsi: UInt64 = 0
  /// `R12`.
  public var r12: UInt64 = 0
  /// `R13`.
  public var r13: UInt64 = 0
  /// `R14`.
  public var r14: UInt64 = 0
  /// `R15`.
  public var r15: UInt64 = 0
  /// `Return`: return address.
  public var returnAddress = VirtualAddress(0)

  /// A value whose fields are all zero.
  public init() {}
}

extension ExceptionFrameX64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x140 }
    /// `Xmm6` to `Xmm15`: ten registers of 16 bytes.
    @inlinable public static var xmmRegisters: ByteField<Self> { .init(0x030, byteCount: 0xA0) }
    /// `TrapFrame`: trap frame that belongs to this frame.
    @inlinable public static var trapFrame: Field<Self, VirtualAddress> { .init(0x0D0) }
    /// `MxCsr`: SSE control and status.
    @inlinable public static var mxCsr: Field<Self, UInt32> { .init(0x0F0) }
    /// `Rbp`.
    @inlinable public static var rbp: Field<Self, UInt64> { .init(0x0F8) }
    /// `Rbx`.
    @inlinable public static var rbx: Field<Self, UInt64> { .init(0x100) }
    /// `Rdi`.
    @inlinable public static var rdi: Field<Self, UInt64> { .init(0x108) }
    /// `Rsi`.
    @inlinable public static var rsi: Field<Self, UInt64> { .init(0x110) }
    /// `R12`.
    @inlinable public static var r12: Field<Self, UInt64> { .init(0x118) }
    /// `R13`.
    @inlinable public static var r13: Field<Self, UInt64> { .init(0x120) }
    /// `R14`.
    @inlinable public static var r14: Field<Self, UInt64> { .init(0x128) }
    /// `R15`.
    @inlinable public static var r15: Field<Self, UInt64> { .init(0x130) }
    /// `Return`: return address.
    @inlinable public static var returnAddress: Field<Self, VirtualAddress> { .init(0x138) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    trapFrame = record[Layout.trapFrame]
    mxCsr = record[Layout.mxCsr]
    rbp = record[Layout.rbp]
    rbx = record[Layout.rbx]
    rdi = record[Layout.rdi]
    rsi = record[Layout.rsi]
    r12 = record[Layout.r12]
    r13 = record[Layout.r13]
    r14 = record[Layout.r14]
    r15 = record[Layout.r15]
    returnAddress = record[Layout.returnAddress]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.trapFrame] = trapFrame
    record[Layout.mxCsr] = mxCsr
    record[Layout.rbp] = rbp
    record[Layout.rbx] = rbx
    record[Layout.rdi] = rdi
    record[Layout.rsi] = rsi
    record[Layout.r12] = r12
    record[Layout.r13] = r13
    record[Layout.r14] = r14
    record[Layout.r15] = r15
    record[Layout.returnAddress] = returnAddress
  }
}
