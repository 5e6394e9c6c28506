import DumpFormat

/// `HDR` of a type stream: which type indices it has, and where its hash tables are.
public struct TypeStreamHeader: Equatable, Sendable, RecordValue {
  /// Version of the format; 20040203 (VC 8.0) in all current files.
  public var version: UInt32
  /// Length of the header, the offset of the first record.
  public var headerSize: UInt32
  /// Index of the first record, 0x1000.
  public var firstIndex: TypeIndex
  /// Index after that of the last record.
  public var endIndex: TypeIndex
  /// Bytes of all records.
  public var recordBytes: UInt32
  /// Number of the stream with hash values and offsets, `nil` if there is none.
  public var hashStream: Int?
  /// Number of buckets of the hash table: hash values are less than it.
  public var bucketCount: UInt32

  /// Parts of the hash stream.
  var hashValues: Part
  var indexOffsets: Part
  var hashAdjusters: Part

  /// A range of the hash stream.
  struct Part: Equatable, Sendable {
    var offset: UInt32
    var byteCount: UInt32
  }

  enum Layout: RecordLayout {
    static var byteCount: Int { 0x38 }
    static var version: Field<Self, UInt32> { .init(0x00) }
    static var headerSize: Field<Self, UInt32> { .init(0x04) }
    static var firstIndex: Field<Self, UInt32> { .init(0x08) }
    static var endIndex: Field<Self, UInt32> { .init(0x0C) }
    static var recordBytes: Field<Self, UInt32> { .init(0x10) }
    static var hashStream: Field<Self, UInt16> { .init(0x14) }
    static var bucketCount: Field<Self, UInt32> { .init(0x1C) }
    static var hashValues: Field<Self, UInt32> { .init(0x20) }
    static var hashValueBytes: Field<Self, UInt32> { .init(0x24) }
    static var indexOffsets: Field<Self, UInt32> { .init(0x28) }
    static var indexOffsetBytes: Field<Self, UInt32> { .init(0x2C) }
    static var hashAdjusters: Field<Self, UInt32> { .init(0x30) }
    static var hashAdjusterBytes: Field<Self, UInt32> { .init(0x34) }
  }

  init(_ record: borrowing Record<Layout>) {
    version = record[Layout.version]
    headerSize = record[Layout.headerSize]
    firstIndex = TypeIndex(record[Layout.firstIndex])
    endIndex = TypeIndex(record[Layout.endIndex])
    recordBytes = record[Layout.recordBytes]
    hashStream = streamNumber(record[Layout.hashStream])
    bucketCount = record[Layout.bucketCount]
    hashValues = Part(offset: record[Layout.hashValues], byteCount: record[Layout.hashValueBytes])
    indexOffsets = Part(offset: record[Layout.indexOffsets], byteCount: record[Layout.indexOffsetBytes])
    hashAdjusters = Part(offset: record[Layout.hashAdjusters], byteCount: record[Layout.hashAdjusterBytes])
  }
}
