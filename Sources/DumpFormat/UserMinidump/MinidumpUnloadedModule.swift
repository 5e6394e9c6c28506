/// `MINIDUMP_UNLOADED_MODULE`: a module that was unloaded.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpUnloadedModule: Equatable, Sendable {
  /// `BaseOfImage`.
  public var baseOfImage: VirtualAddress = VirtualAddress(0)
  /// `SizeOfImage` in bytes.
  public var sizeOfImage: UInt32 = 0
  /// `CheckSum`.
  public var checkSum: UInt32 = 0
  /// `TimeDateStamp`.
  public var timeDateStamp: UInt32 = 0
  /// `ModuleNameRva`.
  public var moduleNameRva: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpUnloadedModule {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_UNLOADED_MODULE`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 24 }
    @inlinable public static var baseOfImage: Field<Self, VirtualAddress> { .init(0x00) }
    @inlinable public static var sizeOfImage: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var checkSum: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var timeDateStamp: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var moduleNameRva: Field<Self, UInt32> { .init(0x14) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    baseOfImage = record[Layout.baseOfImage]
    sizeOfImage = record[Layout.sizeOfImage]
    checkSum = record[Layout.checkSum]
    timeDateStamp = record[Layout.timeDateStamp]
    moduleNameRva = record[Layout.moduleNameRva]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.baseOfImage] = baseOfImage
    record[Layout.sizeOfImage] = sizeOfImage
    record[Layout.checkSum] = checkSum
    record[Layout.timeDateStamp] = timeDateStamp
    record[Layout.moduleNameRva] = moduleNameRva
  }
}
