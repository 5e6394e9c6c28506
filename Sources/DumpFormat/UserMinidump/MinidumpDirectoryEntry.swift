/// `MINIDUMP_DIRECTORY`: a stream of a user minidump and where it is.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpDirectoryEntry: Equatable, Sendable {
  /// `StreamType`.
  public var streamType = MinidumpStreamType.unused
  /// `Location`.
  public var location = MinidumpLocation()

  /// A record of zeros.
  public init() {}
}

extension MinidumpDirectoryEntry {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_DIRECTORY`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 12 }
    @inlinable public static var streamType: Field<Self, MinidumpStreamType> { .init(0x00) }
    @inlinable public static var locationDataSize: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var locationRva: Field<Self, UInt32> { .init(0x08) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    streamType = record[Layout.streamType]
    location = MinidumpLocation(
      dataSize: record[Layout.locationDataSize], rva: record[Layout.locationRva])
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.streamType] = streamType
    record[Layout.locationDataSize] = location.dataSize
    record[Layout.locationRva] = location.rva
  }
}
