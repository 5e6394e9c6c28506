/// `KARM64_VFP_STATE`: the floating-point state that belongs to a trap frame; the registers stay in the record.
///
/// Source: headers made from public symbols.
public struct VFPStateARM64: Equatable, Sendable {
  /// `Link`: next state of the thread.
  public var link = VirtualAddress(0)
  /// `Fpcr`: floating-point control.
  public var fpcr: UInt32 = 0
  /// `Fpsr`: floating-point status.
  public var fpsr: UInt32 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension VFPStateARM64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x210 }
    /// `Link`: next state of the thread.
    @inlinable public static var link: Field<Self, VirtualAddress> { .init(0x000) }
    /// `Fpcr`: floating-point control.
    @inlinable public static var fpcr: Field<Self, UInt32> { .init(0x008) }
    /// `Fpsr`: floating-point status.
    @inlinable public static var fpsr: Field<Self, UInt32> { .init(0x00C) }
    /// `V`: V0 to V31, 16 bytes each.
    @inlinable public static var vectorRegisters: ByteField<Self> { .init(0x010, byteCount: 0x200) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    link = record[Layout.link]
    fpcr = record[Layout.fpcr]
    fpsr = record[Layout.fpsr]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.link] = link
    record[Layout.fpcr] = fpcr
    record[Layout.fpsr] = fpsr
  }
}
