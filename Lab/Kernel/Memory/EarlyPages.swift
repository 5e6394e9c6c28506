import Hardware
import NT

/// Pages for the page frame number database, before it exists.
enum EarlyPages {
  nonisolated(unsafe) private static var next: UInt64 = 0
  nonisolated(unsafe) private static var end: UInt64 = 0

  static func take(_ first: UInt64, _ count: UInt64) { (next, end) = (first, first + count) }

  private static func page() -> UInt64 {
    guard next < end else { KeBugCheckEx(0x12E, 1, next, end, 0) }
    let physical = next << 12
    next += 1
    let words: UnsafeMutablePointer<UInt64> = at(MM_DIRECT_MAP + physical)
    for index in 0..<512 { words[index] = 0 }
    return physical
  }

  /// Maps a fresh page.
  static func map(_ address: UInt64) {
    var table = Readcr3() & ~0xFFF
    var level: UInt64 = 39
    while level > 12 {
      let entry: UnsafeMutablePointer<UInt64> = at(MM_DIRECT_MAP + table + (address >> level & 511) * 8)
      if entry.pointee & 1 == 0 { entry.pointee = page() | 3 }
      table = entry.pointee & 0x000F_FFFF_FFFF_F000
      level -= 9
    }
    let entry: UnsafeMutablePointer<UInt64> = at(MM_DIRECT_MAP + table + (address >> 12 & 511) * 8)
    entry.pointee = page() | 3 | 1 << 63
  }
}
