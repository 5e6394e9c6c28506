/// `MINIDUMP_UNLOADED_MODULE_LIST`: the beginning of the list of unloaded modules.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpUnloadedModuleList: Equatable, Sendable {
  /// `SizeOfHeader`.
  public var sizeOfHeader: UInt32 = 0
  /// `SizeOfEntry`.
  public var sizeOfEntry: UInt32 = 0
  /// `NumberOfEntries`.
  public var numberOfEntries: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpUnloadedModuleList {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_UNLOADED_MODULE_LIST`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 12 }
    @inlinable public static var sizeOfHeader: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var sizeOfEntry: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var numberOfEntries: Field<Self, UInt32> { .init(0x08) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    sizeOfHeader = record[Layout.sizeOfHeader]
    sizeOfEntry = record[Layout.sizeOfEntry]
    numberOfEntries = record[Layout.numberOfEntries]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.sizeOfHeader] = sizeOfHeader
    record[Layout.sizeOfEntry] = sizeOfEntry
    record[Layout.numberOfEntries] = numberOfEntries
  }
}
