import DumpFormat

extension FATVolume where Device: ~Copyable {
  /// Where a slot is on the medium.
  func place(of slot: SlotPosition) -> EntryPosition {
    EntryPosition(
      sector: geometry.sector(of: slot.cluster) + UInt64(slot.slotInCluster / 16),
      offset: Int(slot.slotInCluster % 16) * 32)
  }

  /// Brings a sector of a directory into its buffer and returns where the entry is in the scratch memory.
  mutating func load(_ place: EntryPosition) throws(FileSystemError) -> Int {
    if directorySector != place.sector {
      directorySector = .max
      try readSectors(place.sector, to: ScratchMemory.directorySector, count: 1)
      directorySector = place.sector
    }
    return ScratchMemory.directorySector + place.offset
  }

  /// Writes the sector that is in the buffer.
  mutating func writeDirectorySector() throws(FileSystemError) {
    try writeSectors(directorySector, from: ScratchMemory.directorySector, count: 1)
  }

  /// Goes to the next slot; `false` at the end of the directory's chain.
  mutating func advance(_ slot: inout SlotPosition) throws(FileSystemError) -> Bool {
    guard slot.index < 0xFFFF else { return false }
    if slot.slotInCluster + 1 < geometry.sectorsPerCluster * 16 {
      slot.slotInCluster += 1
    } else {
      guard let next = try nextCluster(after: slot.cluster) else { return false }
      slot.cluster = next
      slot.slotInCluster = 0
    }
    slot.index += 1
    return true
  }

  /// Finds `count` free slots that follow one another, and makes the directory longer if it has none.
  ///
  /// Slots from the end mark on are free; `isAtEnd` says that the first of them is the mark.
  mutating func findFreeSlots(
    _ count: Int, in directory: UInt32
  ) throws(FileSystemError) -> (start: SlotPosition, isAtEnd: Bool) {
    while true {
      var slot = SlotPosition(directory)
      var start = slot
      var length = 0
      var isPastEnd = false
      var isAtEnd = false
      repeat {
        let first: UInt8 = isPastEnd ? 0 : scratch.load(try load(place(of: slot)))
        if first == 0 || first == 0xE5 {
          if length == 0 {
            start = slot
            isAtEnd = first == 0
          }
          isPastEnd = isPastEnd || first == 0
          length += 1
          if length == count { return (start, isAtEnd) }
        } else {
          length = 0
        }
      } while try advance(&slot)
      guard slot.index < 0xFFFF - UInt32(count) else { throw .directoryFull }
      try growDirectory(last: slot.cluster)
    }
  }

  /// Adds an empty cluster to a directory.
  private mutating func growDirectory(last: UInt32) throws(FileSystemError) {
    let cluster = try allocate(1, policy: .contiguousIfPossible, near: last)
    try zeroCluster(cluster)
    try barrier()
    try setLink(of: last, cluster)
    try barrier()
  }

  /// Writes zeros to a cluster.
  mutating func zeroCluster(_ cluster: UInt32) throws(FileSystemError) {
    scratch.zero(ScratchMemory.dataSector, count: 512)
    for sector in 0..<UInt64(geometry.sectorsPerCluster) {
      try writeSectors(geometry.sector(of: cluster) + sector, from: ScratchMemory.dataSector, count: 1)
    }
  }

  /// Marks the slots of an entry as deleted: the entry first, then the parts of its long name.
  mutating func removeSlots(of scanned: ScannedEntry) throws(FileSystemError) {
    let offset = try load(scanned.place)
    scratch.store(0xE5 as UInt8, offset)
    let sector = directorySector
    var slot = scanned.start
    // Parts in the same sector go with it in one write.
    for _ in 1..<max(scanned.slotCount, 1) {
      let part = place(of: slot)
      if part.sector == sector { scratch.store(0xE5 as UInt8, ScratchMemory.directorySector + part.offset) }
      guard try advance(&slot) else { break }
    }
    try writeDirectorySector()
    slot = scanned.start
    for _ in 1..<max(scanned.slotCount, 1) {
      let part = place(of: slot)
      if part.sector != sector {
        scratch.store(0xE5 as UInt8, try load(part))
        try writeDirectorySector()
      }
      guard try advance(&slot) else { break }
    }
  }
}
