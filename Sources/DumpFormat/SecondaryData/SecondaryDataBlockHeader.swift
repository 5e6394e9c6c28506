/// `DUMP_BLOB_HEADER`: one block of secondary data; its bytes follow after `prePad` bytes.
public struct SecondaryDataBlockHeader: Equatable, Sendable {
  /// `HeaderSize`: 0x20; 0 ends the list.
  public var headerSize: UInt32 = 0x20
  /// `Tag`: the GUID of the owner.
  public var tag = GUID(low: 0, high: 0)
  /// `DataSize`: bytes of data; 0 is legal.
  public var dataSize: UInt32 = 0
  /// `PrePad`: bytes before the data.
  public var prePad: UInt32 = 0
  /// `PostPad`: bytes after the data.
  public var postPad: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension SecondaryDataBlockHeader {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `DUMP_BLOB_HEADER`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x20 }
    @inlinable public static var headerSize: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var tagBytes: ByteField<Self> { .init(0x04, byteCount: 16) }
    @inlinable public static var dataSize: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var prePad: Field<Self, UInt32> { .init(0x18) }
    @inlinable public static var postPad: Field<Self, UInt32> { .init(0x1C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    headerSize = record[Layout.headerSize]
    tag = GUID(record, at: Layout.tagBytes)
    dataSize = record[Layout.dataSize]
    prePad = record[Layout.prePad]
    postPad = record[Layout.postPad]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.headerSize] = headerSize
    record[Field<Layout, UInt64>(Layout.tagBytes.offset)] = tag.low
    record[Field<Layout, UInt64>(Layout.tagBytes.offset + 8)] = tag.high
    record[Layout.dataSize] = dataSize
    record[Layout.prePad] = prePad
    record[Layout.postPad] = postPad
  }
}
