/// An opened file of a volume.
///
/// A value: the volume keeps no list of opened files. Whoever opens a file twice for writing sees two sizes; whoever
/// renames or removes an opened file opens it again.
public struct FATFile: Equatable, Sendable {
  /// Length in bytes.
  public internal(set) var size: UInt32
  /// First cluster, 0 if the file has none. Two entries with the same first cluster are the two names of a rename
  /// that a power cut has stopped: see ``FATVolume/rename(_:to:replacing:)``.
  public internal(set) var firstCluster: UInt32
  /// Attributes of the directory entry.
  public internal(set) var attributes: FileAttributes
  /// Where the directory entry with the short name is.
  var entry: EntryPosition
  /// A cluster of the chain that was reached last, so that reading on does not begin at the front.
  var reachedIndex: UInt32 = 0
  var reachedCluster: UInt32
}

/// Where a directory entry lies: a sector of the device, and an offset inside it.
struct EntryPosition: Equatable, Sendable {
  var sector: UInt64
  var offset: Int
}
