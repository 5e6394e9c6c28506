import DumpFormat

extension FATVolume where Device: ~Copyable {
  /// The next entry with a short name that is no label; `nil` at the end of the directory.
  mutating func next(_ scan: inout DirectoryScan) throws(FileSystemError) -> ScannedEntry? {
    while !scan.hasEnded {
      let slot = scan.next
      let place = place(of: slot)
      let offset = try load(place)
      let first: UInt8 = scratch.load(offset)
      guard first != 0 else {
        scan.hasEnded = true
        break
      }
      if try !advance(&scan.next) { scan.hasEnded = true }
      let attributes = FileAttributes(rawValue: scratch.load(offset + ShortEntryLayout.attributes.offset))
      if first == 0xE5 {
        scan.longSlots = 0
      } else if attributes.rawValue & 0x3F == FileAttributes.longName.rawValue {
        takeLongPart(at: offset, slot: slot, &scan)
      } else if attributes.contains(.volumeLabel) {
        scan.longSlots = 0
      } else {
        defer { scan.longSlots = 0 }
        return scanned(at: offset, slot: slot, place, attributes, scan)
      }
    }
    return nil
  }

  /// Puts a part of a long name into the buffer, or forgets the name if the part does not fit.
  private func takeLongPart(at offset: Int, slot: SlotPosition, _ scan: inout DirectoryScan) {
    let ordinal: UInt8 = scratch.load(offset)
    let checksum: UInt8 = scratch.load(offset + LongEntryLayout.checksum.offset)
    let number = Int(ordinal & 0x3F)
    if ordinal & 0x40 != 0, number >= 1, number <= 20 {
      scan.longStart = slot
      scan.longSlots = 0
      scan.longUnits = number * LongEntryLayout.unitsPerEntry
      scan.longChecksum = checksum
    } else if scan.longSlots == 0 || number != scan.longExpected || number == 0
      || checksum != scan.longChecksum
    {
      scan.longSlots = 0
      return
    }
    let base = (number - 1) * LongEntryLayout.unitsPerEntry
    for index in 0..<LongEntryLayout.unitsPerEntry {
      let unit: UInt16 = scratch.load(offset + LongEntryLayout.unit(index))
      if unit == 0 { scan.longUnits = min(scan.longUnits, base + index) }
      scratch.store(unit, ScratchMemory.foundName + 2 * (base + index))
    }
    scan.longSlots += 1
    scan.longExpected = number - 1
  }

  private func scanned(
    at offset: Int, slot: SlotPosition, _ place: EntryPosition, _ attributes: FileAttributes,
    _ scan: DirectoryScan
  ) -> ScannedEntry {
    typealias Layout = ShortEntryLayout
    var name = ShortName()
    for index in 0..<11 { name[index] = scratch.load(offset + index) }
    name.caseFlags = scratch.load(offset + Layout.caseFlags.offset)
    let isLong =
      scan.longSlots > 0 && scan.longExpected == 0 && scan.longChecksum == name.checksum && scan.longUnits > 0
    let cluster =
      UInt32(scratch.load(offset + Layout.clusterHigh.offset, as: UInt16.self)) << 16
      | UInt32(scratch.load(offset + Layout.clusterLow.offset, as: UInt16.self))
    let modified = FileTimestamp(
      date: scratch.load(offset + Layout.modifiedDate.offset),
      time: scratch.load(offset + Layout.modifiedTime.offset))
    return ScannedEntry(
      position: slot, start: isLong ? scan.longStart : slot, slotCount: isLong ? scan.longSlots + 1 : 1,
      place: place, shortName: name, nameUnitCount: isLong ? scan.longUnits : putShortName(name),
      entry: DirectoryEntry(
        size: scratch.load(offset + Layout.size.offset), firstCluster: cluster & 0x0FFF_FFFF,
        attributes: attributes, modified: modified, nameByteCount: 0))
  }

  /// Writes a short name as it is shown to the buffer of the found name, and returns its length.
  ///
  /// Bytes above 0x7F depend on a code page that the volume does not name; they are shown as Latin 1.
  private func putShortName(_ name: ShortName) -> Int {
    var count = 0
    func put(_ range: Range<Int>, lower: Bool) {
      var end = range.upperBound
      while end > range.lowerBound, name[end - 1] == 0x20 { end -= 1 }
      for index in range.lowerBound..<end {
        // A first byte of E5, which marks a deleted entry, is kept as 05.
        var byte = index == 0 && name[0] == 0x05 ? 0xE5 : name[index]
        if lower, byte >= 0x41, byte <= 0x5A { byte += 0x20 }
        scratch.store(UInt16(byte), ScratchMemory.foundName + 2 * count)
        count += 1
      }
    }
    put(0..<8, lower: name.caseFlags & 0x08 != 0)
    guard name.suffix != 0x0020_2020 else { return count }
    scratch.store(0x2E as UInt16, ScratchMemory.foundName + 2 * count)
    count += 1
    put(8..<11, lower: name.caseFlags & 0x10 != 0)
    return count
  }

  /// Whether the wanted name is this entry's, long or short, in any case.
  func isWanted(_ scanned: ScannedEntry) -> Bool {
    if wantedEquals(count: scanned.nameUnitCount) { return true }
    guard scanned.slotCount > 1 else { return false }
    return wantedEquals(count: putShortName(scanned.shortName))
  }

  private func wantedEquals(count: Int) -> Bool {
    guard count == wantedCount else { return false }
    for index in 0..<count {
      let a: UInt16 = scratch.load(ScratchMemory.wantedName + 2 * index)
      let b: UInt16 = scratch.load(ScratchMemory.foundName + 2 * index)
      if a != b, uppercaseUnit(a) != uppercaseUnit(b) { return false }
    }
    return true
  }
}
