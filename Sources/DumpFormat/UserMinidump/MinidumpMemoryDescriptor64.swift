/// `MINIDUMP_MEMORY_DESCRIPTOR64`: a piece of memory whose bytes follow those of the piece before it.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpMemoryDescriptor64: Equatable, Sendable {
  /// `StartOfMemoryRange`.
  public var start: VirtualAddress = VirtualAddress(0)
  /// `DataSize` in bytes.
  public var dataSize: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpMemoryDescriptor64 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_MEMORY_DESCRIPTOR64`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 16 }
    @inlinable public static var start: Field<Self, VirtualAddress> { .init(0x00) }
    @inlinable public static var dataSize: Field<Self, UInt64> { .init(0x08) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    start = record[Layout.start]
    dataSize = record[Layout.dataSize]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.start] = start
    record[Layout.dataSize] = dataSize
  }
}
