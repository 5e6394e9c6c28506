extension FATVolume where Device: ~Copyable {
  /// Number of free clusters. Reads the whole table once, unless the volume was unmounted in order.
  public mutating func freeClusterCount() throws(FileSystemError) -> UInt32 {
    if !isInformationRead {
      isInformationRead = true
      if !wasDirty { try readInformationSector() }
    }
    if let known = freeClusters { return known }
    var count: UInt32 = 0
    for cluster in 2...geometry.lastCluster where try link(of: cluster) == 0 { count += 1 }
    freeClusters = count
    return count
  }

  /// Free space in bytes.
  public mutating func freeByteCount() throws(FileSystemError) -> UInt64 {
    UInt64(try freeClusterCount()) * UInt64(geometry.clusterByteCount)
  }

  /// Makes the clusters of a chain free. What a damaged chain leads to stays as it is.
  mutating func freeChain(from first: UInt32) throws(FileSystemError) {
    var cluster = first
    var left = geometry.clusterCount
    while geometry.isCluster(cluster), left > 0 {
      let next = try link(of: cluster)
      guard next != 0 else { break }
      try setLink(of: cluster, 0)
      if let free = freeClusters { freeClusters = free + 1 }
      if cluster < searchStart { searchStart = cluster }
      cluster = next
      left -= 1
    }
    try barrier()
  }

  /// The first of `count` free clusters that follow one another, not below `start`, and not above the last cluster.
  mutating func findRun(_ count: UInt32, from start: UInt32) throws(FileSystemError) -> UInt32? {
    var length: UInt32 = 0
    var cluster = max(start, 2)
    while cluster <= geometry.lastCluster {
      length = try link(of: cluster) == 0 ? length + 1 : 0
      if length == count { return cluster - (count - 1) }
      // Enough clusters must be left for the rest of the run.
      guard geometry.lastCluster - cluster >= count - length else { return nil }
      cluster += 1
    }
    return nil
  }
}
