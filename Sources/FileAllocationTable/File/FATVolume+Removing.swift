import DumpFormat

extension FATVolume where Device: ~Copyable {
  /// Makes a file shorter: the size first, then the end of its chain, then the clusters become free.
  public mutating func truncate(_ file: inout FATFile, to byteCount: UInt64) throws(FileSystemError) {
    guard byteCount <= UInt64(file.size), let size = UInt32(exactly: byteCount) else {
      throw .outsideFile(offset: byteCount, byteCount: 0, fileSize: UInt64(file.size))
    }
    guard size < file.size else { return }
    try beginChange()
    let kept = clusters(for: byteCount)
    let last = kept > 0 ? try seek(&file, to: kept - 1) : 0
    let rest = kept > 0 ? try nextCluster(after: last) : file.firstCluster
    if kept == 0 {
      file.firstCluster = 0
      file.reachedCluster = 0
      file.reachedIndex = 0
    }
    file.size = size
    try updateEntry(file.entry, firstCluster: file.firstCluster, size: size)
    guard let rest else { return }
    if kept > 0 {
      try setLink(of: last, 0x0FFF_FFFF)
      try barrier()
    }
    try freeChain(from: rest)
  }

  /// Removes a file or an empty directory: the entry first, then the clusters become free.
  public mutating func remove(_ path: borrowing VolumePath) throws(FileSystemError) {
    let scanned = try resolveExisting(path)
    try beginChange()
    if scanned.entry.isDirectory {
      var scan = DirectoryScan(try directoryCluster(of: scanned.entry))
      while let entry = try next(&scan) {
        guard entry.isDotEntry else { throw .directoryNotEmpty }
      }
    }
    try removeSlots(of: scanned)
    try flushDevice()
    if scanned.entry.firstCluster != 0 { try freeChain(from: scanned.entry.firstCluster) }
  }

  /// Sets read only, hidden, system and archive as given; the other attributes stay.
  public mutating func setAttributes(
    _ attributes: FileAttributes, of path: borrowing VolumePath
  ) throws(FileSystemError) {
    let scanned = try resolveExisting(path)
    try beginChange()
    let offset = try load(scanned.place) + ShortEntryLayout.attributes.offset
    let new = scanned.entry.attributes.subtracting(.settable) | (attributes & .settable)
    scratch.store(new.rawValue, offset)
    try writeDirectorySector()
    try flushDevice()
  }
}
