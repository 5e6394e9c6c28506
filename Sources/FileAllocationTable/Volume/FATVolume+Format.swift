import DumpFormat

extension FATVolume where Device: ~Copyable {
  /// Writes an empty FAT32 volume: two tables, a root directory of one cluster, the boot sector last.
  ///
  /// A volume has at least 65525 clusters: 33 MiB with the smallest ones. `label` has up to 11 characters of a short
  /// name.
  ///
  /// - Throws: ``FileSystemError/cannotFormat(sectorCount:clusterCount:)`` if no volume fits the sectors.
  public static func format(
    _ device: inout Device, in range: SectorRange? = nil, options: FormatOptions,
    label: StaticString = "NO NAME",
    scratch: UnsafeMutableRawBufferPointer
  ) throws(FileSystemError) {
    let memory = try unsafe ScratchMemory(scratch)
    let range = range ?? SectorRange(firstSector: 0, sectorCount: device.sectorCount)
    let plan = try FormatPlan(sectorCount: range.sectorCount, clusterByteCount: options.clusterByteCount)
    var writer = FormatWriter(memory: memory, range: range, plan: plan)
    try writer.writeTables(&device, deviceIsZero: options.deviceIsZero, label: label)
    try writer.writeBootSectors(&device, options: options, label: label)
  }
}

/// Sizes of the parts of a new volume.
struct FormatPlan: Equatable {
  var sectorsPerCluster: UInt32
  var reservedSectors: UInt32 = 32
  var sectorsPerFAT: UInt32
  var clusterCount: UInt32
  var totalSectors: UInt32

  init(sectorCount: UInt64, clusterByteCount: Int?) throws(FileSystemError) {
    // Sizes of clusters as Windows chooses them: up to 260 MiB, 8 GiB, 16 GiB, 32 GiB.
    var perCluster: UInt32 =
      sectorCount <= 532_480
      ? 1
      : sectorCount <= 16_777_216 ? 8 : sectorCount <= 33_554_432 ? 16 : sectorCount <= 67_108_864 ? 32 : 64
    if let clusterByteCount {
      guard clusterByteCount >= 512, clusterByteCount <= 65536, clusterByteCount.nonzeroBitCount == 1 else {
        throw .cannotFormat(sectorCount: sectorCount, clusterCount: 0)
      }
      perCluster = UInt32(clusterByteCount / 512)
    }
    guard let total = UInt32(exactly: sectorCount), total > 64 else {
      throw .cannotFormat(sectorCount: sectorCount, clusterCount: 0)
    }
    totalSectors = total
    while true {
      // Each cluster needs its sectors and an entry of four bytes in each of two tables.
      let entriesPerRow = 128 * UInt64(perCluster) + 2
      let perFAT = (UInt64(total) - 32 + 2 * UInt64(perCluster) + entriesPerRow - 1) / entriesPerRow
      let tables = 32 + 2 * perFAT
      let clusters = tables < UInt64(total) ? (UInt64(total) - tables) / UInt64(perCluster) : 0
      sectorsPerCluster = perCluster
      sectorsPerFAT = UInt32(perFAT)
      clusterCount = UInt32(clusters)
      if clusters >= 65525, clusters < 0x0FFF_FFF5 { return }
      guard clusterByteCount == nil, perCluster > 1, clusters < 65525 else {
        throw .cannotFormat(sectorCount: sectorCount, clusterCount: clusters)
      }
      perCluster /= 2
    }
  }
}
