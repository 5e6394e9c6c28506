import DumpFormat

/// The way to the last name of a path.
struct ResolvedPath {
  /// First cluster of the directory in which the last name is looked up.
  var directory: UInt32
  /// The entry; `nil` if the directory has none of this name, or if the path is that of the root.
  var scanned: ScannedEntry?
  /// Names in the path; 0 for the root.
  var componentCount: Int
}

extension FATVolume where Device: ~Copyable {
  /// Walks along a path. The last name stays in the buffer of the wanted name.
  mutating func resolve(_ path: borrowing VolumePath) throws(FileSystemError) -> ResolvedPath {
    var result = ResolvedPath(directory: geometry.rootCluster, scanned: nil, componentCount: 0)
    var offset = 0
    while let name = nextName(path.utf8, &offset) {
      if result.componentCount > 0 {
        guard let parent = result.scanned else { throw .notFound(component: result.componentCount - 1) }
        guard parent.entry.isDirectory else { throw .notADirectory(component: result.componentCount - 1) }
        result.directory = try directoryCluster(of: parent.entry)
      }
      try setWantedName(path.utf8.extracting(name), component: result.componentCount)
      result.scanned = try find(in: result.directory)
      result.componentCount += 1
    }
    return result
  }

  /// The entry that a path names; the path may not be that of the root.
  mutating func resolveExisting(_ path: borrowing VolumePath) throws(FileSystemError) -> ScannedEntry {
    let result = try resolve(path)
    guard result.componentCount > 0 else { throw .isADirectory }
    guard let scanned = result.scanned else { throw .notFound(component: result.componentCount - 1) }
    return scanned
  }

  /// First cluster of a directory; `..` names the root as 0.
  func directoryCluster(of entry: DirectoryEntry) throws(FileSystemError) -> UInt32 {
    if entry.firstCluster == 0 { return geometry.rootCluster }
    guard geometry.isCluster(entry.firstCluster) else {
      throw .damagedChain(cluster: 0, next: entry.firstCluster)
    }
    return entry.firstCluster
  }

  /// Finds the wanted name in a directory.
  mutating func find(in directory: UInt32) throws(FileSystemError) -> ScannedEntry? {
    var scan = DirectoryScan(directory)
    while let scanned = try next(&scan) {
      if isWanted(scanned), !scanned.isDotEntry { return scanned }
    }
    return nil
  }

  private func nextName(_ path: RawSpan, _ offset: inout Int) -> Range<Int>? {
    while offset < path.byteCount, isSeparator(path, offset) { offset += 1 }
    let start = offset
    while offset < path.byteCount, !isSeparator(path, offset) { offset += 1 }
    return start < offset ? start..<offset : nil
  }

  private func isSeparator(_ path: RawSpan, _ offset: Int) -> Bool {
    // The callers have compared with the length.
    let byte = unsafe path.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    return byte == 0x5C || byte == 0x2F
  }

  /// Puts a name into the buffer of the wanted name.
  private mutating func setWantedName(_ name: RawSpan, component: Int) throws(FileSystemError) {
    var units = UTF16Units(name)
    var count = 0
    var last: UInt16 = 0
    while let unit = units.next() {
      guard count < 255, isAllowed(unit) else { throw .invalidName(component: component) }
      scratch.store(unit, ScratchMemory.wantedName + 2 * count)
      last = unit
      count += 1
    }
    // Names that end with a dot or a space (so `.` and `..` as well) cannot be used on Windows.
    guard !units.isDamaged, last != 0x2E, last != 0x20 else { throw .invalidName(component: component) }
    wantedCount = count
  }

  private func isAllowed(_ unit: UInt16) -> Bool {
    switch unit {
    // " * : < > ? |
    case 0..<0x20, 0x22, 0x2A, 0x3A, 0x3C, 0x3E, 0x3F, 0x7C: false
    default: true
    }
  }
}
