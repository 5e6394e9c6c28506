import DumpFormat

/// The boot sector of a FAT32 volume: "Microsoft Extensible Firmware Initiative FAT32 File System Specification" 1.03.
enum BootSectorLayout: RecordLayout {
  static var byteCount: Int { 512 }
  static var bytesPerSector: Field<Self, UInt16> { .init(0x0B) }
  static var sectorsPerCluster: Field<Self, UInt8> { .init(0x0D) }
  static var reservedSectors: Field<Self, UInt16> { .init(0x0E) }
  static var fatCount: Field<Self, UInt8> { .init(0x10) }
  static var rootEntryCount: Field<Self, UInt16> { .init(0x11) }
  static var totalSectors16: Field<Self, UInt16> { .init(0x13) }
  static var media: Field<Self, UInt8> { .init(0x15) }
  static var sectorsPerFAT16: Field<Self, UInt16> { .init(0x16) }
  static var sectorsPerTrack: Field<Self, UInt16> { .init(0x18) }
  static var headCount: Field<Self, UInt16> { .init(0x1A) }
  static var hiddenSectors: Field<Self, UInt32> { .init(0x1C) }
  static var totalSectors32: Field<Self, UInt32> { .init(0x20) }
  static var sectorsPerFAT32: Field<Self, UInt32> { .init(0x24) }
  static var extendedFlags: Field<Self, UInt16> { .init(0x28) }
  static var version: Field<Self, UInt16> { .init(0x2A) }
  static var rootCluster: Field<Self, UInt32> { .init(0x2C) }
  static var informationSector: Field<Self, UInt16> { .init(0x30) }
  static var backupBootSector: Field<Self, UInt16> { .init(0x32) }
  static var driveNumber: Field<Self, UInt8> { .init(0x40) }
  static var state: Field<Self, UInt8> { .init(0x41) }
  static var extendedSignature: Field<Self, UInt8> { .init(0x42) }
  static var volumeID: Field<Self, UInt32> { .init(0x43) }
  static var label: ByteField<Self> { .init(0x47, byteCount: 11) }
  static var fileSystemType: ByteField<Self> { .init(0x52, byteCount: 8) }
  static var signature: Field<Self, UInt16> { .init(0x1FE) }
}

/// The sector with the free clusters, and offsets inside it.
enum InformationSectorLayout: RecordLayout {
  static var byteCount: Int { 512 }
  static var leadSignature: Field<Self, UInt32> { .init(0x000) }
  static var structureSignature: Field<Self, UInt32> { .init(0x1E4) }
  static var freeClusters: Field<Self, UInt32> { .init(0x1E8) }
  static var nextFreeCluster: Field<Self, UInt32> { .init(0x1EC) }
  static var trailSignature: Field<Self, UInt32> { .init(0x1FC) }
}
