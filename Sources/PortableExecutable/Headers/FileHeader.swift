public import DumpFormat

/// `IMAGE_FILE_HEADER`: the COFF header of an image.
public struct FileHeader: Equatable, Sendable {
  /// `Machine`.
  public var machine: MachineType
  /// `NumberOfSections`.
  public var sectionCount: UInt16
  /// `TimeDateStamp`: seconds since 1970, or a hash of the content in reproducible builds.
  public var timeDateStamp: UInt32
  /// `PointerToSymbolTable`: the COFF symbols of images that were not made by Microsoft's linker; 0 if there are none.
  public var symbolTableOffset: UInt32
  /// `NumberOfSymbols`.
  public var symbolCount: UInt32
  /// `SizeOfOptionalHeader` in bytes.
  public var optionalHeaderByteCount: UInt16
  /// `Characteristics`.
  public var characteristics: FileCharacteristics

  enum Layout: RecordLayout {
    static var byteCount: Int { 20 }
    static var machine: Field<Self, UInt16> { .init(0) }
    static var sectionCount: Field<Self, UInt16> { .init(2) }
    static var timeDateStamp: Field<Self, UInt32> { .init(4) }
    static var symbolTableOffset: Field<Self, UInt32> { .init(8) }
    static var symbolCount: Field<Self, UInt32> { .init(12) }
    static var optionalHeaderByteCount: Field<Self, UInt16> { .init(16) }
    static var characteristics: Field<Self, FileCharacteristics> { .init(18) }
  }

  init(_ record: borrowing Record<Layout>) {
    machine = MachineType(rawValue: .init(record[Layout.machine]))
    sectionCount = record[Layout.sectionCount]
    timeDateStamp = record[Layout.timeDateStamp]
    symbolTableOffset = record[Layout.symbolTableOffset]
    symbolCount = record[Layout.symbolCount]
    optionalHeaderByteCount = record[Layout.optionalHeaderByteCount]
    characteristics = record[Layout.characteristics]
  }
}

/// `Characteristics` of `IMAGE_FILE_HEADER`.
public struct FileCharacteristics: FlagSet {
  /// The flags.
  public var rawValue: UInt16
  /// Flags.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// `IMAGE_FILE_RELOCS_STRIPPED`.
  public static var relocationsStripped: Self { Self(rawValue: 0x0001) }
  /// `IMAGE_FILE_EXECUTABLE_IMAGE`.
  public static var executable: Self { Self(rawValue: 0x0002) }
  /// `IMAGE_FILE_LARGE_ADDRESS_AWARE`.
  public static var largeAddressAware: Self { Self(rawValue: 0x0020) }
  /// `IMAGE_FILE_SYSTEM`.
  public static var system: Self { Self(rawValue: 0x1000) }
  /// `IMAGE_FILE_DLL`.
  public static var library: Self { Self(rawValue: 0x2000) }
}
