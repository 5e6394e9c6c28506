/// Page tables of one architecture, built in the pages of a `PhysicalMemoryImage`.
public struct PageTableBuilder: Equatable, Sendable {
  /// How much one entry maps.
  public enum PageSize: Equatable, Sendable {
    /// A page of 4 KiB.
    case small
    /// A large page or block: 2 MiB, on x86 without PAE 4 MiB.
    case large
    /// A huge page or block of 1 GiB (x64 and ARM64).
    case huge
  }

  /// One level: the lowest address bit of its index, and the number of index bits.
  struct Level: Equatable, Sendable {
    var shift: UInt64
    var bits: UInt64
  }

  /// The architecture whose entries are written.
  public let architecture: SyntheticArchitecture
  /// Physical address of the root table: CR3 or TTBR.
  public let directoryTableBase: UInt64
  /// Bytes of one entry.
  public var entrySize: Int { architecture == .x86 ? 4 : 8 }

  /// Takes a page for the root table.
  public init(architecture: SyntheticArchitecture, memory: inout PhysicalMemoryImage) {
    self.architecture = architecture
    let page = memory.allocatePage()
    // The PAE root has four entries and needs 32-byte alignment only: not the page's start, so that masking
    // twelve bits instead of five is noticed.
    directoryTableBase = page << 12 + (architecture == .x86PAE ? 0x60 : 0)
  }

  /// The levels from the root down.
  var levels: [Level] {
    switch architecture {
    case .x64, .arm64: [.init(shift: 39, bits: 9)] + Self.lowest
    case .x64LA57: [.init(shift: 48, bits: 9), .init(shift: 39, bits: 9)] + Self.lowest
    case .x86: [.init(shift: 22, bits: 10), .init(shift: 12, bits: 10)]
    case .x86PAE: [.init(shift: 30, bits: 2), .init(shift: 21, bits: 9), .init(shift: 12, bits: 9)]
    }
  }

  private static let lowest: [Level] = [
    .init(shift: 30, bits: 9), .init(shift: 21, bits: 9), .init(shift: 12, bits: 9),
  ]

  /// Maps a page (small, large or huge) as present.
  public func map(
    virtual: UInt64, physical: UInt64, size: PageSize = .small, in memory: inout PhysicalMemoryImage
  ) {
    setEntry(
      leaf(virtual: virtual, physical: physical, size: size), virtual: virtual, size: size, in: &memory)
  }

  /// Sets the raw entry that maps an address, making the tables above it.
  public func setEntry(
    _ entry: UInt64, virtual: UInt64, size: PageSize = .small, in memory: inout PhysicalMemoryImage
  ) {
    let target = shift(of: size)
    var table = directoryTableBase
    for level in levels {
      let index = virtual >> level.shift & (1 << level.bits - 1)
      let address = table + index * UInt64(entrySize)
      if level.shift == target {
        memory.writeInteger(entry, width: entrySize, at: address)
        return
      }
      let existing = memory.integer(width: entrySize, at: address) ?? 0
      if existing & 1 != 0 {
        table = existing & 0x000F_FFFF_FFFF_F000
      } else {
        table = memory.allocatePage() << 12
        memory.writeInteger(table | tableFlags(shift: level.shift), width: entrySize, at: address)
      }
    }
    preconditionFailure("\(architecture.rawValue) has no pages of this size")
  }

  /// Physical address of the entry that maps an address at a size; `nil` when a table above it is missing.
  public func entryAddress(
    virtual: UInt64, size: PageSize = .small, in memory: PhysicalMemoryImage
  ) -> UInt64? {
    let target = shift(of: size)
    var table = directoryTableBase
    for level in levels {
      let address = table + (virtual >> level.shift & (1 << level.bits - 1)) * UInt64(entrySize)
      if level.shift == target { return address }
      guard let entry = memory.integer(width: entrySize, at: address), entry & 1 != 0 else { return nil }
      table = entry & 0x000F_FFFF_FFFF_F000
    }
    return nil
  }

  private func shift(of size: PageSize) -> UInt64 {
    switch size {
    case .small: 12
    case .large: architecture == .x86 ? 22 : 21
    case .huge: 30
    }
  }

  private func tableFlags(shift: UInt64) -> UInt64 {
    switch architecture {
    case .x64, .x64LA57, .x86: 0x67  // valid, write, user, accessed, dirty
    case .x86PAE: shift == 30 ? 0x01 : 0x67  // a PDPTE has no access bits
    case .arm64: 0x03  // valid, table
    }
  }

  /// The entry of a present page.
  func leaf(virtual: UInt64, physical: UInt64, size: PageSize) -> UInt64 {
    if architecture == .arm64 {
      return physical | 0x400 | (size == .small ? 0x3 : 0x1)  // accessed; page or block descriptor
    }
    // valid, write, accessed, dirty; user for addresses of the lower half
    let isUser = architecture.is64Bit ? virtual >> 63 == 0 : virtual < 0x8000_0000
    var entry = physical | 0x63 | (isUser ? 0x04 : 0) | (size == .small ? 0 : 0x80)
    if architecture != .x86 { entry |= 1 << 63 }  // no execute
    return entry
  }
}
