import DumpFormat

/// What a new directory entry says besides its name.
struct EntryFacts {
  var attributes: FileAttributes
  var firstCluster: UInt32
  var size: UInt32
  var created: FileTimestamp
  var modified: FileTimestamp
}

extension FATVolume where Device: ~Copyable {
  /// Adds an entry with the wanted name; the caller has looked that there is none.
  ///
  /// The parts become visible with the last write, or all at once.
  mutating func addEntry(in directory: UInt32, _ facts: EntryFacts) throws(FileSystemError) -> EntryPosition {
    let form = try formOfWantedName(in: directory)
    let (start, isAtEnd) = try findFreeSlots(form.slotCount, in: directory)
    try writeEndMark(after: start, form.slotCount)
    let place = try writeEntry(form, at: start, isAtEnd: isAtEnd, facts)
    try barrier()
    return place
  }

  /// Entries behind the end mark may hold anything: the one that follows the new entry must be the mark then.
  private mutating func writeEndMark(after start: SlotPosition, _ count: Int) throws(FileSystemError) {
    var slot = start
    var endsInside = false
    for _ in 0..<count {
      if scratch.load(try load(place(of: slot))) == 0 as UInt8 { endsInside = true }
      guard try advance(&slot) else { return }
    }
    guard endsInside else { return }
    let offset = try load(place(of: slot))
    guard scratch.load(offset) != 0 as UInt8 else { return }
    scratch.store(0 as UInt8, offset)
    try writeDirectorySector()
    try flushDevice()
  }

  /// Writes all slots of an entry. Sectors behind the end mark are written from the last to the first, so that the
  /// write of the first shows them all; in the middle of a directory the short name comes last.
  mutating func writeEntry(
    _ form: NameForm, at start: SlotPosition, isAtEnd: Bool, _ facts: EntryFacts
  ) throws(FileSystemError) -> EntryPosition {
    var slot = start
    for _ in 0..<(form.slotCount - 1) { _ = try advance(&slot) }
    let last = place(of: slot)
    // 21 slots lie in three sectors at most.
    for pass in 0..<3 {
      let wantedSector = isAtEnd ? 2 - pass : pass
      var sectorNumber = 0
      var current = place(of: start).sector
      slot = start
      var isChanged = false
      for index in 0..<form.slotCount {
        let place = place(of: slot)
        if place.sector != current {
          sectorNumber += 1
          current = place.sector
        }
        if sectorNumber == wantedSector {
          let offset = try load(place)
          if index < form.longParts {
            storeLongPart(form.longParts - index, of: form, at: offset)
          } else {
            storeShort(form.short, facts, at: offset)
          }
          isChanged = true
        }
        if index + 1 < form.slotCount { _ = try advance(&slot) }
      }
      if isChanged {
        try writeDirectorySector()
        if form.slotCount > 1 { try flushDevice() }
      }
    }
    return last
  }

  private func storeLongPart(_ number: Int, of form: NameForm, at offset: Int) {
    typealias Layout = LongEntryLayout
    let isLast = number == form.longParts
    scratch.store(UInt8(number) | (isLast ? 0x40 : 0), offset)
    scratch.store(FileAttributes.longName.rawValue, offset + Layout.attributes.offset)
    scratch.store(0 as UInt8, offset + Layout.type.offset)
    scratch.store(form.short.checksum, offset + Layout.checksum.offset)
    scratch.store(0 as UInt16, offset + Layout.clusterLow.offset)
    for index in 0..<Layout.unitsPerEntry {
      let position = (number - 1) * Layout.unitsPerEntry + index
      let unit: UInt16 =
        position < wantedCount
        ? scratch.load(ScratchMemory.wantedName + 2 * position) : position == wantedCount ? 0 : 0xFFFF
      scratch.store(unit, offset + Layout.unit(index))
    }
  }

  private func storeShort(_ name: ShortName, _ facts: EntryFacts, at offset: Int) {
    typealias Layout = ShortEntryLayout
    for index in 0..<11 { scratch.store(name[index], offset + index) }
    scratch.store(facts.attributes.rawValue, offset + Layout.attributes.offset)
    scratch.store(name.caseFlags, offset + Layout.caseFlags.offset)
    scratch.store(0 as UInt8, offset + 0x0D)
    scratch.store(facts.created.time, offset + Layout.createdTime.offset)
    scratch.store(facts.created.date, offset + Layout.createdDate.offset)
    scratch.store(facts.modified.date, offset + Layout.accessedDate.offset)
    scratch.store(UInt16(facts.firstCluster >> 16), offset + Layout.clusterHigh.offset)
    scratch.store(facts.modified.time, offset + Layout.modifiedTime.offset)
    scratch.store(facts.modified.date, offset + Layout.modifiedDate.offset)
    scratch.store(UInt16(truncatingIfNeeded: facts.firstCluster), offset + Layout.clusterLow.offset)
    scratch.store(facts.size, offset + Layout.size.offset)
  }

  /// Changes cluster and size of an entry in one write.
  mutating func updateEntry(
    _ place: EntryPosition, firstCluster: UInt32, size: UInt32, attributes: FileAttributes? = nil
  ) throws(FileSystemError) {
    typealias Layout = ShortEntryLayout
    let offset = try load(place)
    scratch.store(UInt16(firstCluster >> 16), offset + Layout.clusterHigh.offset)
    scratch.store(UInt16(truncatingIfNeeded: firstCluster), offset + Layout.clusterLow.offset)
    scratch.store(size, offset + Layout.size.offset)
    scratch.store(now.time, offset + Layout.modifiedTime.offset)
    scratch.store(now.date, offset + Layout.modifiedDate.offset)
    scratch.store(now.date, offset + Layout.accessedDate.offset)
    if let attributes { scratch.store(attributes.rawValue, offset + Layout.attributes.offset) }
    try writeDirectorySector()
    try flushDevice()
  }
}
