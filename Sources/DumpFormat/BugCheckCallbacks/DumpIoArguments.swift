/// `KBUGCHECK_DUMP_IO`: a piece of the dump that is being written.
///
/// x64 and ARM64. Source: the driver kit's documentation of the members; C's rules for the offsets.
public enum DumpIoArguments: RecordLayout {
  /// Length in bytes.
  @inlinable public static var byteCount: Int { 0x18 }
  /// `Offset`: where the piece is; all ones means after the last one.
  @inlinable public static var offset: Field<Self, UInt64> { .init(0x00) }
  /// `Buffer`.
  @inlinable public static var buffer: Field<Self, VirtualAddress> { .init(0x08) }
  /// `BufferLength`: in bytes.
  @inlinable public static var bufferLength: Field<Self, UInt32> { .init(0x10) }
  /// `Type`: 1 header, 2 body, 3 secondary data, 4 complete.
  @inlinable public static var type: Field<Self, UInt32> { .init(0x14) }
}
