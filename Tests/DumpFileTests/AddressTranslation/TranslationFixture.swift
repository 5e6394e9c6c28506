import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// Page tables of one architecture with a single page mapped, to which tests add what they need.
struct TranslationFixture {
  let architecture: SyntheticArchitecture
  let tables: PageTableBuilder
  var memory = PhysicalMemoryImage()
  /// A page that is mapped, at an address whose indices differ at every level.
  let virtual: UInt64
  /// Where it is: ramp pages, so that a word is its own physical address.
  let physical: UInt64 = 0x70_0000

  init(_ architecture: SyntheticArchitecture) {
    self.architecture = architecture
    tables = PageTableBuilder(architecture: architecture, memory: &memory)
    switch architecture {
    case .x64, .arm64: virtual = 0xFFFF_8123_4567_8000
    case .x64LA57: virtual = 0xFF12_8123_4567_8000
    case .x86, .x86PAE: virtual = 0x8567_8000
    }
    memory.addRampPages(0x700..<0x704)
    tables.map(virtual: virtual, physical: physical, in: &memory)
  }

  var mode: PagingMode {
    switch architecture {
    case .x64: .x64FourLevel
    case .x64LA57: .x64FiveLevel
    case .x86: .x86
    case .x86PAE: .x86PAE
    case .arm64: .arm64
    }
  }

  /// The lowest address bit of the index of each level, from level 1 up.
  var shifts: [UInt64] {
    switch architecture {
    case .x64, .arm64: [12, 21, 30, 39]
    case .x64LA57: [12, 21, 30, 39, 48]
    case .x86: [12, 22]
    case .x86PAE: [12, 21, 30]
    }
  }

  /// Physical addresses of the entries that lead to the mapped page, from level 1 up.
  var entries: [UInt64] {
    var table = tables.directoryTableBase
    var result: [UInt64] = []
    for (index, shift) in shifts.enumerated().reversed() {
      let isPAERoot = architecture == .x86PAE && index == 2
      let mask: UInt64 = architecture == .x86 ? 0x3FF : (isPAERoot ? 3 : 0x1FF)
      let width = architecture == .x86 ? 4 : 8
      let entry = table + (virtual >> shift & mask) * UInt64(width)
      result.insert(entry, at: 0)
      table = (memory.integer(width: width, at: entry) ?? 0) & 0x000F_FFFF_FFFF_F000
    }
    return result
  }

  /// The address space, read out of a complete dump.
  func space(
    swizzle: EntrySwizzle = .none, lowRootBits: UInt64 = 0
  ) throws -> AddressSpace {
    let header = DumpHeaderValues(architecture: architecture)
    let dump = try open(KernelDumpWriter(header: header, memory: memory).write(.complete).bytes)
    let root = PhysicalAddress(tables.directoryTableBase | lowRootBits)
    return AddressSpace(
      physicalMemory: try #require(dump.physicalMemory),
      translator: AddressTranslator(directoryTableBase: root, mode: mode, swizzle: swizzle),
      pointerByteCount: architecture.pointerSize)
  }
}

extension MemoryReader {
  /// The word at an address; of ramp pages its low half is enough on every machine.
  func word(_ address: UInt64) throws(MemoryReadError) -> UInt64 {
    UInt64(try integer(at: VirtualAddress(address), as: UInt32.self))
  }

  /// The error of reading an address.
  func failure(_ address: UInt64) -> MemoryReadError? {
    do throws(MemoryReadError) {
      _ = try word(address)
      return nil
    } catch {
      return error
    }
  }
}
