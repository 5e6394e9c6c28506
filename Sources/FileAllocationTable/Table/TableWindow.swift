/// The sectors of the file allocation table that are in memory.
struct TableWindow {
  /// First sector, counted from the beginning of a table.
  var first: UInt32 = 0
  /// Sectors that are there; 0 for none.
  var count: UInt32 = 0
  /// Sectors that were changed, counted from the first; empty if none.
  var changed: Range<UInt32> = 0..<0

  func holds(_ sector: UInt32) -> Bool { sector >= first && sector - first < count }

  mutating func markChanged(_ sector: UInt32) {
    let index = sector - first
    changed =
      changed.isEmpty
      ? index..<(index + 1) : min(changed.lowerBound, index)..<max(changed.upperBound, index + 1)
  }
}
