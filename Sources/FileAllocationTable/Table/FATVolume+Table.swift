import DumpFormat

extension FATVolume where Device: ~Copyable {
  /// The value of an entry, with its four high bits; the caller has checked the number.
  mutating func tableEntry(_ cluster: UInt32) throws(FileSystemError) -> UInt32 {
    try loadWindow(for: cluster)
    return scratch.load(windowOffset(of: cluster))
  }

  /// The 28 bits of an entry.
  mutating func link(of cluster: UInt32) throws(FileSystemError) -> UInt32 {
    try tableEntry(cluster) & 0x0FFF_FFFF
  }

  /// Changes an entry in memory; ``writeBackTable()`` writes it.
  mutating func setTableEntry(_ cluster: UInt32, _ value: UInt32) throws(FileSystemError) {
    try loadWindow(for: cluster)
    scratch.store(value, windowOffset(of: cluster))
    window.markChanged(cluster / 128)
  }

  /// Changes the 28 bits of an entry and keeps the four high ones, which are reserved.
  mutating func setLink(of cluster: UInt32, _ value: UInt32) throws(FileSystemError) {
    let old = try tableEntry(cluster)
    try setTableEntry(cluster, old & 0xF000_0000 | value & 0x0FFF_FFFF)
  }

  /// The cluster after another in a chain; `nil` at the end.
  mutating func nextCluster(after cluster: UInt32) throws(FileSystemError) -> UInt32? {
    let next = try link(of: cluster)
    if geometry.isCluster(next) { return next }
    guard next >= 0x0FFF_FFF8 else { throw .damagedChain(cluster: cluster, next: next) }
    return nil
  }

  /// Writes the changed part of the table to all copies.
  mutating func writeBackTable() throws(FileSystemError) {
    guard !window.changed.isEmpty else { return }
    let changed = window.changed
    let copies = geometry.isMirrored ? 0..<geometry.fatCount : geometry.activeFAT..<(geometry.activeFAT + 1)
    for copy in copies {
      try writeSectors(
        tableSector(window.first + changed.lowerBound, copy: copy),
        from: ScratchMemory.tableWindow + Int(changed.lowerBound) * 512, count: changed.count)
    }
    window.changed = 0..<0
  }

  private func windowOffset(of cluster: UInt32) -> Int {
    ScratchMemory.tableWindow + Int(cluster - window.first * 128) * 4
  }

  private func tableSector(_ sector: UInt32, copy: UInt32) -> UInt64 {
    geometry.fatStart + UInt64(copy) * UInt64(geometry.fatSectors) + UInt64(sector)
  }

  private mutating func loadWindow(for cluster: UInt32) throws(FileSystemError) {
    let sector = cluster / 128
    if window.holds(sector) { return }
    try writeBackTable()
    let size = UInt32(ScratchMemory.tableWindowSectors)
    let first = sector / size * size
    let count = min(size, geometry.fatSectors - first)
    window = TableWindow()
    try readSectors(
      tableSector(first, copy: geometry.activeFAT), to: ScratchMemory.tableWindow, count: Int(count))
    window = TableWindow(first: first, count: count)
  }
}
