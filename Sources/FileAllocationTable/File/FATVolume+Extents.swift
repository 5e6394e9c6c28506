extension FATVolume where Device: ~Copyable {
  /// The sectors of a file, in its order, as runs that are as long as possible.
  ///
  /// - Returns: how many runs there are in the caller's array.
  /// - Throws: ``FileSystemError/tooManyExtents(capacity:needed:)`` with the number that is needed,
  ///   ``FileSystemError/chainTooShort(clusters:needed:)`` if the chain ends before the file.
  public mutating func extents(
    of file: FATFile, into extents: inout MutableSpan<FileExtent>
  ) throws(FileSystemError) -> Int {
    let needed = clusters(for: UInt64(file.size))
    var file = file
    var count = 0
    var current = FileExtent(firstSector: 0, sectorCount: 0)
    for index in 0..<needed {
      let sector = geometry.sector(of: try seek(&file, to: index))
      if count > 0, sector == current.firstSector + current.sectorCount {
        current.sectorCount += UInt64(geometry.sectorsPerCluster)
      } else {
        current = FileExtent(firstSector: sector, sectorCount: UInt64(geometry.sectorsPerCluster))
        count += 1
      }
      if count <= extents.count { extents[count - 1] = current }
    }
    guard count <= extents.count else { throw .tooManyExtents(capacity: extents.count, needed: count) }
    return count
  }
}
