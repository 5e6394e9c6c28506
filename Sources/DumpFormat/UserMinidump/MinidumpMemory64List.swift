/// `MINIDUMP_MEMORY64_LIST`: the beginning of the list of memory of a full dump.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpMemory64List: Equatable, Sendable {
  /// `NumberOfMemoryRanges`.
  public var numberOfRanges: UInt64 = 0
  /// `BaseRva`: file offset of the first piece's bytes.
  public var baseRva: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpMemory64List {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_MEMORY64_LIST`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 16 }
    @inlinable public static var numberOfRanges: Field<Self, UInt64> { .init(0x00) }
    @inlinable public static var baseRva: Field<Self, UInt64> { .init(0x08) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    numberOfRanges = record[Layout.numberOfRanges]
    baseRva = record[Layout.baseRva]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.numberOfRanges] = numberOfRanges
    record[Layout.baseRva] = baseRva
  }
}
