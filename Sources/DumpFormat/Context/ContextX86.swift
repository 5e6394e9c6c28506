/// `CONTEXT` of x86 (`WOW64_CONTEXT` on x64): the registers of a processor or thread, without floating-point and vector
/// state.
///
/// That state stays in the record and is reached through the byte fields of ``Layout``.
///
/// Source: `winnt.h`.
public struct ContextX86: Equatable, Sendable {
  /// `ContextFlags`: the architecture and which parts of the record are valid.
  public var flags = ContextFlags.none
  /// `Dr0`.
  public var dr0: UInt32 = 0
  /// `Dr1`.
  public var dr1: UInt32 = 0
  /// `Dr2`.
  public var dr2: UInt32 = 0
  /// `Dr3`.
  public var dr3: UInt32 = 0
  /// `Dr6`.
  public var dr6: UInt32 = 0
  /// `Dr7`.
  public var dr7: UInt32 = 0
  /// `SegGs`.
  public var segGs: UInt32 = 0
  /// `SegFs`.
  public var segFs: UInt32 = 0
  /// `SegEs`.
  public var segEs: UInt32 = 0
  /// `SegDs`.
  public var segDs: UInt32 = 0
  /// `Edi`.
  public var edi: UInt32 = 0
  /// `Esi`.
  public var esi: UInt32 = 0
  /// `Ebx`.
  public var ebx: UInt32 = 0
  /// `Edx`.
  public var edx: UInt32 = 0
  /// `Ecx`.
  public var ecx: UInt32 = 0
  /// `Eax`.
  public var eax: UInt32 = 0
  /// `Ebp`.
  public var ebp: UInt32 = 0
  /// `Eip`.
  public var eip: UInt32 = 0
  /// `SegCs`.
  public var segCs: UInt32 = 0
  /// `EFlags`.
  public var eFlags: UInt32 = 0
  /// `Esp`.
  public var esp: UInt32 = 0
  /// `SegSs`.
  public var segSs: UInt32 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension ContextX86 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x2CC }
    /// `ContextFlags`: the architecture and which parts of the record are valid.
    @inlinable public static var flags: Field<Self, ContextFlags> { .init(0x000) }
    /// `Dr0`.
    @inlinable public static var dr0: Field<Self, UInt32> { .init(0x004) }
    /// `Dr1`.
    @inlinable public static var dr1: Field<Self, UInt32> { .init(0x008) }
    /// `Dr2`.
    @inlinable public static var dr2: Field<Self, UInt32> { .init(0x00C) }
    /// `Dr3`.
    @inlinable public static var dr3: Field<Self, UInt32> { .init(0x010) }
    /// `Dr6`.
    @inlinable public static var dr6: Field<Self, UInt32> { .init(0x014) }
    /// `Dr7`.
    @inlinable public static var dr7: Field<Self, UInt32> { .init(0x018) }
    /// `FloatSave`: x87 state, a `FLOATING_SAVE_AREA`.
    @inlinable public static var floatSave: ByteField<Self> { .init(0x01C, byteCount: 0x70) }
    /// `FloatSave.ControlWord`.
    @inlinable public static var floatControlWord: Field<Self, UInt32> { .init(0x01C) }
    /// `FloatSave.StatusWord`.
    @inlinable public static var floatStatusWord: Field<Self, UInt32> { .init(0x020) }
    /// `FloatSave.TagWord`.
    @inlinable public static var floatTagWord: Field<Self, UInt32> { .init(0x024) }
    /// `FloatSave.ErrorOffset`.
    @inlinable public static var floatErrorOffset: Field<Self, UInt32> { .init(0x028) }
    /// `FloatSave.ErrorSelector`.
    @inlinable public static var floatErrorSelector: Field<Self, UInt32> { .init(0x02C) }
    /// `FloatSave.DataOffset`.
    @inlinable public static var floatDataOffset: Field<Self, UInt32> { .init(0x030) }
    /// `FloatSave.DataSelector`.
    @inlinable public static var floatDataSelector: Field<Self, UInt32> { .init(0x034) }
    /// `FloatSave.RegisterArea`: ST0 to ST7, 10 bytes each.
    @inlinable public static var floatRegisters: ByteField<Self> { .init(0x038, byteCount: 0x50) }
    /// `FloatSave.Cr0NpxState`.
    @inlinable public static var cr0NpxState: Field<Self, UInt32> { .init(0x088) }
    /// `SegGs`.
    @inlinable public static var segGs: Field<Self, UInt32> { .init(0x08C) }
    /// `SegFs`.
    @inlinable public static var segFs: Field<Self, UInt32> { .init(0x090) }
    /// `SegEs`.
    @inlinable public static var segEs: Field<Self, UInt32> { .init(0x094) }
    /// `SegDs`.
    @inlinable public static var segDs: Field<Self, UInt32> { .init(0x098) }
    /// `Edi`.
    @inlinable public static var edi: Field<Self, UInt32> { .init(0x09C) }
    /// `Esi`.
    @inlinable public static var esi: Field<Self, UInt32> { .init(0x0A0) }
    /// `Ebx`.
    @inlinable public static var ebx: Field<Self, UInt32> { .init(0x0A4) }
    /// `Edx`.
    @inlinable public static var edx: Field<Self, UInt32> { .init(0x0A8) }
    /// `Ecx`.
    @inlinable public static var ecx: Field<Self, UInt32> { .init(0x0AC) }
    /// `Eax`.
    @inlinable public static var eax: Field<Self, UInt32> { .init(0x0B0) }
    /// `Ebp`.
    @inlinable public static var ebp: Field<Self, UInt32> { .init(0x0B4) }
    /// `Eip`.
    @inlinable public static var eip: Field<Self, UInt32> { .init(0x0B8) }
    /// `SegCs`.
    @inlinable public static var segCs: Field<Self, UInt32> { .init(0x0BC) }
    /// `EFlags`.
    @inlinable public static var eFlags: Field<Self, UInt32> { .init(0x0C0) }
    /// `Esp`.
    @inlinable public static var esp: Field<Self, UInt32> { .init(0x0C4) }
    /// `SegSs`.
    @inlinable public static var segSs: Field<Self, UInt32> { .init(0x0C8) }
    /// `ExtendedRegisters`: x87 and SSE state as `FXSAVE` stores it; XMM0 begins at its byte 0xA0.
    @inlinable public static var extendedRegisters: ByteField<Self> { .init(0x0CC, byteCount: 0x200) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    flags = record[Layout.flags]
    dr0 = record[Layout.dr0]
    dr1 = record[Layout.dr1]
    dr2 = record[Layout.dr2]
    dr3 = record[Layout.dr3]
    dr6 = record[Layout.dr6]
    dr7 = record[Layout.dr7]
    segGs = record[Layout.segGs]
    segFs = record[Layout.segFs]
    segEs = record[Layout.segEs]
    segDs = record[Layout.segDs]
    edi = record[Layout.edi]
    esi = record[Layout.esi]
    ebx = record[Layout.ebx]
    edx = record[Layout.edx]
    ecx = record[Layout.ecx]
    eax = record[Layout.eax]
    ebp = record[Layout.ebp]
    eip = record[Layout.eip]
    segCs = record[Layout.segCs]
    eFlags = record[Layout.eFlags]
    esp = record[Layout.esp]
    segSs = record[Layout.segSs]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.flags] = flags
    record[Layout.dr0] = dr0
    record[Layout.dr1] = dr1
    record[Layout.dr2] = dr2
    record[Layout.dr3] = dr3
    record[Layout.dr6] = dr6
    record[Layout.dr7] = dr7
    record[Layout.segGs] = segGs
    record[Layout.segFs] = segFs
    record[Layout.segEs] = segEs
    record[Layout.segDs] = segDs
    record[Layout.edi] = edi
    record[Layout.esi] = esi
    record[Layout.ebx] = ebx
    record[Layout.edx] = edx
    record[Layout.ecx] = ecx
    record[Layout.eax] = eax
    record[Layout.ebp] = ebp
    record[Layout.eip] = eip
    record[Layout.segCs] = segCs
    record[Layout.eFlags] = eFlags
    record[Layout.esp] = esp
    record[Layout.segSs] = segSs
  }
}
