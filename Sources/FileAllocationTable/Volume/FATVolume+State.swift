import DumpFormat

extension FATVolume where Device: ~Copyable {
  /// Brings everything to the medium, and the count of free clusters with it.
  public mutating func flush() throws(FileSystemError) {
    guard isMarked else { return }
    try writeBackTable()
    try writeInformationSector()
    try flushDevice()
  }

  /// Brings everything to the medium and marks the volume as unmounted.
  ///
  /// A volume that was dirty when it was mounted stays so unless `markClean` is set: it may have lost clusters, which
  /// only a check finds.
  public mutating func unmount(markClean: Bool = false) throws(FileSystemError) {
    guard access == .readWrite, isMarked || wasDirty && markClean else { return }
    isMarked = true
    try flush()
    guard !wasDirty || markClean else { return }
    try setTableEntry(1, try tableEntry(1) | 0x0800_0000)
    try writeBackTable()
    try flushDevice()
    isMarked = false
    wasDirty = false
  }

  /// To be called before the first write of every operation.
  mutating func beginChange() throws(FileSystemError) {
    guard access == .readWrite else { throw .mountedReadOnly }
    informationIsOld = true
    guard !isMarked else { return }
    try setTableEntry(1, try tableEntry(1) & ~0x0800_0000)
    try barrier()
    isMarked = true
  }

  /// Brings the table to the medium before anything that is written later.
  mutating func barrier() throws(FileSystemError) {
    try writeBackTable()
    try flushDevice()
  }

  mutating func flushDevice() throws(FileSystemError) {
    do { try device.flush() } catch { throw .device(error) }
  }

  mutating func readSectors(_ sector: UInt64, to offset: Int, count: Int) throws(FileSystemError) {
    var bytes = unsafe MutableRawSpan(_unsafeBytes: scratch.buffer(offset, count: count * 512))
    do { try device.read(sector: sector, into: &bytes) } catch { throw .device(error) }
  }

  mutating func writeSectors(_ sector: UInt64, from offset: Int, count: Int) throws(FileSystemError) {
    let bytes = unsafe RawSpan(
      _unsafeBytes: UnsafeRawBufferPointer(scratch.buffer(offset, count: count * 512)))
    do { try device.write(sector: sector, from: bytes) } catch { throw .device(error) }
  }

  /// Takes the count of free clusters of a volume that was unmounted, if it is plausible.
  mutating func readInformationSector() throws(FileSystemError) {
    typealias Layout = InformationSectorLayout
    guard geometry.informationSector != 0 else { return }
    let base = ScratchMemory.dataSector
    try readSectors(geometry.informationSector, to: base, count: 1)
    guard scratch.load(base + Layout.leadSignature.offset) == 0x4161_5252 as UInt32,
      scratch.load(base + Layout.structureSignature.offset) == 0x6141_7272 as UInt32
    else { return }
    let free: UInt32 = scratch.load(base + Layout.freeClusters.offset)
    let next: UInt32 = scratch.load(base + Layout.nextFreeCluster.offset)
    if free <= geometry.clusterCount { freeClusters = free }
    if geometry.isCluster(next) { searchStart = next }
  }

  mutating func writeInformationSector() throws(FileSystemError) {
    typealias Layout = InformationSectorLayout
    guard informationIsOld, geometry.informationSector != 0 else { return }
    let free = try freeClusterCount()
    let base = ScratchMemory.dataSector
    scratch.zero(base, count: 512)
    scratch.store(0x4161_5252 as UInt32, base + Layout.leadSignature.offset)
    scratch.store(0x6141_7272 as UInt32, base + Layout.structureSignature.offset)
    scratch.store(free, base + Layout.freeClusters.offset)
    scratch.store(searchStart, base + Layout.nextFreeCluster.offset)
    scratch.store(0xAA55_0000 as UInt32, base + Layout.trailSignature.offset)
    try writeSectors(geometry.informationSector, from: base, count: 1)
    informationIsOld = false
  }
}
