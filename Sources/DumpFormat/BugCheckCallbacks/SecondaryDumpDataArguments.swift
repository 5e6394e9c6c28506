/// `KBUGCHECK_SECONDARY_DUMP_DATA`: what a routine for tagged data gets and gives.
///
/// x64 and ARM64. Source: the driver kit's documentation of the members; C's rules for the offsets.
public enum SecondaryDumpDataArguments: RecordLayout {
  /// Length in bytes.
  @inlinable public static var byteCount: Int { 0x30 }
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
}
