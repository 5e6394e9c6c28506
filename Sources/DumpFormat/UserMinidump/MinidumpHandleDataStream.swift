/// `MINIDUMP_HANDLE_DATA_STREAM`: the beginning of the list of handles.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpHandleDataStream: Equatable, Sendable {
  /// `SizeOfHeader`.
  public var sizeOfHeader: UInt32 = 0
  /// `SizeOfDescriptor`: 32 or 40.
  public var sizeOfDescriptor: UInt32 = 0
  /// `NumberOfDescriptors`.
  public var numberOfDescriptors: UInt32 = 0
  /// `Reserved`.
  public var reserved: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpHandleDataStream {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_HANDLE_DATA_STREAM`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 16 }
    @inlinable public static var sizeOfHeader: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var sizeOfDescriptor: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var numberOfDescriptors: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var reserved: Field<Self, UInt32> { .init(0x0C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    sizeOfHeader = record[Layout.sizeOfHeader]
    sizeOfDescriptor = record[Layout.sizeOfDescriptor]
    numberOfDescriptors = record[Layout.numberOfDescriptors]
    reserved = record[Layout.reserved]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.sizeOfHeader] = sizeOfHeader
    record[Layout.sizeOfDescriptor] = sizeOfDescriptor
    record[Layout.numberOfDescriptors] = numberOfDescriptors
    record[Layout.reserved] = reserved
  }
}
