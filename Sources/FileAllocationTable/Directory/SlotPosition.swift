/// A place for an entry in a directory.
struct SlotPosition: Equatable {
  /// The cluster of the directory.
  var cluster: UInt32
  /// Entries before this one in the cluster.
  var slotInCluster: UInt32 = 0
  /// Entries before this one in the directory: there are 65536 at most.
  var index: UInt32 = 0

  /// Begins at the first entry of a directory.
  init(_ cluster: UInt32) { self.cluster = cluster }
}

/// An entry that a scan has reached. The name is in the buffer of the found name.
struct ScannedEntry {
  /// The entry with the short name.
  var position: SlotPosition
  /// The first part of the long name, or the entry itself.
  var start: SlotPosition
  /// Entries from `start` to `position`.
  var slotCount: Int
  /// The entry with the short name on the medium.
  var place: EntryPosition
  var shortName: ShortName
  var nameUnitCount: Int
  var entry: DirectoryEntry

  var isDotEntry: Bool { shortName[0] == 0x2E }
}

/// The way through a directory.
struct DirectoryScan {
  var next: SlotPosition
  var hasEnded = false
  /// What is known of the long name in front of the next entry.
  var longStart: SlotPosition
  var longSlots = 0
  var longUnits = 0
  var longChecksum: UInt8 = 0
  /// The part that must come next; 0 if the name is whole.
  var longExpected = 0

  init(_ cluster: UInt32) {
    next = SlotPosition(cluster)
    longStart = next
  }
}
