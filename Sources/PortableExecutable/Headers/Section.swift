public import DumpFormat

/// `IMAGE_SECTION_HEADER`: a part of the image with its own protection.
public struct Section: Equatable, Sendable {
  /// `Name`: eight bytes at most, longer ones from the string table of the file. Text that nobody vouches for.
  public var name: String
  /// `VirtualAddress`.
  public var rva: RelativeVirtualAddress
  /// `Misc.VirtualSize`: bytes in memory; 0 means as many as in the file.
  public var virtualByteCount: UInt32
  /// `PointerToRawData`; 0 if the file has no bytes of the section.
  public var fileOffset: UInt32
  /// `SizeOfRawData`: bytes in the file.
  public var fileByteCount: UInt32
  /// `Characteristics`.
  public var characteristics: SectionCharacteristics

  enum Layout: RecordLayout {
    static var byteCount: Int { 40 }
    static var virtualByteCount: Field<Self, UInt32> { .init(8) }
    static var rva: Field<Self, RelativeVirtualAddress> { .init(12) }
    static var fileByteCount: Field<Self, UInt32> { .init(16) }
    static var fileOffset: Field<Self, UInt32> { .init(20) }
    static var characteristics: Field<Self, SectionCharacteristics> { .init(36) }
  }

  init(_ record: borrowing Record<Layout>, name: String) {
    self.name = name
    virtualByteCount = record[Layout.virtualByteCount]
    rva = record[Layout.rva]
    fileByteCount = record[Layout.fileByteCount]
    fileOffset = record[Layout.fileOffset]
    characteristics = record[Layout.characteristics]
  }

  /// Bytes that are mapped, in whole pages.
  var mappedByteCount: UInt64 {
    let count = UInt64(virtualByteCount == 0 ? fileByteCount : virtualByteCount)
    return (count + 0xFFF) & ~0xFFF
  }

  /// Whether an address lies in the section as it is mapped.
  public func contains(_ address: RelativeVirtualAddress) -> Bool {
    address >= rva && UInt64(address.rawValue - rva.rawValue) < mappedByteCount
  }
}

/// `IMAGE_SCN_…`: the characteristics of a section.
public struct SectionCharacteristics: FlagSet {
  /// The flags.
  public var rawValue: UInt32
  /// Flags.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `IMAGE_SCN_CNT_CODE`.
  public static var code: Self { Self(rawValue: 0x20) }
  /// `IMAGE_SCN_CNT_INITIALIZED_DATA`.
  public static var initializedData: Self { Self(rawValue: 0x40) }
  /// `IMAGE_SCN_CNT_UNINITIALIZED_DATA`.
  public static var uninitializedData: Self { Self(rawValue: 0x80) }
  /// `IMAGE_SCN_MEM_DISCARDABLE`: gone after the driver was initialised.
  public static var discardable: Self { Self(rawValue: 0x0200_0000) }
  /// `IMAGE_SCN_MEM_NOT_PAGED`.
  public static var notPaged: Self { Self(rawValue: 0x0800_0000) }
  /// `IMAGE_SCN_MEM_EXECUTE`.
  public static var executable: Self { Self(rawValue: 0x2000_0000) }
  /// `IMAGE_SCN_MEM_READ`.
  public static var readable: Self { Self(rawValue: 0x4000_0000) }
  /// `IMAGE_SCN_MEM_WRITE`.
  public static var writable: Self { Self(rawValue: 0x8000_0000) }
}
