/// `MINIDUMP_TOKEN_INFO_HEADER`: a security token; its data follow.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpToken: Equatable, Sendable {
  /// `TokenSize`: bytes of the whole element.
  public var tokenSize: UInt32 = 0
  /// `TokenId`: id of a process or thread.
  public var tokenId: UInt32 = 0
  /// `TokenHandle`.
  public var tokenHandle: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpToken {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_TOKEN_INFO_HEADER`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 16 }
    @inlinable public static var tokenSize: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var tokenId: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var tokenHandle: Field<Self, UInt64> { .init(0x08) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    tokenSize = record[Layout.tokenSize]
    tokenId = record[Layout.tokenId]
    tokenHandle = record[Layout.tokenHandle]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.tokenSize] = tokenSize
    record[Layout.tokenId] = tokenId
    record[Layout.tokenHandle] = tokenHandle
  }
}
