import DumpFormat

/// An entry of a page table, seen through the rules of a paging mode.
struct PageTableEntry {
  var value: UInt64
  var mode: PagingMode
  var level: Int

  /// Whether the processor would use the entry.
  var isValid: Bool { value & 1 == 1 }

  /// Whether the entry maps a page larger than 4 KiB rather than pointing to a table.
  var isLargePage: Bool {
    switch mode {
    case .arm64: level > 1 && level <= 3 && value & 0b10 == 0
    case .x86: level == 2 && value & 0x80 != 0
    case .x86PAE: level == 2 && value & 0x80 != 0
    case .x64FourLevel, .x64FiveLevel: (level == 2 || level == 3) && value & 0x80 != 0
    }
  }

  /// Whether a valid entry has a form that the processor does not know.
  var isReserved: Bool {
    // ARM64: at level 1 (L3) only pages are legal, above the 1 GiB level only tables are.
    mode == .arm64 && value & 0b10 == 0 && (level == 1 || level == 4)
  }

  /// Physical address of the table or page of a valid entry.
  var frame: PhysicalAddress {
    let mask: UInt64
    switch mode {
    case .x86:
      if isLargePage {
        // PSE-36: bits 13 to 20 hold bits 32 to 39 of the address.
        return PhysicalAddress(value & 0xFFC0_0000 | (value >> 13 & 0xFF) << 32)
      }
      return PhysicalAddress(value & 0xFFFF_F000)
    case .arm64: mask = 0x0000_FFFF_FFFF_F000
    case .x86PAE, .x64FourLevel, .x64FiveLevel: mask = 0x000F_FFFF_FFFF_F000
    }
    return PhysicalAddress(value & mask & (isLargePage ? ~(mode.mappedByteCount(level) - 1) : ~0))
  }
}

/// What an entry with a clear valid bit says, by the layouts of `MMPTE`.
enum InvalidEntry: Equatable {
  /// All bits are zero: nothing is mapped here.
  case zero
  /// `MMPTE_TRANSITION`: the page is on the standby or modified list, its frame still holds the data.
  case transition(PhysicalAddress)
  /// `MMPTE_PROTOTYPE`: the prototype PTE at an address decides.
  case prototype(VirtualAddress)
  /// A prototype entry that refers to the virtual address descriptors (VAD).
  case prototypeInVAD
  /// `MMPTE_SOFTWARE`: the data is in a page file.
  case pageFile(number: Int, pageOffset: UInt64)
  /// A software entry without a place in a page file: a page of zeros on first use.
  case demandZero

  /// Reads an entry whose valid bit is clear.
  ///
  /// - Parameter swizzle: how the frames of invalid entries are hidden from speculative reads (L1TF), if they are.
  init(_ entry: PageTableEntry, swizzle: EntrySwizzle) {
    let value = entry.value
    let is32Bit = entry.mode == .x86
    if value == 0 {
      self = .zero
    } else if value >> 10 & 1 == 1 {
      self = Self.prototype(value, mode: entry.mode)
    } else if value >> 11 & 1 == 1 {
      let frame = is32Bit ? value & 0xFFFF_F000 : swizzle.plain(value) & 0x000F_FFFF_FFFF_F000
      self = .transition(PhysicalAddress(frame))
    } else {
      // Page file number: bits 1 to 4 in the 32-bit form, 12 to 15 in today's 64-bit form.
      let number = is32Bit || entry.mode == .x86PAE ? value >> 1 & 0xF : value >> 12 & 0xF
      let offset = is32Bit ? value >> 12 : swizzle.plain(value) >> 32
      self = offset == 0 ? .demandZero : .pageFile(number: Int(number), pageOffset: offset)
    }
  }

  private static func prototype(_ value: UInt64, mode: PagingMode) -> InvalidEntry {
    switch mode {
    case .x86:
      // The 32-bit form stores the address in pieces relative to a base that only symbols tell.
      return .prototypeInVAD
    case .x86PAE:
      let address = value >> 32
      return address == 0xFFFF_FFFF || address == 0 ? .prototypeInVAD : .prototype(VirtualAddress(address))
    case .x64FourLevel, .x64FiveLevel, .arm64:
      let address = UInt64(bitPattern: Int64(bitPattern: value) >> 16)
      return address & 0xFFFF_FFFF_FFFF == 0xFFFF_FFFF_0000
        ? .prototypeInVAD : .prototype(VirtualAddress(address))
    }
  }
}

/// The protection of invalid page table entries against L1TF (since Windows 10 1803): their frames carry a high bit that
/// no memory has, unless the swizzle bit says that they are stored plainly.
public struct EntrySwizzle: Equatable, Sendable {
  /// The bits that are flipped in a swizzled entry; 0 when nothing is hidden.
  public var mask: UInt64
  /// `SwizzleBit`: set when the entry is stored plainly.
  public var plainBit: UInt64

  /// Nothing is hidden.
  public static let none = EntrySwizzle(mask: 0, plainBit: 1 << 4)

  /// The protection by `L1tfHighPhysicalBitIndex` and `L1tfSwizzleBitIndex` of `KDDEBUGGER_DATA64`.
  public init(highPhysicalBitIndex: UInt8, swizzleBitIndex: UInt8) {
    mask = highPhysicalBitIndex > 12 && highPhysicalBitIndex < 52 ? 1 << UInt64(highPhysicalBitIndex) : 0
    plainBit = swizzleBitIndex < 12 && swizzleBitIndex > 0 ? 1 << UInt64(swizzleBitIndex) : 1 << 4
  }

  private init(mask: UInt64, plainBit: UInt64) {
    self.mask = mask
    self.plainBit = plainBit
  }

  /// The entry with its frame as it was before it was hidden.
  func plain(_ value: UInt64) -> UInt64 { value & plainBit == 0 ? value ^ (value & mask) : value }
}
