import DumpFormat

/// The way through a directory: see ``FATVolume/next(_:name:)``.
public struct DirectoryListing {
  var scan: DirectoryScan
}

extension FATVolume where Device: ~Copyable {
  /// Begins to list a directory. Changing the directory meanwhile gives entries twice or not at all.
  public mutating func openDirectory(_ path: borrowing VolumePath) throws(FileSystemError) -> DirectoryListing
  {
    let result = try resolve(path)
    guard result.componentCount > 0 else {
      return DirectoryListing(scan: DirectoryScan(geometry.rootCluster))
    }
    guard let scanned = result.scanned else { throw .notFound(component: result.componentCount - 1) }
    guard scanned.entry.isDirectory else { throw .notADirectory(component: result.componentCount - 1) }
    return DirectoryListing(scan: DirectoryScan(try directoryCluster(of: scanned.entry)))
  }

  /// The next entry, without `.`, `..` and the label; `nil` at the end. Its name goes to `name` as UTF-8, cut where
  /// the bytes end; 765 bytes hold every name. A unit that is no character becomes U+FFFD.
  public mutating func next(
    _ listing: inout DirectoryListing, name: inout MutableRawSpan
  ) throws(FileSystemError) -> DirectoryEntry? {
    while var scanned = try next(&listing.scan) {
      if scanned.isDotEntry { continue }
      scanned.entry.nameByteCount = copyFoundName(scanned.nameUnitCount, to: &name)
      return scanned.entry
    }
    return nil
  }

  /// What the directory says about a file or directory; `nil` if nothing has this path, or if it is the root.
  public mutating func entry(at path: borrowing VolumePath) throws(FileSystemError) -> DirectoryEntry? {
    do {
      return try resolve(path).scanned?.entry
    } catch .notFound {
      return nil
    }
  }

  /// Whether a file or directory has this path.
  public mutating func exists(_ path: borrowing VolumePath) throws(FileSystemError) -> Bool {
    try entry(at: path) != nil
  }

  private func copyFoundName(_ count: Int, to bytes: inout MutableRawSpan) -> Int {
    var length = 0
    var index = 0
    while index < count {
      let unit: UInt32 = UInt32(scratch.load(ScratchMemory.foundName + 2 * index, as: UInt16.self))
      var scalar = unit
      index += 1
      if unit & 0xFC00 == 0xD800, index < count {
        let low = UInt32(scratch.load(ScratchMemory.foundName + 2 * index, as: UInt16.self))
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)
          index += 1
        }
      }
      if scalar & 0xFFFF_F800 == 0xD800 { scalar = 0xFFFD }
      let needed = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
      guard needed <= bytes.byteCount - length else { break }
      for place in 0..<needed {
        let shift = UInt32(6 * (needed - 1 - place))
        let lead: UInt32 = needed == 1 ? 0 : place > 0 ? 0x80 : needed == 2 ? 0xC0 : needed == 3 ? 0xE0 : 0xF0
        let payload = scalar >> shift & (place == 0 ? 0x7F : 0x3F)
        bytes.storeBytes(
          of: UInt8(truncatingIfNeeded: lead | payload), toByteOffset: length + place, as: UInt8.self)
      }
      length += needed
    }
    return length
  }
}
