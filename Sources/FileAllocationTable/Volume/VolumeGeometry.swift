import DumpFormat

/// Where the parts of a volume are, in sectors of 512 bytes from the beginning of the device.
struct VolumeGeometry: Equatable {
  var sectorsPerCluster: UInt32
  var fatStart: UInt64
  var fatSectors: UInt32
  var fatCount: UInt32
  /// The table that is read; the others are copies, unless mirroring is off.
  var activeFAT: UInt32
  var isMirrored: Bool
  var dataStart: UInt64
  var clusterCount: UInt32
  var rootCluster: UInt32
  /// 0 if the volume has none.
  var informationSector: UInt64
  var volumeID: UInt32

  /// Highest valid cluster number.
  var lastCluster: UInt32 { clusterCount + 1 }
  var clusterByteCount: UInt32 { sectorsPerCluster * 512 }

  func isCluster(_ number: UInt32) -> Bool { number >= 2 && number <= lastCluster }
  func sector(of cluster: UInt32) -> UInt64 { dataStart + UInt64(cluster - 2) * UInt64(sectorsPerCluster) }
}

extension VolumeGeometry {
  /// Checks the boot sector of the volume in a range.
  init(_ bytes: RawSpan, in range: SectorRange) throws(FileSystemError) {
    typealias Layout = BootSectorLayout
    guard let boot = try? Record<Layout>(bytes) else {
      throw .bufferTooSmall(needed: Layout.byteCount, available: bytes.byteCount)
    }
    guard boot[Layout.signature] == 0xAA55 else { throw .notAFAT32Volume(.signature(boot[Layout.signature])) }
    let sectorBytes = boot[Layout.bytesPerSector]
    guard sectorBytes >= 512, sectorBytes <= 4096, sectorBytes.nonzeroBitCount == 1 else {
      throw .notAFAT32Volume(.bytesPerSector(sectorBytes))
    }
    let factor = UInt64(sectorBytes / 512)
    let perCluster = boot[Layout.sectorsPerCluster]
    guard perCluster.nonzeroBitCount == 1 else { throw .notAFAT32Volume(.sectorsPerCluster(perCluster)) }
    guard boot[Layout.rootEntryCount] == 0, boot[Layout.sectorsPerFAT16] == 0 else {
      throw .notAFAT32Volume(
        .notFAT32(
          rootEntryCount: boot[Layout.rootEntryCount], sectorsPerFAT16: boot[Layout.sectorsPerFAT16]))
    }
    guard boot[Layout.version] == 0 else { throw .notAFAT32Volume(.version(boot[Layout.version])) }
    let reserved = boot[Layout.reservedSectors]
    let fats = boot[Layout.fatCount]
    let perFAT = boot[Layout.sectorsPerFAT32]
    // A table for 2^28 clusters has 2^21 sectors.
    guard reserved > 0, fats > 0, fats <= 16, perFAT > 0, perFAT <= 0x20_0000 else {
      throw .notAFAT32Volume(.tables(reservedSectors: reserved, fatCount: fats, sectorsPerFAT: perFAT))
    }
    let small = boot[Layout.totalSectors16]
    let total = (small != 0 ? UInt64(small) : UInt64(boot[Layout.totalSectors32])) * factor
    let tables = (UInt64(reserved) + UInt64(fats) * UInt64(perFAT)) * factor
    guard total <= range.sectorCount, tables < total else {
      throw .notAFAT32Volume(.totalSectors(found: total, available: range.sectorCount))
    }
    sectorsPerCluster = UInt32(perCluster) * UInt32(factor)
    // All numbers fit: sectors of the volume are below 2^35, those of the table below 2^24.
    let clusters = (total - tables) / UInt64(sectorsPerCluster)
    let entries = UInt64(perFAT) * factor * 128
    let count = min(min(clusters, entries < 2 ? 0 : entries - 2), 0x0FFF_FFF5 - 2)
    clusterCount = UInt32(count)
    fatStart = range.firstSector + UInt64(reserved) * factor
    fatSectors = perFAT * UInt32(factor)
    fatCount = UInt32(fats)
    let flags = boot[Layout.extendedFlags]
    isMirrored = flags & 0x80 == 0
    activeFAT = isMirrored ? 0 : UInt32(flags & 0x0F)
    guard activeFAT < fatCount else {
      throw .notAFAT32Volume(.tables(reservedSectors: reserved, fatCount: fats, sectorsPerFAT: perFAT))
    }
    dataStart = range.firstSector + tables
    rootCluster = boot[Layout.rootCluster]
    let information = boot[Layout.informationSector]
    informationSector =
      information == 0 || information >= reserved ? 0 : range.firstSector + UInt64(information) * factor
    volumeID = boot[Layout.volumeID]
    guard isCluster(rootCluster) else { throw .notAFAT32Volume(.rootCluster(rootCluster)) }
  }
}
