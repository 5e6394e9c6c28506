import DumpFormat

/// The base block of a hive, 4096 bytes. Layouts after the public description of the format by Maxim Suhanov
/// ("Windows registry file format specification") and by libyal (libregf).
enum BaseBlockLayout: RecordLayout {
  static var byteCount: Int { 0x1000 }
  static var signature: Field<Self, UInt32> { .init(0x00) }
  static var primarySequence: Field<Self, UInt32> { .init(0x04) }
  static var secondarySequence: Field<Self, UInt32> { .init(0x08) }
  static var lastWritten: Field<Self, UInt64> { .init(0x0C) }
  static var majorVersion: Field<Self, UInt32> { .init(0x14) }
  static var minorVersion: Field<Self, UInt32> { .init(0x18) }
  static var fileType: Field<Self, UInt32> { .init(0x1C) }
  static var fileFormat: Field<Self, UInt32> { .init(0x20) }
  static var rootCell: Field<Self, UInt32> { .init(0x24) }
  static var binsByteCount: Field<Self, UInt32> { .init(0x28) }
  static var clusteringFactor: Field<Self, UInt32> { .init(0x2C) }
  static var fileName: ByteField<Self> { .init(0x30, byteCount: 64) }
  static var checksum: Field<Self, UInt32> { .init(0x1FC) }
}

/// The header of a bin.
enum BinLayout: RecordLayout {
  static var byteCount: Int { 0x20 }
  static var signature: Field<Self, UInt32> { .init(0x00) }
  static var offset: Field<Self, UInt32> { .init(0x04) }
  static var size: Field<Self, UInt32> { .init(0x08) }
  static var timestamp: Field<Self, UInt64> { .init(0x14) }
}

/// A key node, `nk`, without its name.
enum KeyNodeLayout: RecordLayout {
  static var byteCount: Int { 0x4C }
  static var signature: Field<Self, UInt16> { .init(0x00) }
  static var flags: Field<Self, UInt16> { .init(0x02) }
  static var lastWritten: Field<Self, UInt64> { .init(0x04) }
  static var parent: Field<Self, UInt32> { .init(0x10) }
  static var subkeyCount: Field<Self, UInt32> { .init(0x14) }
  static var volatileSubkeyCount: Field<Self, UInt32> { .init(0x18) }
  static var subkeyList: Field<Self, UInt32> { .init(0x1C) }
  static var volatileSubkeyList: Field<Self, UInt32> { .init(0x20) }
  static var valueCount: Field<Self, UInt32> { .init(0x24) }
  static var valueList: Field<Self, UInt32> { .init(0x28) }
  static var security: Field<Self, UInt32> { .init(0x2C) }
  static var className: Field<Self, UInt32> { .init(0x30) }
  static var longestSubkeyName: Field<Self, UInt32> { .init(0x34) }
  static var longestClassName: Field<Self, UInt32> { .init(0x38) }
  static var longestValueName: Field<Self, UInt32> { .init(0x3C) }
  static var longestValueData: Field<Self, UInt32> { .init(0x40) }
  static var nameLength: Field<Self, UInt16> { .init(0x48) }
  static var classNameLength: Field<Self, UInt16> { .init(0x4A) }
  /// Flag: the name has one byte a character (Latin 1).
  static var compressedName: UInt16 { 0x20 }
}

/// A key value, `vk`, without its name.
enum KeyValueLayout: RecordLayout {
  static var byteCount: Int { 0x14 }
  static var signature: Field<Self, UInt16> { .init(0x00) }
  static var nameLength: Field<Self, UInt16> { .init(0x02) }
  /// With the high bit set, the data are in the field that else holds the offset of their cell.
  static var dataSize: Field<Self, UInt32> { .init(0x04) }
  static var dataCell: Field<Self, UInt32> { .init(0x08) }
  static var type: Field<Self, UInt32> { .init(0x0C) }
  static var flags: Field<Self, UInt16> { .init(0x10) }
}

/// The letters of cells, low byte first.
enum CellSignature {
  static var keyNode: UInt16 { 0x6B6E }
  static var keyValue: UInt16 { 0x6B76 }
  static var security: UInt16 { 0x6B73 }
  static var fastLeaf: UInt16 { 0x666C }
  static var hashLeaf: UInt16 { 0x686C }
  static var indexLeaf: UInt16 { 0x696C }
  static var indexRoot: UInt16 { 0x6972 }
  static var bigData: UInt16 { 0x6264 }
}
