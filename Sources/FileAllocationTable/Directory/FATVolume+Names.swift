import DumpFormat

extension FATVolume where Device: ~Copyable {
  /// How the wanted name is written: the short name, and how many parts of a long name stand before it.
  struct NameForm {
    var short: ShortName
    var longParts: Int
    var slotCount: Int { longParts + 1 }
  }

  /// The form of the wanted name in a directory.
  mutating func formOfWantedName(in directory: UInt32) throws(FileSystemError) -> NameForm {
    if let short = shortNameAlone() { return NameForm(short: short, longParts: 0) }
    let parts = (wantedCount + LongEntryLayout.unitsPerEntry - 1) / LongEntryLayout.unitsPerEntry
    return NameForm(short: try uniqueAlias(in: directory), longParts: parts)
  }

  private func wanted(_ index: Int) -> UInt16 { scratch.load(ScratchMemory.wantedName + 2 * index) }

  /// The short name, if it says all of the wanted name: base and extension each in one case.
  private func shortNameAlone() -> ShortName? {
    var name = ShortName()
    var position = 0
    var dot: Int?
    var hasUpper = false
    var hasLower = false
    for index in 0..<wantedCount {
      let unit = wanted(index)
      if unit == 0x2E, dot == nil, index > 0 {
        if hasUpper, hasLower { return nil }
        if hasLower { name.caseFlags |= 0x08 }
        hasUpper = false
        hasLower = false
        dot = index
        position = 8
        continue
      }
      guard let byte = ShortName.character(unit), position < (dot == nil ? 8 : 11) else { return nil }
      if unit >= 0x61, unit <= 0x7A { hasLower = true }
      if unit >= 0x41, unit <= 0x5A { hasUpper = true }
      name[position] = byte
      position += 1
    }
    if hasUpper, hasLower { return nil }
    if hasLower { name.caseFlags |= dot == nil ? 0x08 : 0x10 }
    return name
  }

  /// A short name beside the long one that no entry of the directory has: `LONGNA~1.EXT`, and after four of them
  /// with a hash of the name.
  private mutating func uniqueAlias(in directory: UInt32) throws(FileSystemError) -> ShortName {
    var stem = ShortName()
    var dot = wantedCount
    for index in 1..<max(wantedCount, 1) where wanted(index) == 0x2E { dot = index }
    var length = 0
    var hash: UInt32 = 0x811C_9DC5
    for index in 0..<wantedCount { hash = (hash ^ UInt32(uppercaseUnit(wanted(index)))) &* 0x0100_0193 }
    for index in 0..<dot where length < 6 && wanted(index) != 0x20 && wanted(index) != 0x2E {
      stem[length] = ShortName.character(wanted(index)) ?? 0x5F
      length += 1
    }
    var position = 8
    for index in min(dot + 1, wantedCount)..<wantedCount where position < 11 && wanted(index) != 0x20 {
      stem[position] = ShortName.character(wanted(index)) ?? 0x5F
      position += 1
    }
    for attempt in 1...2000 {
      var name = stem
      var end = length
      var digit = attempt
      if attempt > 4 {
        let value = hash &+ UInt32(attempt) / 9 &* 0x9E37
        end = min(length, 2)
        for place in 0..<4 {
          let nibble = UInt8(truncatingIfNeeded: value >> UInt32(12 - 4 * place) & 15)
          name[end] = nibble < 10 ? 0x30 + nibble : 0x37 + nibble
          end += 1
        }
        digit = attempt % 9 + 1
      }
      name[end] = 0x7E
      name[end + 1] = 0x30 + UInt8(digit)
      for rest in (end + 2)..<max(8, end + 2) { name[rest] = 0x20 }
      if try !hasShortName(name, in: directory) { return name }
    }
    throw .directoryFull
  }

  private mutating func hasShortName(_ name: ShortName, in directory: UInt32) throws(FileSystemError) -> Bool
  {
    var scan = DirectoryScan(directory)
    while let scanned = try next(&scan) {
      if scanned.shortName.base == name.base, scanned.shortName.suffix == name.suffix { return true }
    }
    return false
  }
}
