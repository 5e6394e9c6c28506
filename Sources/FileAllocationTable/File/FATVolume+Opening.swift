import DumpFormat

extension FATVolume where Device: ~Copyable {
  /// Opens a file.
  ///
  /// - Throws: ``FileSystemError/notFound(component:)``, ``FileSystemError/isADirectory``,
  ///   ``FileSystemError/damagedChain(cluster:next:)`` if its first cluster is none, or the device's error.
  public mutating func open(_ path: borrowing VolumePath) throws(FileSystemError) -> FATFile {
    try file(of: try resolveExisting(path))
  }

  func file(of scanned: ScannedEntry) throws(FileSystemError) -> FATFile {
    let entry = scanned.entry
    guard !entry.isDirectory else { throw .isADirectory }
    guard entry.firstCluster == 0 ? entry.size == 0 : geometry.isCluster(entry.firstCluster) else {
      throw .damagedChain(cluster: 0, next: entry.firstCluster)
    }
    return FATFile(
      size: entry.size, firstCluster: entry.firstCluster, attributes: entry.attributes, entry: scanned.place,
      reachedCluster: entry.firstCluster)
  }

  /// The cluster of a file with this number, counted from 0.
  mutating func seek(_ file: inout FATFile, to index: UInt32) throws(FileSystemError) -> UInt32 {
    if index < file.reachedIndex || file.reachedCluster == 0 {
      file.reachedIndex = 0
      file.reachedCluster = file.firstCluster
    }
    guard geometry.isCluster(file.reachedCluster) else {
      throw .chainTooShort(clusters: 0, needed: index + 1)
    }
    // A chain with more clusters than the volume runs in a circle.
    guard index < geometry.clusterCount else {
      throw .chainTooShort(clusters: geometry.clusterCount, needed: index + 1)
    }
    while file.reachedIndex < index {
      guard let next = try nextCluster(after: file.reachedCluster) else {
        throw .chainTooShort(clusters: file.reachedIndex + 1, needed: index + 1)
      }
      file.reachedCluster = next
      file.reachedIndex += 1
    }
    return file.reachedCluster
  }

  /// Clusters that a length needs.
  func clusters(for byteCount: UInt64) -> UInt32 {
    let size = UInt64(geometry.clusterByteCount)
    return UInt32((byteCount + size - 1) / size)
  }

  /// A length as a file's size.
  func fileSize(_ byteCount: UInt64) throws(FileSystemError) -> UInt32 {
    guard let size = UInt32(exactly: byteCount) else {
      throw .fileTooLarge(byteCount: byteCount, limit: UInt64(UInt32.max))
    }
    return size
  }

  /// Sectors of a file's data that follow one another on the medium, from a place inside the file on.
  mutating func run(
    of file: inout FATFile, at offset: UInt64, upTo byteCount: UInt64
  ) throws(FileSystemError) -> (sector: UInt64, count: UInt64) {
    let size = UInt64(geometry.clusterByteCount)
    let index = UInt32(offset / size)
    var cluster = try seek(&file, to: index)
    let inside = offset % size / 512
    let sector = geometry.sector(of: cluster) + inside
    let needed = (offset % 512 + byteCount + 511) / 512
    var count = UInt64(geometry.sectorsPerCluster) - inside
    while count < needed {
      guard let next = try nextCluster(after: cluster), next == cluster + 1 else { break }
      cluster = next
      count += UInt64(geometry.sectorsPerCluster)
      file.reachedCluster = cluster
      file.reachedIndex += 1
    }
    return (sector, min(count, needed))
  }
}
