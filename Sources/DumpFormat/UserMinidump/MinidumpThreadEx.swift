/// `MINIDUMP_THREAD_EX`: a thread of a processor with a backing store (IA-64). Its first 48 bytes are a
/// ``MinidumpThread``.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpThreadEx: Equatable, Sendable {
  /// `BackingStore.StartOfMemoryRange`.
  public var backingStoreStart: VirtualAddress = VirtualAddress(0)
  /// `BackingStore.Memory`.
  public var backingStoreMemory = MinidumpLocation()

  /// A record of zeros.
  public init() {}
}

extension MinidumpThreadEx {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_THREAD_EX`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 64 }
    @inlinable public static var backingStoreStart: Field<Self, VirtualAddress> { .init(0x30) }
    @inlinable public static var backingStoreMemoryDataSize: Field<Self, UInt32> { .init(0x38) }
    @inlinable public static var backingStoreMemoryRva: Field<Self, UInt32> { .init(0x3C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    backingStoreStart = record[Layout.backingStoreStart]
    backingStoreMemory = MinidumpLocation(
      dataSize: record[Layout.backingStoreMemoryDataSize], rva: record[Layout.backingStoreMemoryRva])
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.backingStoreStart] = backingStoreStart
    record[Layout.backingStoreMemoryDataSize] = backingStoreMemory.dataSize
    record[Layout.backingStoreMemoryRva] = backingStoreMemory.rva
  }
}
