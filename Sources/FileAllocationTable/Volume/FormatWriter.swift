import DumpFormat

/// Writes the sectors of a new volume.
struct FormatWriter {
  let memory: ScratchMemory
  let range: SectorRange
  let plan: FormatPlan

  mutating func writeTables<Device: BlockDevice & ~Copyable>(
    _ device: inout Device, deviceIsZero: Bool, label: StaticString
  ) throws(FileSystemError) {
    let tables = UInt64(plan.reservedSectors) + 2 * UInt64(plan.sectorsPerFAT)
    if !deviceIsZero {
      memory.zero(0, count: 4096)
      let count = tables + UInt64(plan.sectorsPerCluster)
      var sector: UInt64 = 0
      while sector < count {
        let part = min(8, count - sector)
        try write(&device, range.firstSector + sector, count: Int(part))
        sector += part
      }
    }
    memory.zero(0, count: 512)
    // Media byte, the mark of an unmounted volume, and the end of the root directory.
    memory.store(0x0FFF_FFF8 as UInt32, 0)
    memory.store(0x0FFF_FFFF as UInt32, 4)
    memory.store(0x0FFF_FFFF as UInt32, 8)
    for copy in UInt64(0)..<2 {
      let start = UInt64(plan.reservedSectors) + copy * UInt64(plan.sectorsPerFAT)
      try write(&device, range.firstSector + start, count: 1)
    }
    memory.zero(0, count: 512)
    putLabel(label, at: 0)
    memory.store(FileAttributes.volumeLabel.rawValue, ShortEntryLayout.attributes.offset)
    memory.store(FileTimestamp.earliest.date, ShortEntryLayout.modifiedDate.offset)
    try write(&device, range.firstSector + tables, count: 1)
  }

  mutating func writeBootSectors<Device: BlockDevice & ~Copyable>(
    _ device: inout Device, options: FormatOptions, label: StaticString
  ) throws(FileSystemError) {
    typealias Layout = InformationSectorLayout
    memory.zero(0, count: 512)
    memory.store(0x4161_5252 as UInt32, Layout.leadSignature.offset)
    memory.store(0x6141_7272 as UInt32, Layout.structureSignature.offset)
    memory.store(plan.clusterCount - 1, Layout.freeClusters.offset)
    memory.store(3 as UInt32, Layout.nextFreeCluster.offset)
    memory.store(0xAA55_0000 as UInt32, Layout.trailSignature.offset)
    try write(&device, range.firstSector + 1, count: 1)
    try write(&device, range.firstSector + 7, count: 1)
    fillBootSector(options, label)
    try write(&device, range.firstSector + 6, count: 1)
    do { try device.flush() } catch { throw .device(error) }
    try write(&device, range.firstSector, count: 1)
    do { try device.flush() } catch { throw .device(error) }
  }

  private func fillBootSector(_ options: FormatOptions, _ label: StaticString) {
    typealias Layout = BootSectorLayout
    memory.zero(0, count: 512)
    // A jump over the parameters to HLT; JMP: nothing boots from here.
    memory.store(0x0090_58EB as UInt32, 0)
    memory.store(0xFDEB_F4 as UInt32, 0x5A)
    // "BLUEBOX "
    memory.store(0x2058_4F42_4555_4C42 as UInt64, 3)
    memory.store(512 as UInt16, Layout.bytesPerSector.offset)
    memory.store(UInt8(plan.sectorsPerCluster), Layout.sectorsPerCluster.offset)
    memory.store(UInt16(plan.reservedSectors), Layout.reservedSectors.offset)
    memory.store(2 as UInt8, Layout.fatCount.offset)
    memory.store(0xF8 as UInt8, Layout.media.offset)
    memory.store(63 as UInt16, Layout.sectorsPerTrack.offset)
    memory.store(255 as UInt16, Layout.headCount.offset)
    memory.store(UInt32(truncatingIfNeeded: range.firstSector), Layout.hiddenSectors.offset)
    memory.store(plan.totalSectors, Layout.totalSectors32.offset)
    memory.store(plan.sectorsPerFAT, Layout.sectorsPerFAT32.offset)
    memory.store(2 as UInt32, Layout.rootCluster.offset)
    memory.store(1 as UInt16, Layout.informationSector.offset)
    memory.store(6 as UInt16, Layout.backupBootSector.offset)
    memory.store(0x80 as UInt8, Layout.driveNumber.offset)
    memory.store(0x29 as UInt8, Layout.extendedSignature.offset)
    memory.store(options.volumeID, Layout.volumeID.offset)
    putLabel(label, at: Layout.label.offset)
    // "FAT32   "
    memory.store(0x2020_2032_3354_4146 as UInt64, Layout.fileSystemType.offset)
    memory.store(0xAA55 as UInt16, Layout.signature.offset)
  }

  private func putLabel(_ label: StaticString, at offset: Int) {
    for index in 0..<11 {
      // Inside the length of the literal.
      let byte = index < label.utf8CodeUnitCount ? unsafe label.utf8Start[index] : 0x20
      memory.store(byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte, offset + index)
    }
  }

  private func write<Device: BlockDevice & ~Copyable>(
    _ device: inout Device, _ sector: UInt64, count: Int
  ) throws(FileSystemError) {
    let bytes = unsafe RawSpan(_unsafeBytes: UnsafeRawBufferPointer(memory.buffer(0, count: count * 512)))
    do { try device.write(sector: sector, from: bytes) } catch { throw .device(error) }
  }
}
