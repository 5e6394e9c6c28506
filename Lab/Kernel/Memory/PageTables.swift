import Hardware
import NT

/// The page tables that the loader made, seen through the direct map.
enum PageTables {
  static var present: UInt64 { 1 }
  static var writable: UInt64 { 2 }
  static var noExecute: UInt64 { 1 << 63 }
  private static var addressBits: UInt64 { 0x000F_FFFF_FFFF_F000 }
  private static var large: UInt64 { 0x80 }

  private static func entry(_ table: UInt64, _ index: UInt64) -> UnsafeMutablePointer<UInt64> {
    at(MM_DIRECT_MAP + table + (index & 511) * 8)
  }

  /// Maps a page of 4 KiB; tables that are missing are made of fresh pages.
  static func map(_ address: UInt64, to physical: UInt64, flags: UInt64 = writable | noExecute) {
    var table = Readcr3() & addressBits
    var level: UInt64 = 39
    while level > 12 {
      let entry = entry(table, address >> level)
      if entry.pointee & present == 0 { entry.pointee = MmAllocatePage(use: .kernel) | present | writable }
      table = entry.pointee & addressBits
      level -= 9
    }
    entry(table, address >> 12).pointee = physical | flags | present
    InvalidatePage(address)
  }

  /// The physical address behind an address; `nil` if nothing is mapped there.
  static func translate(_ address: UInt64) -> (physical: UInt64, writable: Bool)? {
    guard address >> 47 == 0 || address >> 47 == 0x1_FFFF else { return nil }
    var table = Readcr3() & addressBits
    var level: UInt64 = 39
    var canWrite = true
    while true {
      let value = entry(table, address >> level).pointee
      guard value & present != 0 else { return nil }
      canWrite = canWrite && value & writable != 0
      if level == 12 || (level < 39 && value & large != 0) {
        let offset = (UInt64(1) << level) - 1
        return ((value & addressBits & ~offset) | (address & offset), canWrite)
      }
      table = value & addressBits
      level -= 9
    }
  }

  /// Takes the loader's identity mapping away.
  static func removeIdentityMapping() {
    let root = Readcr3() & addressBits
    entry(root, 0).pointee = 0
    Writecr3(root)
  }
}

/// Whether a byte can be read without a fault.
func MmIsAddressValid(_ address: UInt64) -> Bool { PageTables.translate(address) != nil }
