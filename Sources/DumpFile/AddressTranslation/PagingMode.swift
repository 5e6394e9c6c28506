public import DumpFormat

/// How the processor translates virtual addresses.
public enum PagingMode: String, Sendable {
  /// 32-bit x86, two levels of 32-bit entries.
  case x86
  /// 32-bit x86 with physical address extension, three levels of 64-bit entries.
  case x86PAE
  /// x64 with 48-bit virtual addresses.
  case x64FourLevel
  /// x64 with 57-bit virtual addresses (LA57).
  case x64FiveLevel
  /// ARM64 with 4 KiB pages and 48-bit virtual addresses.
  case arm64

  /// The level at which a walk begins; level 1 is the page table that maps pages of 4 KiB.
  var topLevel: Int {
    switch self {
    case .x86: 2
    case .x86PAE: 3
    case .x64FourLevel, .arm64: 4
    case .x64FiveLevel: 5
    }
  }

  /// Bytes of an entry.
  var entryByteCount: Int { self == .x86 ? 4 : 8 }

  /// The bit of a virtual address at which the index of a level begins.
  func indexShift(_ level: Int) -> UInt64 {
    self == .x86 ? (level == 2 ? 22 : 12) : UInt64(12 + 9 * (level - 1))
  }

  /// Bytes that an entry of a level maps, if it maps a page.
  func mappedByteCount(_ level: Int) -> UInt64 { 1 << indexShift(level) }

  /// The index of an address in a table of a level.
  func index(of address: VirtualAddress, level: Int) -> UInt64 {
    let mask: UInt64 = self == .x86 ? 0x3FF : (self == .x86PAE && level == 3 ? 0x3 : 0x1FF)
    return address.rawValue >> indexShift(level) & mask
  }

  /// The physical address of the top table, from the directory table base of a header or process.
  func root(_ directoryTableBase: PhysicalAddress) -> PhysicalAddress {
    switch self {
    case .x86: PhysicalAddress(directoryTableBase.rawValue & 0xFFFF_F000)
    case .x86PAE: PhysicalAddress(directoryTableBase.rawValue & 0xFFFF_FFE0)
    case .x64FourLevel, .x64FiveLevel: PhysicalAddress(directoryTableBase.rawValue & 0x000F_FFFF_FFFF_F000)
    case .arm64: PhysicalAddress(directoryTableBase.rawValue & 0x0000_FFFF_FFFF_F000)
    }
  }

  /// Whether an address can exist at all: its upper bits repeat its sign bit, or it has 32 bits.
  public func isCanonical(_ address: VirtualAddress) -> Bool {
    switch self {
    case .x86, .x86PAE: return address.rawValue >> 32 == 0
    case .x64FourLevel, .arm64: return isSignExtended(address.rawValue, bits: 48)
    case .x64FiveLevel: return isSignExtended(address.rawValue, bits: 57)
    }
  }

  private func isSignExtended(_ value: UInt64, bits: UInt64) -> Bool {
    let shift = 64 - bits
    return UInt64(bitPattern: Int64(bitPattern: value << shift) >> Int64(shift)) == value
  }

  /// The name of an entry of a level, in the words of the processor manuals.
  public func entryName(_ level: Int) -> String {
    if self == .arm64 { return "L\(4 - level) descriptor" }
    switch level {
    case 1: return "PT entry"
    case 2: return "PD entry"
    case 3: return "PDPT entry"
    case 4: return "PML4 entry"
    default: return "PML5 entry"
    }
  }
}
