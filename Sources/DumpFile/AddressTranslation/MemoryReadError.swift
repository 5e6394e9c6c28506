public import DumpFormat

/// Why a virtual address could not be read: at which level of the page tables, and what was found there.
public struct MemoryReadError: Error, Equatable, Sendable {
  /// What stands in the way.
  public enum Reason: Equatable, Sendable {
    /// The upper bits of the address do not repeat its sign bit.
    case notCanonical
    /// The entry is not present: nothing is mapped.
    case notPresent
    /// The page is made of zeros on first use; it had no memory yet.
    case demandZero
    /// The page was paged out.
    case pagedOut(pageFile: Int, pageOffset: UInt64)
    /// The page is in transition, and its frame is not in the dump.
    case inTransition(PhysicalAddress)
    /// A prototype entry decides, and it could not be followed.
    case prototype
    /// The entry has a form that the processor does not know.
    case reservedEntry(UInt64)
    /// The entry of the page table cannot be read.
    case tableNotInDump(PhysicalAddress)
    /// The page is mapped and its frame is not in the dump.
    case notInDump(PhysicalAddress)
    /// The page is listed by the dump, whose file ends before it.
    case beyondEndOfFile
    /// A triage dump does not hold the address.
    case notInTriageDump
    /// A user minidump does not hold the address.
    case notInUserDump
    /// The dump has no page tables that can be used.
    case noTranslation
  }

  /// The address that could not be read.
  public var address: VirtualAddress
  /// The level of the page table entry that ended the walk, 1 for the page table; `nil` where no walk took place.
  public var level: Int?
  /// The paging mode of the walk.
  public var mode: PagingMode?
  /// What was found.
  public var reason: Reason

  /// An error at an address.
  public init(address: VirtualAddress, level: Int? = nil, mode: PagingMode? = nil, reason: Reason) {
    self.address = address
    self.level = level
    self.mode = mode
    self.reason = reason
  }
}

extension MemoryReadError: CustomStringConvertible {
  /// One sentence: the address, the level, and what was found.
  public var description: String {
    let place = "virtual address 0x\(hexadecimal(address.rawValue, mode == .x86 || mode == .x86PAE ? 8 : 16))"
    let entry = level.flatMap { level in mode.map { "its \($0.entryName(level))" } } ?? "its entry"
    switch reason {
    case .notCanonical: return "\(place) is not canonical"
    case .notPresent: return "\(place) is not present: \(entry) is zero"
    case .demandZero: return "\(place) is not present: \(entry) is demand zero"
    case .pagedOut(let file, let page):
      return "\(place) is paged out: \(entry) refers to page \(page) of page file \(file)"
    case .inTransition(let frame):
      return
        "\(place) is in transition: \(entry) refers to 0x\(hexadecimal(frame.rawValue, 16)), not in the dump"
    case .prototype: return "\(place) is not present: \(entry) is a prototype that cannot be followed"
    case .reservedEntry(let value):
      return "\(place) cannot be translated: \(entry) is 0x\(hexadecimal(value, 16)), a reserved form"
    case .tableNotInDump(let table):
      return
        "\(place) cannot be translated: \(entry) at 0x\(hexadecimal(table.rawValue, 16)) is not in the dump"
    case .notInDump(let frame):
      return "\(place) is not in the dump: its page 0x\(hexadecimal(frame.rawValue, 16)) was not saved"
    case .beyondEndOfFile: return "\(place) is beyond the end of the truncated dump"
    case .notInTriageDump: return "\(place) is not in the triage dump"
    case .notInUserDump: return "\(place) is not in the user minidump"
    case .noTranslation: return "\(place) cannot be translated: the dump has no usable page tables"
    }
  }
}
