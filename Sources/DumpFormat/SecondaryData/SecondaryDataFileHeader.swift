/// `DUMP_BLOB_FILE_HEADER`: begins the secondary data of a dump.
public struct SecondaryDataFileHeader: Equatable, Sendable {
  /// `Dump`.
  public var signature1: UInt32 = SecondaryDataSignature.dump
  /// `Blob`.
  public var signature2: UInt32 = SecondaryDataSignature.blob
  /// `HeaderSize`: 0x10.
  public var headerSize: UInt32 = 0x10
  /// `BuildNumber`: the build, with 0xF0000000 for a free build.
  public var buildNumber: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension SecondaryDataFileHeader {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `DUMP_BLOB_FILE_HEADER`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x10 }
    @inlinable public static var signature1: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var signature2: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var headerSize: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var buildNumber: Field<Self, UInt32> { .init(0x0C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    signature1 = record[Layout.signature1]
    signature2 = record[Layout.signature2]
    headerSize = record[Layout.headerSize]
    buildNumber = record[Layout.buildNumber]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.signature1] = signature1
    record[Layout.signature2] = signature2
    record[Layout.headerSize] = headerSize
    record[Layout.buildNumber] = buildNumber
  }
}

/// The two words that begin the secondary data, as little-endian numbers.
public enum SecondaryDataSignature {
  /// `Dump`.
  @inlinable public static var dump: UInt32 { 0x706D_7544 }
  /// `Blob`.
  @inlinable public static var blob: UInt32 { 0x626F_6C42 }
}
