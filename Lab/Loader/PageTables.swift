import NT

/// The kernel's page tables, filled while the loader still runs on its own.
struct PageTables {
  static var present: UInt64 { 1 }
  static var writable: UInt64 { 2 }
  static var large: UInt64 { 0x80 }
  static var noExecute: UInt64 { 1 << 63 }
  private static var addressBits: UInt64 { 0x000F_FFFF_FFFF_F000 }

  let root: UInt64

  init(_ memory: inout BootMemory) {
    root = memory.allocate(pages: 1, LoaderPageTable)
    // The tables are seen as an array of entries at MM_PTE_BASE.
    Self.entry(root, MM_PTE_SELF_INDEX).pointee = root | Self.present | Self.writable | Self.noExecute
  }

  private static func entry(_ table: UInt64, _ index: Int32) -> UnsafeMutablePointer<UInt64> {
    (ram(table) + Int(index) * 8).assumingMemoryBound(to: UInt64.self)
  }

  /// The entry for an address in the table of a level: 12 for pages, 21 for 2 MiB; tables above it are made.
  private func entry(
    _ address: UInt64, shift: UInt64, _ memory: inout BootMemory
  ) -> UnsafeMutablePointer<UInt64> {
    var table = root
    var level: UInt64 = 39
    while level > shift {
      let entry = Self.entry(table, Int32((address >> level) & 511))
      if entry.pointee & Self.present == 0 {
        entry.pointee = memory.allocate(pages: 1, LoaderPageTable) | Self.present | Self.writable
      }
      table = entry.pointee & Self.addressBits
      level -= 9
    }
    return Self.entry(table, Int32((address >> shift) & 511))
  }

  /// Maps pages of 4 KiB.
  func map(_ address: UInt64, to physical: UInt64, pages: UInt64, flags: UInt64, _ memory: inout BootMemory) {
    for page in 0..<pages {
      entry(address + (page << 12), shift: 12, &memory).pointee =
        physical + (page << 12) | flags | Self.present
    }
  }

  /// Maps pages of 2 MiB; for the direct map, and for the loader itself until the kernel runs.
  func mapLarge(
    _ address: UInt64, to physical: UInt64, byteCount: UInt64, flags: UInt64, _ memory: inout BootMemory
  ) {
    var offset: UInt64 = 0
    while offset < byteCount {
      entry(address + offset, shift: 21, &memory).pointee =
        physical + offset | flags | Self.large | Self.present
      offset += 0x20_0000
    }
  }
}
