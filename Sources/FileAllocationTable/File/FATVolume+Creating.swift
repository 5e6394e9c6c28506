import DumpFormat

extension FATVolume where Device: ~Copyable {
  /// Creates a file of a size without writing to its clusters: they keep what was on the medium.
  ///
  /// - Throws: ``FileSystemError/alreadyExists``, ``FileSystemError/notFound(component:)`` if the directory is not
  ///   there, ``FileSystemError/noSpace(neededClusters:freeClusters:)`` and others; nothing is changed then.
  public mutating func createFile(
    _ path: borrowing VolumePath, size byteCount: UInt64 = 0,
    policy: AllocationPolicy = .contiguousIfPossible,
    attributes: FileAttributes = .archive
  ) throws(FileSystemError) -> FATFile {
    let size = try fileSize(byteCount)
    let result = try resolveNew(path)
    try beginChange()
    let first = size == 0 ? 0 : try allocate(clusters(for: byteCount), policy: policy)
    let kept = attributes & .settable
    let place = try addEntryOrFree(
      in: result.directory,
      EntryFacts(attributes: kept, firstCluster: first, size: size, created: now, modified: now))
    return FATFile(
      size: size, firstCluster: first, attributes: kept, entry: place, reachedCluster: first)
  }

  /// Creates an empty directory.
  public mutating func createDirectory(_ path: borrowing VolumePath) throws(FileSystemError) {
    let result = try resolveNew(path)
    try beginChange()
    let cluster = try allocate(1, policy: .contiguousIfPossible)
    try zeroCluster(cluster)
    let slot = SlotPosition(cluster)
    directorySector = .max
    _ = try load(place(of: slot))
    storeDotEntry(name: 0x2020_2020_2020_202E, cluster: cluster, at: 0)
    let parent = result.directory == geometry.rootCluster ? 0 : result.directory
    storeDotEntry(name: 0x2020_2020_2020_2E2E, cluster: parent, at: 32)
    try writeDirectorySector()
    try flushDevice()
    _ = try addEntryOrFree(
      in: result.directory,
      EntryFacts(attributes: .directory, firstCluster: cluster, size: 0, created: now, modified: now))
  }

  /// The directory of a path that is not there yet.
  mutating func resolveNew(_ path: borrowing VolumePath) throws(FileSystemError) -> ResolvedPath {
    let result = try resolve(path)
    guard result.componentCount > 0, result.scanned == nil else { throw .alreadyExists }
    return result
  }

  /// Adds an entry, and gives its clusters back if that fails.
  private mutating func addEntryOrFree(
    in directory: UInt32, _ facts: EntryFacts
  ) throws(FileSystemError) -> EntryPosition {
    do {
      return try addEntry(in: directory, facts)
    } catch {
      if case .device = error { throw error }
      if facts.firstCluster != 0 { try freeChain(from: facts.firstCluster) }
      throw error
    }
  }

  private func storeDotEntry(name: UInt64, cluster: UInt32, at offset: Int) {
    typealias Layout = ShortEntryLayout
    let base = ScratchMemory.directorySector + offset
    scratch.zero(base, count: 32)
    scratch.store(name, base)
    scratch.store(0x2020 as UInt16, base + 8)
    scratch.store(0x20 as UInt8, base + 10)
    scratch.store(FileAttributes.directory.rawValue, base + Layout.attributes.offset)
    scratch.store(now.time, base + Layout.createdTime.offset)
    scratch.store(now.date, base + Layout.createdDate.offset)
    scratch.store(now.date, base + Layout.accessedDate.offset)
    scratch.store(now.time, base + Layout.modifiedTime.offset)
    scratch.store(now.date, base + Layout.modifiedDate.offset)
    scratch.store(UInt16(cluster >> 16), base + Layout.clusterHigh.offset)
    scratch.store(UInt16(truncatingIfNeeded: cluster), base + Layout.clusterLow.offset)
  }
}
