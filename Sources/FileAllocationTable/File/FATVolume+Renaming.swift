import DumpFormat

extension FATVolume where Device: ~Copyable {
  /// Gives a file or directory another path, in its directory or in another one.
  ///
  /// A name that fits the old entry is changed in one write. Otherwise the new entry is written, then the old one is
  /// removed; a power cut in between leaves both, with the same first cluster, and calling this function again with
  /// the same paths removes the old one. With `replacing`, the clusters of the old target become free at the end.
  ///
  /// - Throws: ``FileSystemError/alreadyExists`` if something else has the new path (a directory always, a file
  ///   unless `replacing` is set), ``FileSystemError/movedIntoItself`` and others; nothing is changed then.
  public mutating func rename(
    _ path: borrowing VolumePath, to newPath: borrowing VolumePath, replacing: Bool = false
  ) throws(FileSystemError) {
    let source = try resolve(path)
    guard source.componentCount > 0 else { throw .isADirectory }
    guard let old = source.scanned else { throw .notFound(component: source.componentCount - 1) }
    let target = try resolve(newPath)
    guard target.componentCount > 0 else { throw .alreadyExists }
    if old.entry.isDirectory { try checkIsOutside(target.directory, of: old) }
    guard let existing = target.scanned, existing.place != old.place else {
      return try move(old, from: source.directory, to: target.directory)
    }
    let isSameFile = old.entry.firstCluster != 0 && existing.entry.firstCluster == old.entry.firstCluster
    guard isSameFile || replacing && !existing.entry.isDirectory && !old.entry.isDirectory else {
      throw .alreadyExists
    }
    try beginChange()
    if !isSameFile {
      try updateEntry(
        existing.place, firstCluster: old.entry.firstCluster, size: old.entry.size,
        attributes: old.entry.attributes)
    } else if old.entry.isDirectory {
      try setParent(of: old.entry, to: target.directory)
    }
    try removeSlots(of: old)
    try flushDevice()
    if !isSameFile, existing.entry.firstCluster != 0 { try freeChain(from: existing.entry.firstCluster) }
  }

  /// The wanted name is free in the directory, or that of the entry itself in another case.
  private mutating func move(
    _ old: ScannedEntry, from directory: UInt32, to newDirectory: UInt32
  ) throws(FileSystemError) {
    try beginChange()
    let facts = try facts(of: old)
    if directory == newDirectory {
      let form = try formOfWantedName(in: directory)
      let lastSector = place(of: old.position).sector
      if form.slotCount == old.slotCount, place(of: old.start).sector == lastSector {
        _ = try writeEntry(form, at: old.start, isAtEnd: false, facts)
        return try flushDevice()
      }
    }
    _ = try addEntry(in: newDirectory, facts)
    if old.entry.isDirectory, directory != newDirectory { try setParent(of: old.entry, to: newDirectory) }
    try removeSlots(of: old)
    try flushDevice()
  }

  private mutating func facts(of scanned: ScannedEntry) throws(FileSystemError) -> EntryFacts {
    typealias Layout = ShortEntryLayout
    let offset = try load(scanned.place)
    let created = FileTimestamp(
      date: scratch.load(offset + Layout.createdDate.offset),
      time: scratch.load(offset + Layout.createdTime.offset))
    return EntryFacts(
      attributes: scanned.entry.attributes, firstCluster: scanned.entry.firstCluster,
      size: scanned.entry.size,
      created: created, modified: scanned.entry.modified)
  }

  /// Makes `..` of a moved directory name its new parent.
  private mutating func setParent(of entry: DirectoryEntry, to directory: UInt32) throws(FileSystemError) {
    typealias Layout = ShortEntryLayout
    var slot = SlotPosition(try directoryCluster(of: entry))
    guard try advance(&slot) else { return }
    let offset = try load(place(of: slot))
    // `..` is always the second entry; anything else is damage that stays as it is.
    guard scratch.load(offset, as: UInt16.self) == 0x2E2E else { return }
    let cluster = directory == geometry.rootCluster ? 0 : directory
    scratch.store(UInt16(cluster >> 16), offset + Layout.clusterHigh.offset)
    scratch.store(UInt16(truncatingIfNeeded: cluster), offset + Layout.clusterLow.offset)
    try writeDirectorySector()
    try flushDevice()
  }

  /// Walks from a directory up to the root and looks whether another one lies on the way.
  private mutating func checkIsOutside(
    _ directory: UInt32, of moved: ScannedEntry
  ) throws(FileSystemError) {
    let cluster = try directoryCluster(of: moved.entry)
    var current = directory
    // A path of 260 characters has at most 130 names.
    for _ in 0..<512 {
      guard current != cluster else { throw .movedIntoItself }
      guard current != geometry.rootCluster else { return }
      var scan = DirectoryScan(current)
      _ = try next(&scan)
      guard let parent = try next(&scan), parent.shortName.base == 0x2020_2020_2020_2E2E else {
        throw .damagedChain(cluster: current, next: 0)
      }
      current = try directoryCluster(of: parent.entry)
    }
    throw .damagedChain(cluster: directory, next: current)
  }
}
