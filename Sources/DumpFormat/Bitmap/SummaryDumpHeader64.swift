/// `SUMMARY_DUMP64`: the header in front of the bitmap of dump type 2 (Windows 2000 to 7); the bitmap follows it.
public struct SummaryDumpHeader64: Equatable, Sendable {
  /// `SDMP`.
  public var signature: UInt32 = BitmapSignature.sdmp
  /// `DUMP`.
  public var validDump: UInt32 = DumpSignature.dump
  /// `DumpOptions`: 1 kernel addresses, 2 user addresses.
  public var dumpOptions: UInt32 = 0
  /// `HeaderSize`: file offset of the first page.
  public var headerSize: UInt32 = 0
  /// `BitmapSize`: bits in the bitmap.
  public var bitmapSize: UInt32 = 0
  /// `Pages`: set bits in the bitmap.
  public var pages: UInt32 = 0
  /// `RTL_BITMAP.SizeOfBitMap`: bits in the bitmap.
  public var sizeOfBitMap: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension SummaryDumpHeader64 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `SUMMARY_DUMP64`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x28 }
    @inlinable public static var signature: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var validDump: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var dumpOptions: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var headerSize: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var bitmapSize: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var pages: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var sizeOfBitMap: Field<Self, UInt32> { .init(0x18) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    signature = record[Layout.signature]
    validDump = record[Layout.validDump]
    dumpOptions = record[Layout.dumpOptions]
    headerSize = record[Layout.headerSize]
    bitmapSize = record[Layout.bitmapSize]
    pages = record[Layout.pages]
    sizeOfBitMap = record[Layout.sizeOfBitMap]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.signature] = signature
    record[Layout.validDump] = validDump
    record[Layout.dumpOptions] = dumpOptions
    record[Layout.headerSize] = headerSize
    record[Layout.bitmapSize] = bitmapSize
    record[Layout.pages] = pages
    record[Layout.sizeOfBitMap] = sizeOfBitMap
  }
}
