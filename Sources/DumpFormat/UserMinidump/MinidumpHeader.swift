/// `MINIDUMP_HEADER`: the beginning of a user minidump.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpHeader: Equatable, Sendable {
  /// `Signature`: `MDMP`.
  public var signature: UInt32 = 0
  /// `Version`: 0xA793 in the lower half; the upper half is the writer's own.
  public var version: UInt32 = 0
  /// `NumberOfStreams`: entries of the directory.
  public var numberOfStreams: UInt32 = 0
  /// `StreamDirectoryRva`: file offset of the directory.
  public var streamDirectoryRva: UInt32 = 0
  /// `CheckSum`: nearly always zero, and never to be relied on.
  public var checkSum: UInt32 = 0
  /// `TimeDateStamp`: when the dump was written, in seconds since 1970.
  public var timeDateStamp: UInt32 = 0
  /// `Flags`: what the writer was asked for.
  public var flags = MinidumpFlags.none

  /// A record of zeros.
  public init() {}
}

extension MinidumpHeader {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_HEADER`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 32 }
    @inlinable public static var signature: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var version: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var numberOfStreams: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var streamDirectoryRva: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var checkSum: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var timeDateStamp: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var flags: Field<Self, MinidumpFlags> { .init(0x18) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    signature = record[Layout.signature]
    version = record[Layout.version]
    numberOfStreams = record[Layout.numberOfStreams]
    streamDirectoryRva = record[Layout.streamDirectoryRva]
    checkSum = record[Layout.checkSum]
    timeDateStamp = record[Layout.timeDateStamp]
    flags = record[Layout.flags]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.signature] = signature
    record[Layout.version] = version
    record[Layout.numberOfStreams] = numberOfStreams
    record[Layout.streamDirectoryRva] = streamDirectoryRva
    record[Layout.checkSum] = checkSum
    record[Layout.timeDateStamp] = timeDateStamp
    record[Layout.flags] = flags
  }
}
