/// `MINIDUMP_MODULE`: a loaded module. Its version information is a ``FixedFileInfo`` at 0x18.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpModule: Equatable, Sendable {
  /// `BaseOfImage`.
  public var baseOfImage: VirtualAddress = VirtualAddress(0)
  /// `SizeOfImage` in bytes.
  public var sizeOfImage: UInt32 = 0
  /// `CheckSum` of the image header.
  public var checkSum: UInt32 = 0
  /// `TimeDateStamp` of the image header.
  public var timeDateStamp: UInt32 = 0
  /// `ModuleNameRva`: file offset of the path, a counted string.
  public var moduleNameRva: UInt32 = 0
  /// `CvRecord`: which PDB belongs to the image.
  public var cvRecord = MinidumpLocation()
  /// `MiscRecord`: `IMAGE_DEBUG_MISC` of old images.
  public var miscRecord = MinidumpLocation()
  /// `Reserved0`.
  public var reserved0: UInt64 = 0
  /// `Reserved1`.
  public var reserved1: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpModule {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_MODULE`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 108 }
    @inlinable public static var baseOfImage: Field<Self, VirtualAddress> { .init(0x00) }
    @inlinable public static var sizeOfImage: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var checkSum: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var timeDateStamp: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var moduleNameRva: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var cvRecordDataSize: Field<Self, UInt32> { .init(0x4C) }
    @inlinable public static var cvRecordRva: Field<Self, UInt32> { .init(0x50) }
    @inlinable public static var miscRecordDataSize: Field<Self, UInt32> { .init(0x54) }
    @inlinable public static var miscRecordRva: Field<Self, UInt32> { .init(0x58) }
    @inlinable public static var reserved0: Field<Self, UInt64> { .init(0x5C) }
    @inlinable public static var reserved1: Field<Self, UInt64> { .init(0x64) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    baseOfImage = record[Layout.baseOfImage]
    sizeOfImage = record[Layout.sizeOfImage]
    checkSum = record[Layout.checkSum]
    timeDateStamp = record[Layout.timeDateStamp]
    moduleNameRva = record[Layout.moduleNameRva]
    cvRecord = MinidumpLocation(
      dataSize: record[Layout.cvRecordDataSize], rva: record[Layout.cvRecordRva])
    miscRecord = MinidumpLocation(
      dataSize: record[Layout.miscRecordDataSize], rva: record[Layout.miscRecordRva])
    reserved0 = record[Layout.reserved0]
    reserved1 = record[Layout.reserved1]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.baseOfImage] = baseOfImage
    record[Layout.sizeOfImage] = sizeOfImage
    record[Layout.checkSum] = checkSum
    record[Layout.timeDateStamp] = timeDateStamp
    record[Layout.moduleNameRva] = moduleNameRva
    record[Layout.cvRecordDataSize] = cvRecord.dataSize
    record[Layout.cvRecordRva] = cvRecord.rva
    record[Layout.miscRecordDataSize] = miscRecord.dataSize
    record[Layout.miscRecordRva] = miscRecord.rva
    record[Layout.reserved0] = reserved0
    record[Layout.reserved1] = reserved1
  }
}
