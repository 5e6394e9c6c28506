/// `KBUGCHECK_TRIAGE_DUMP_DATA`: what a routine for memory of the small dump gets and gives.
///
/// x64 and ARM64. Source: the driver kit's documentation of the members; C's rules for the offsets.
public enum TriageDumpDataArguments: RecordLayout {
  /// Length in bytes.
  @inlinable public static var byteCount: Int { 0x38 }
  /// `DataArray`: the routine's `KTRIAGE_DUMP_DATA_ARRAY`.
  @inlinable public static var dataArray: Field<Self, VirtualAddress> { .init(0x00) }
  /// `Flags`: 1 a bug check is running.
  @inlinable public static var flags: Field<Self, UInt32> { .init(0x08) }
  /// `MaxVirtMemSize`: most bytes that are taken.
  @inlinable public static var maximumSize: Field<Self, UInt32> { .init(0x0C) }
  /// `BugCheckCode`.
  @inlinable public static var bugCheckCode: Field<Self, UInt32> { .init(0x10) }
  /// `BugCheckParameter1`.
  @inlinable public static var bugCheckParameter1: Field<Self, UInt64> { .init(0x18) }
  /// `BugCheckParameter2`.
  @inlinable public static var bugCheckParameter2: Field<Self, UInt64> { .init(0x20) }
  /// `BugCheckParameter3`.
  @inlinable public static var bugCheckParameter3: Field<Self, UInt64> { .init(0x28) }
  /// `BugCheckParameter4`.
  @inlinable public static var bugCheckParameter4: Field<Self, UInt64> { .init(0x30) }
}
