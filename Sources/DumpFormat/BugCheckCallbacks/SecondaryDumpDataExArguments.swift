/// `KBUGCHECK_SECONDARY_DUMP_DATA_EX`: what a routine for tagged data in several parts gets and gives.
///
/// x64 and ARM64. Source: the driver kit's documentation of the members; C's rules for the offsets.
public enum SecondaryDumpDataExArguments: RecordLayout {
  /// Length in bytes.
  @inlinable public static var byteCount: Int { 0x68 }
  /// `InBuffer`: a buffer that the routine may fill.
  @inlinable public static var inBuffer: Field<Self, VirtualAddress> { .init(0x00) }
  /// `InBufferLength`: its length in bytes.
  @inlinable public static var inBufferLength: Field<Self, UInt32> { .init(0x08) }
  /// `MaximumAllowed`: most bytes that are taken.
  @inlinable public static var maximumAllowed: Field<Self, UInt32> { .init(0x0C) }
  /// `Guid`: the tag.
  @inlinable public static var guid: ByteField<Self> { .init(0x10, byteCount: 16) }
  /// `OutBuffer`: the data.
  @inlinable public static var outBuffer: Field<Self, VirtualAddress> { .init(0x20) }
  /// `OutBufferLength`: their length in bytes.
  @inlinable public static var outBufferLength: Field<Self, UInt32> { .init(0x28) }
  /// `Context`: the routine's own, kept from call to call.
  @inlinable public static var context: Field<Self, VirtualAddress> { .init(0x30) }
  /// `Flags`: 1 there is more, call again; 2 no device may be touched.
  @inlinable public static var flags: Field<Self, UInt32> { .init(0x38) }
  /// `DumpType`.
  @inlinable public static var dumpType: Field<Self, UInt32> { .init(0x3C) }
  /// `BugCheckCode`.
  @inlinable public static var bugCheckCode: Field<Self, UInt32> { .init(0x40) }
  /// `BugCheckParameter1`.
  @inlinable public static var bugCheckParameter1: Field<Self, UInt64> { .init(0x48) }
  /// `BugCheckParameter2`.
  @inlinable public static var bugCheckParameter2: Field<Self, UInt64> { .init(0x50) }
  /// `BugCheckParameter3`.
  @inlinable public static var bugCheckParameter3: Field<Self, UInt64> { .init(0x58) }
  /// `BugCheckParameter4`.
  @inlinable public static var bugCheckParameter4: Field<Self, UInt64> { .init(0x60) }
}
