/// `MINIDUMP_HANDLE_OPERATION_LIST`: the beginning of the list of what was done with handles (Application
/// Verifier).
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpHandleOperationList: Equatable, Sendable {
  /// `SizeOfHeader`.
  public var sizeOfHeader: UInt32 = 0
  /// `SizeOfEntry`.
  public var sizeOfEntry: UInt32 = 0
  /// `NumberOfEntries`.
  public var numberOfEntries: UInt32 = 0
  /// `Reserved`.
  public var reserved: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpHandleOperationList {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_HANDLE_OPERATION_LIST`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 16 }
    @inlinable public static var sizeOfHeader: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var sizeOfEntry: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var numberOfEntries: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var reserved: Field<Self, UInt32> { .init(0x0C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    sizeOfHeader = record[Layout.sizeOfHeader]
    sizeOfEntry = record[Layout.sizeOfEntry]
    numberOfEntries = record[Layout.numberOfEntries]
    reserved = record[Layout.reserved]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.sizeOfHeader] = sizeOfHeader
    record[Layout.sizeOfEntry] = sizeOfEntry
    record[Layout.numberOfEntries] = numberOfEntries
    record[Layout.reserved] = reserved
  }
}
