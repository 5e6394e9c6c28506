/// `KTRIAGE_DUMP_DATA_ARRAY`: blocks of memory for the small dump; `Blocks` follow, 16 bytes each: address and size.
///
/// x64 and ARM64. Source: the driver kit's documentation of the members; C's rules for the offsets.
public enum TriageDumpDataArray: RecordLayout {
  /// Length in bytes.
  @inlinable public static var byteCount: Int { 0x30 }
  /// `List.Flink`.
  @inlinable public static var flink: Field<Self, VirtualAddress> { .init(0x00) }
  /// `List.Blink`.
  @inlinable public static var blink: Field<Self, VirtualAddress> { .init(0x08) }
  /// `NumBlocksUsed`.
  @inlinable public static var blocksUsed: Field<Self, UInt32> { .init(0x10) }
  /// `NumBlocksTotal`.
  @inlinable public static var blocksTotal: Field<Self, UInt32> { .init(0x14) }
  /// `DataSize`: bytes of all blocks.
  @inlinable public static var dataSize: Field<Self, UInt32> { .init(0x18) }
  /// `MaxDataSize`.
  @inlinable public static var maximumDataSize: Field<Self, UInt32> { .init(0x1C) }
  /// `ComponentNameBufferLength`: bytes of the name.
  @inlinable public static var componentNameLength: Field<Self, UInt32> { .init(0x20) }
  /// `ComponentName`: ASCII.
  @inlinable public static var componentName: Field<Self, VirtualAddress> { .init(0x28) }
}
