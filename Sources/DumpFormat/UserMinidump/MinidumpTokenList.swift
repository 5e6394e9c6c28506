/// `MINIDUMP_TOKEN_INFO_LIST`: the beginning of the list of security tokens.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpTokenList: Equatable, Sendable {
  /// `TokenListSize` in bytes.
  public var tokenListSize: UInt32 = 0
  /// `TokenListEntries`.
  public var tokenListEntries: UInt32 = 0
  /// `ListHeaderSize`.
  public var listHeaderSize: UInt32 = 0
  /// `ElementHeaderSize`.
  public var elementHeaderSize: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpTokenList {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_TOKEN_INFO_LIST`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 16 }
    @inlinable public static var tokenListSize: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var tokenListEntries: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var listHeaderSize: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var elementHeaderSize: Field<Self, UInt32> { .init(0x0C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    tokenListSize = record[Layout.tokenListSize]
    tokenListEntries = record[Layout.tokenListEntries]
    listHeaderSize = record[Layout.listHeaderSize]
    elementHeaderSize = record[Layout.elementHeaderSize]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.tokenListSize] = tokenListSize
    record[Layout.tokenListEntries] = tokenListEntries
    record[Layout.listHeaderSize] = listHeaderSize
    record[Layout.elementHeaderSize] = elementHeaderSize
  }
}
