/// `MINIDUMP_MEMORY_DESCRIPTOR`: a piece of memory and where its bytes are.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpMemoryDescriptor: Equatable, Sendable {
  /// `StartOfMemoryRange`.
  public var start: VirtualAddress = VirtualAddress(0)
  /// `Memory`.
  public var memory = MinidumpLocation()

  /// A record of zeros.
  public init() {}
}

extension MinidumpMemoryDescriptor {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_MEMORY_DESCRIPTOR`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 16 }
    @inlinable public static var start: Field<Self, VirtualAddress> { .init(0x00) }
    @inlinable public static var memoryDataSize: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var memoryRva: Field<Self, UInt32> { .init(0x0C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    start = record[Layout.start]
    memory = MinidumpLocation(
      dataSize: record[Layout.memoryDataSize], rva: record[Layout.memoryRva])
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.start] = start
    record[Layout.memoryDataSize] = memory.dataSize
    record[Layout.memoryRva] = memory.rva
  }
}
