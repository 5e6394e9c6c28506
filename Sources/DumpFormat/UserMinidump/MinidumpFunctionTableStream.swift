/// `MINIDUMP_FUNCTION_TABLE_STREAM`: the beginning of the list of function tables that the process made at
/// run time.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpFunctionTableStream: Equatable, Sendable {
  /// `SizeOfHeader`.
  public var sizeOfHeader: UInt32 = 0
  /// `SizeOfDescriptor`.
  public var sizeOfDescriptor: UInt32 = 0
  /// `SizeOfNativeDescriptor`.
  public var sizeOfNativeDescriptor: UInt32 = 0
  /// `SizeOfFunctionEntry`.
  public var sizeOfFunctionEntry: UInt32 = 0
  /// `NumberOfDescriptors`.
  public var numberOfDescriptors: UInt32 = 0
  /// `SizeOfAlignPad`: bytes after the header.
  public var sizeOfAlignPad: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpFunctionTableStream {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_FUNCTION_TABLE_STREAM`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 24 }
    @inlinable public static var sizeOfHeader: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var sizeOfDescriptor: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var sizeOfNativeDescriptor: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var sizeOfFunctionEntry: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var numberOfDescriptors: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var sizeOfAlignPad: Field<Self, UInt32> { .init(0x14) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    sizeOfHeader = record[Layout.sizeOfHeader]
    sizeOfDescriptor = record[Layout.sizeOfDescriptor]
    sizeOfNativeDescriptor = record[Layout.sizeOfNativeDescriptor]
    sizeOfFunctionEntry = record[Layout.sizeOfFunctionEntry]
    numberOfDescriptors = record[Layout.numberOfDescriptors]
    sizeOfAlignPad = record[Layout.sizeOfAlignPad]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.sizeOfHeader] = sizeOfHeader
    record[Layout.sizeOfDescriptor] = sizeOfDescriptor
    record[Layout.sizeOfNativeDescriptor] = sizeOfNativeDescriptor
    record[Layout.sizeOfFunctionEntry] = sizeOfFunctionEntry
    record[Layout.numberOfDescriptors] = numberOfDescriptors
    record[Layout.sizeOfAlignPad] = sizeOfAlignPad
  }
}
