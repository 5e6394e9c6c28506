/// The header of dump types 8, 9 and 0xA (`RDMP`), at the end of the dump header; a table of page ranges follows it.
public struct RangeDumpHeader: Equatable, Sendable {
  /// 0x40 in the files that were seen.
  public var marker: UInt32 = 0x40
  /// `RDMP`.
  public var signature: UInt32 = BitmapSignature.rdmp
  /// `DUMP`.
  public var validDump: UInt32 = DumpSignature.dump
  /// `MetadataSize`: bytes of the header and the table, see the reader.
  public var metadataSize: UInt64 = 0
  /// `FirstPageOffset`: file offset of the first page.
  public var firstPageOffset: UInt64 = 0
  /// `NumberOfRanges` (type 0xA only).
  public var numberOfRanges: UInt32 = 0
  /// `TotalNumberOfPages` (type 0xA only).
  public var totalNumberOfPages: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension RangeDumpHeader {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `RDMP`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x30 }
    @inlinable public static var marker: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var signature: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var validDump: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var metadataSize: Field<Self, UInt64> { .init(0x10) }
    @inlinable public static var firstPageOffset: Field<Self, UInt64> { .init(0x18) }
    @inlinable public static var numberOfRanges: Field<Self, UInt32> { .init(0x20) }
    @inlinable public static var totalNumberOfPages: Field<Self, UInt64> { .init(0x28) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    marker = record[Layout.marker]
    signature = record[Layout.signature]
    validDump = record[Layout.validDump]
    metadataSize = record[Layout.metadataSize]
    firstPageOffset = record[Layout.firstPageOffset]
    numberOfRanges = record[Layout.numberOfRanges]
    totalNumberOfPages = record[Layout.totalNumberOfPages]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.marker] = marker
    record[Layout.signature] = signature
    record[Layout.validDump] = validDump
    record[Layout.metadataSize] = metadataSize
    record[Layout.firstPageOffset] = firstPageOffset
    record[Layout.numberOfRanges] = numberOfRanges
    record[Layout.totalNumberOfPages] = totalNumberOfPages
  }
}
