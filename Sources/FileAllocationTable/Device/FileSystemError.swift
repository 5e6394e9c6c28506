/// Why a volume could not do what was asked.
public enum FileSystemError: Error, Equatable, Sendable {
  /// The device failed.
  case device(BlockDeviceError)
  /// The scratch memory is smaller than ``FATVolume/scratchByteCount``.
  case scratchTooSmall(needed: Int, available: Int)
  /// The sector has no partition table: it does not end with 55 AA.
  case noPartitionTable(found: UInt16)
  /// The partition does not begin with the boot sector of a FAT32 volume.
  case notAFAT32Volume(BootSectorFault)
  /// The device or partition is too small or too large for a FAT32 volume of this cluster size.
  case cannotFormat(sectorCount: UInt64, clusterCount: UInt64)
  /// No file or directory has this path; `component` counts the names of the path from 0.
  case notFound(component: Int)
  /// A name inside the path is that of a file; `component` counts the names of the path from 0.
  case notADirectory(component: Int)
  /// The path names a directory, or the root, where a file is needed.
  case isADirectory
  /// A file or directory has the new path already.
  case alreadyExists
  /// The directory that should be removed or replaced has entries.
  case directoryNotEmpty
  /// A directory cannot be moved into itself.
  case movedIntoItself
  /// A name is empty, too long (255 UTF-16 units), no UTF-8, or has characters that names may not have.
  case invalidName(component: Int)
  /// A directory has 65536 entries, which is the limit.
  case directoryFull
  /// A FAT32 file has at most 4 GiB - 1 bytes.
  case fileTooLarge(byteCount: UInt64, limit: UInt64)
  /// There are not enough free clusters.
  case noSpace(neededClusters: UInt32, freeClusters: UInt32)
  /// There are enough free clusters, but they do not follow one another.
  case noContiguousSpace(neededClusters: UInt32)
  /// The range does not lie inside the file, and not at its end.
  case outsideFile(offset: UInt64, byteCount: UInt64, fileSize: UInt64)
  /// The chain of a file leads to a cluster that is none: free, bad, beyond the volume, or met too often.
  case damagedChain(cluster: UInt32, next: UInt32)
  /// The chain of a file ends before its size.
  case chainTooShort(clusters: UInt32, needed: UInt32)
  /// The file has more extents than the caller's array; `needed` of them are there.
  case tooManyExtents(capacity: Int, needed: Int)
  /// The caller's bytes are fewer than the answer needs.
  case bufferTooSmall(needed: Int, available: Int)
  /// The volume was mounted for reading.
  case mountedReadOnly
}

/// What is wrong with the boot sector of a volume.
public enum BootSectorFault: Equatable, Sendable {
  /// The sector does not end with 55 AA.
  case signature(UInt16)
  /// The sector size is not 512, 1024, 2048 or 4096.
  case bytesPerSector(UInt16)
  /// The cluster size is not a power of two up to 128 sectors.
  case sectorsPerCluster(UInt8)
  /// A FAT12 or FAT16 volume, or none: it has a root directory of fixed size or a 16-bit FAT size.
  case notFAT32(rootEntryCount: UInt16, sectorsPerFAT16: UInt16)
  /// No reserved sectors, no FAT, or no FAT size.
  case tables(reservedSectors: UInt16, fatCount: UInt8, sectorsPerFAT: UInt32)
  /// The sectors of the volume are fewer than its tables need, or more than the partition has.
  case totalSectors(found: UInt64, available: UInt64)
  /// The root directory begins at a cluster that is none.
  case rootCluster(UInt32)
  /// A version of FAT32 other than 0.0.
  case version(UInt16)
}
