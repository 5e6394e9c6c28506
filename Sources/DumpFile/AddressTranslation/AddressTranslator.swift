public import DumpFormat

/// Translates virtual addresses of one address space by walking its page tables in a dump.
public struct AddressTranslator: Sendable {
  /// `DirectoryTableBase`: of the header, or of a process.
  public let directoryTableBase: PhysicalAddress
  /// How the tables are laid out.
  public let mode: PagingMode
  /// How invalid entries hide their frames.
  public let swizzle: EntrySwizzle

  /// A translator for an address space.
  public init(directoryTableBase: PhysicalAddress, mode: PagingMode, swizzle: EntrySwizzle = .none) {
    self.directoryTableBase = directoryTableBase
    self.mode = mode
    self.swizzle = swizzle
  }

  /// Where a virtual address is, and how many bytes follow it in the same page.
  public struct Translation: Equatable, Sendable {
    /// The physical address.
    public var physical: PhysicalAddress
    /// Bytes from the address to the end of its page, which may be a large one.
    public var remainingByteCount: UInt64
    /// The level of the entry that maps the page: 1, or more for a large page.
    public var level: Int
    /// Whether the page was in transition: no longer mapped, its data still in memory.
    public var isInTransition: Bool
  }

  /// Walks the page tables.
  public func translate(
    _ address: VirtualAddress, in memory: PhysicalMemory
  ) throws(MemoryReadError) -> Translation {
    try translate(address, in: memory, followsPrototypes: true)
  }

  private func translate(
    _ address: VirtualAddress, in memory: PhysicalMemory, followsPrototypes: Bool
  ) throws(MemoryReadError) -> Translation {
    guard mode.isCanonical(address) else {
      throw MemoryReadError(address: address, mode: mode, reason: .notCanonical)
    }
    var table = mode.root(directoryTableBase)
    var level = mode.topLevel
    while true {
      let entryAddress = table + mode.index(of: address, level: level) * UInt64(mode.entryByteCount)
      guard let value = memory.pageTableEntry(at: entryAddress, byteCount: mode.entryByteCount) else {
        throw MemoryReadError(
          address: address, level: level, mode: mode, reason: .tableNotInDump(entryAddress))
      }
      let entry = PageTableEntry(value: value, mode: mode, level: level)
      if entry.isValid {
        guard !entry.isReserved else {
          throw MemoryReadError(address: address, level: level, mode: mode, reason: .reservedEntry(value))
        }
        if level == 1 || entry.isLargePage {
          return place(address, at: entry.frame, level: level, isInTransition: false)
        }
        table = entry.frame
      } else {
        let frame = try frame(of: entry, for: address, in: memory, followsPrototypes: followsPrototypes)
        if level == 1 {
          return place(address, at: frame.address, level: level, isInTransition: frame.isInTransition)
        }
        // A page table page itself may be in transition.
        table = frame.address
      }
      level -= 1
    }
  }

  private func place(
    _ address: VirtualAddress, at frame: PhysicalAddress, level: Int, isInTransition: Bool
  ) -> Translation {
    let pageByteCount = mode.mappedByteCount(level)
    let offset = address.rawValue & (pageByteCount - 1)
    return Translation(
      physical: frame + offset, remainingByteCount: pageByteCount - offset, level: level,
      isInTransition: isInTransition)
  }

  /// The frame that an invalid entry still knows.
  private func frame(
    of entry: PageTableEntry, for address: VirtualAddress, in memory: PhysicalMemory, followsPrototypes: Bool
  ) throws(MemoryReadError) -> (address: PhysicalAddress, isInTransition: Bool) {
    func failure(_ reason: MemoryReadError.Reason) -> MemoryReadError {
      MemoryReadError(address: address, level: entry.level, mode: mode, reason: reason)
    }
    switch InvalidEntry(entry, swizzle: swizzle) {
    case .zero: throw failure(.notPresent)
    case .demandZero: throw failure(.demandZero)
    case .pageFile(let number, let offset): throw failure(.pagedOut(pageFile: number, pageOffset: offset))
    case .transition(let frame):
      guard memory.hasPage(frame.pageFrameNumber) else { throw failure(.inTransition(frame)) }
      return (frame, true)
    case .prototypeInVAD: throw failure(.prototype)
    case .prototype(let prototypeAddress):
      // Only pages have prototypes, and a prototype is not reached through another one.
      guard followsPrototypes, entry.level == 1,
        let value = prototypeEntry(at: prototypeAddress, in: memory)
      else { throw failure(.prototype) }
      let prototype = PageTableEntry(value: value, mode: mode, level: 1)
      if prototype.isValid { return (prototype.frame, false) }
      switch InvalidEntry(prototype, swizzle: swizzle) {
      case .transition(let frame):
        guard memory.hasPage(frame.pageFrameNumber) else { throw failure(.inTransition(frame)) }
        return (frame, true)
      case .pageFile(let number, let offset): throw failure(.pagedOut(pageFile: number, pageOffset: offset))
      case .zero, .demandZero: throw failure(.demandZero)
      case .prototype, .prototypeInVAD: throw failure(.prototype)
      }
    }
  }

  private func prototypeEntry(at address: VirtualAddress, in memory: PhysicalMemory) -> UInt64? {
    guard let place = try? translate(address, in: memory, followsPrototypes: false) else { return nil }
    return memory.pageTableEntry(at: place.physical, byteCount: mode.entryByteCount)
  }
}
