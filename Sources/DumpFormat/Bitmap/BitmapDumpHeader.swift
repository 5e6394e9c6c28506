/// The header in front of the bitmap of dump types 5, 6 and 7; the bitmap follows it, bit *i* of byte *b* for page 8·*b* + *i*.
public struct BitmapDumpHeader: Equatable, Sendable {
  /// `SDMP` or `FDMP`.
  public var signature: UInt32 = BitmapSignature.fdmp
  /// `DUMP`.
  public var validDump: UInt32 = DumpSignature.dump
  /// `DumpOptions`: 1 kernel addresses, 2 user addresses; not always set.
  public var dumpOptions: UInt32 = 0
  /// `FirstPage`: file offset of the first page; not always a multiple of the page size.
  public var firstPage: UInt64 = 0
  /// `TotalPresentPages`: set bits in the bitmap.
  public var totalPresentPages: UInt64 = 0
  /// `Pages`: bits in the bitmap.
  public var pages: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension BitmapDumpHeader {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `BITMAP_DUMP`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x38 }
    @inlinable public static var signature: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var validDump: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var dumpOptions: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var firstPage: Field<Self, UInt64> { .init(0x20) }
    @inlinable public static var totalPresentPages: Field<Self, UInt64> { .init(0x28) }
    @inlinable public static var pages: Field<Self, UInt64> { .init(0x30) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    signature = record[Layout.signature]
    validDump = record[Layout.validDump]
    dumpOptions = record[Layout.dumpOptions]
    firstPage = record[Layout.firstPage]
    totalPresentPages = record[Layout.totalPresentPages]
    pages = record[Layout.pages]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.signature] = signature
    record[Layout.validDump] = validDump
    record[Layout.dumpOptions] = dumpOptions
    record[Layout.firstPage] = firstPage
    record[Layout.totalPresentPages] = totalPresentPages
    record[Layout.pages] = pages
  }
}

/// The signatures of the headers in front of bitmaps and range tables, as little-endian numbers.
public enum BitmapSignature {
  /// `SDMP`.
  @inlinable public static var sdmp: UInt32 { 0x504D_4453 }
  /// `FDMP`.
  @inlinable public static var fdmp: UInt32 { 0x504D_4446 }
  /// `RDMP`: dump types 8, 9 and 0xA.
  @inlinable public static var rdmp: UInt32 { 0x504D_4452 }
}
