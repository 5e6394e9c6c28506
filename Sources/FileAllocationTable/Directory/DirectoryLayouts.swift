import DumpFormat

/// A directory entry with a short name.
enum ShortEntryLayout: RecordLayout {
  static var byteCount: Int { 32 }
  static var name: ByteField<Self> { .init(0x00, byteCount: 11) }
  static var attributes: Field<Self, UInt8> { .init(0x0B) }
  /// Bit 3: the base is in lower case; bit 4: the extension is. Windows NT and later.
  static var caseFlags: Field<Self, UInt8> { .init(0x0C) }
  static var createdTime: Field<Self, UInt16> { .init(0x0E) }
  static var createdDate: Field<Self, UInt16> { .init(0x10) }
  static var accessedDate: Field<Self, UInt16> { .init(0x12) }
  static var clusterHigh: Field<Self, UInt16> { .init(0x14) }
  static var modifiedTime: Field<Self, UInt16> { .init(0x16) }
  static var modifiedDate: Field<Self, UInt16> { .init(0x18) }
  static var clusterLow: Field<Self, UInt16> { .init(0x1A) }
  static var size: Field<Self, UInt32> { .init(0x1C) }
}

/// A directory entry with 13 units of a long name, which stands before the entry that it belongs to.
enum LongEntryLayout: RecordLayout {
  static var byteCount: Int { 32 }
  /// Number of the part from 1; bit 6 marks the last part, which stands first.
  static var ordinal: Field<Self, UInt8> { .init(0x00) }
  static var attributes: Field<Self, UInt8> { .init(0x0B) }
  static var type: Field<Self, UInt8> { .init(0x0C) }
  static var checksum: Field<Self, UInt8> { .init(0x0D) }
  static var clusterLow: Field<Self, UInt16> { .init(0x1A) }
  static var unitsPerEntry: Int { 13 }

  /// Offset of a unit inside the entry.
  static func unit(_ index: Int) -> Int {
    index < 5 ? 0x01 + 2 * index : index < 11 ? 0x0E + 2 * (index - 5) : 0x1C + 2 * (index - 11)
  }
}
