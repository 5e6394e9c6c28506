public import DumpFormat

/// `IMAGE_OPTIONAL_HEADER32` and `IMAGE_OPTIONAL_HEADER64`, without the data directories.
public struct OptionalHeader: Equatable, Sendable {
  /// `Magic`: 0x20B (PE32+); 0x10B is PE32.
  public var is64Bit: Bool
  /// `AddressOfEntryPoint`; 0 if there is none.
  public var entryPoint: RelativeVirtualAddress
  /// `ImageBase`: where the image would like to lie.
  public var imageBase: VirtualAddress
  /// `SectionAlignment` in bytes.
  public var sectionAlignment: UInt32
  /// `FileAlignment` in bytes.
  public var fileAlignment: UInt32
  /// `SizeOfImage`: bytes of the loaded image.
  public var imageByteCount: UInt32
  /// `SizeOfHeaders`: bytes of all headers in the file.
  public var headersByteCount: UInt32
  /// `CheckSum`; 0 if nobody computed it.
  public var checkSum: UInt32
  /// `Subsystem`: 1 is native.
  public var subsystem: UInt16
  /// `DllCharacteristics`.
  public var libraryCharacteristics: UInt16
  /// `NumberOfRvaAndSizes`.
  public var directoryCount: UInt32

  /// Offset of `CheckSum`, the same in both forms.
  static var checkSumOffset: UInt64 { 64 }

  /// Bytes before the data directories.
  static func fixedByteCount(is64Bit: Bool) -> Int { is64Bit ? Layout64.byteCount : Layout32.byteCount }

  enum Layout32: RecordLayout {
    static var byteCount: Int { 96 }
    static var entryPoint: Field<Self, RelativeVirtualAddress> { .init(16) }
    static var imageBase: Field<Self, UInt32> { .init(28) }
    static var sectionAlignment: Field<Self, UInt32> { .init(32) }
    static var fileAlignment: Field<Self, UInt32> { .init(36) }
    static var imageByteCount: Field<Self, UInt32> { .init(56) }
    static var headersByteCount: Field<Self, UInt32> { .init(60) }
    static var checkSum: Field<Self, UInt32> { .init(64) }
    static var subsystem: Field<Self, UInt16> { .init(68) }
    static var libraryCharacteristics: Field<Self, UInt16> { .init(70) }
    static var directoryCount: Field<Self, UInt32> { .init(92) }
  }

  enum Layout64: RecordLayout {
    static var byteCount: Int { 112 }
    static var entryPoint: Field<Self, RelativeVirtualAddress> { .init(16) }
    static var imageBase: Field<Self, VirtualAddress> { .init(24) }
    static var sectionAlignment: Field<Self, UInt32> { .init(32) }
    static var fileAlignment: Field<Self, UInt32> { .init(36) }
    static var imageByteCount: Field<Self, UInt32> { .init(56) }
    static var headersByteCount: Field<Self, UInt32> { .init(60) }
    static var checkSum: Field<Self, UInt32> { .init(64) }
    static var subsystem: Field<Self, UInt16> { .init(68) }
    static var libraryCharacteristics: Field<Self, UInt16> { .init(70) }
    static var directoryCount: Field<Self, UInt32> { .init(108) }
  }

  init(_ record: borrowing Record<Layout32>) {
    is64Bit = false
    entryPoint = record[Layout32.entryPoint]
    imageBase = VirtualAddress(UInt64(record[Layout32.imageBase]))
    sectionAlignment = record[Layout32.sectionAlignment]
    fileAlignment = record[Layout32.fileAlignment]
    imageByteCount = record[Layout32.imageByteCount]
    headersByteCount = record[Layout32.headersByteCount]
    checkSum = record[Layout32.checkSum]
    subsystem = record[Layout32.subsystem]
    libraryCharacteristics = record[Layout32.libraryCharacteristics]
    directoryCount = record[Layout32.directoryCount]
  }

  init(_ record: borrowing Record<Layout64>) {
    is64Bit = true
    entryPoint = record[Layout64.entryPoint]
    imageBase = record[Layout64.imageBase]
    sectionAlignment = record[Layout64.sectionAlignment]
    fileAlignment = record[Layout64.fileAlignment]
    imageByteCount = record[Layout64.imageByteCount]
    headersByteCount = record[Layout64.headersByteCount]
    checkSum = record[Layout64.checkSum]
    subsystem = record[Layout64.subsystem]
    libraryCharacteristics = record[Layout64.libraryCharacteristics]
    directoryCount = record[Layout64.directoryCount]
  }
}
