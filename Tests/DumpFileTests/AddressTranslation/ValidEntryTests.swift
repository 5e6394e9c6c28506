import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

@Suite struct ValidEntryTests {
  @Test(arguments: SyntheticArchitecture.allCases)
  func smallPage(_ architecture: SyntheticArchitecture) throws {
    let fixture = TranslationFixture(architecture)
    let space = try fixture.space()
    #expect(try space.word(fixture.virtual) == fixture.physical)
    #expect(try space.word(fixture.virtual + 0xFF8) == fixture.physical + 0xFF8)
    #expect(space.failure(fixture.virtual + 0xFFE)?.address.rawValue == fixture.virtual + 0x1000)
    #expect(space.failure(fixture.virtual - 1)?.address.rawValue == fixture.virtual - 1)
  }

  /// 4 MiB on x86, 2 MiB on the others; the middle of the page is not in the dump.
  @Test(arguments: SyntheticArchitecture.allCases)
  func largePage(_ architecture: SyntheticArchitecture) throws {
    var fixture = TranslationFixture(architecture)
    let size: UInt64 = architecture == .x86 ? 0x40_0000 : 0x20_0000
    let start = (fixture.virtual & ~(size - 1)) + 3 * size
    fixture.memory.addRampPages(0x800..<0x803)
    let lastPage = (0x80_0000 + size) / 0x1000 - 1
    fixture.memory.addRampPages(lastPage..<lastPage + 1)
    fixture.tables.map(virtual: start, physical: 0x80_0000, size: .large, in: &fixture.memory)
    let space = try fixture.space()
    #expect(try space.word(start) == 0x80_0000)
    #expect(try space.word(start + 0x2FF8) == 0x80_2FF8)
    #expect(try space.word(start + size - 8) == 0x80_0000 + size - 8)
    #expect(
      space.failure(start + 0x2FFE)
        == MemoryReadError(
          address: VirtualAddress(start + 0x3000), level: 2, mode: fixture.mode,
          reason: .notInDump(PhysicalAddress(0x80_3000))))
    #expect(space.failure(start + size)?.reason == .notPresent)
  }

  @Test(arguments: [SyntheticArchitecture.x64, .x64LA57, .arm64])
  func hugePage(_ architecture: SyntheticArchitecture) throws {
    var fixture = TranslationFixture(architecture)
    let start = (fixture.virtual & ~0x3FFF_FFFF) + 0x4000_0000
    fixture.memory.addRampPages(0xC_0000..<0xC_0001)
    fixture.memory.addRampPages(0xF_FFFF..<0x10_0000)
    fixture.tables.map(virtual: start, physical: 0xC000_0000, size: .huge, in: &fixture.memory)
    let space = try fixture.space()
    #expect(try space.word(start + 8) == 0xC000_0008)
    #expect(try space.word(start + 0x3FFF_FFF8) == 0xFFFF_FFF8)
    #expect(space.failure(start + 0x1000)?.level == 3)
    #expect(space.failure(start + 0x1000)?.reason == .notInDump(PhysicalAddress(0xC000_1000)))
  }

  /// The root of PAE lies at 0x60 of its page; what a processor ignores in CR3 is ignored.
  @Test(arguments: SyntheticArchitecture.allCases)
  func lowBitsOfTheRoot(_ architecture: SyntheticArchitecture) throws {
    let fixture = TranslationFixture(architecture)
    let bits: UInt64 = architecture == .x86PAE ? 0x1F : 0xFFF
    if architecture == .x86PAE { #expect(fixture.tables.directoryTableBase & 0xFFF == 0x60) }
    #expect(try fixture.space(lowRootBits: bits).word(fixture.virtual) == fixture.physical)
  }

  /// PSE-36: bits 13 to 20 of a 4 MiB entry are the address bits 32 to 39.
  @Test func largePageBeyond4GiB() throws {
    var fixture = TranslationFixture(.x86)
    fixture.memory.addRampPages(0x50_0400..<0x50_0401)
    fixture.tables.setEntry(0x0040_00E3 | 5 << 13, virtual: 0x9000_0000, size: .large, in: &fixture.memory)
    #expect(try fixture.space().integer(at: VirtualAddress(0x9000_0008), as: UInt64.self) == 0x5_0040_0008)
  }

  @Test(
    arguments: [
      (SyntheticArchitecture.x64, [0x0000_8000_0000_0000, 0xFFFF_7FFF_FFFF_F000, 0xFF12_8123_4567_8000]),
      (.arm64, [0x0000_8000_0000_0000, 0x8000_0000_0000_0000]),
      (.x64LA57, [0x0100_0000_0000_0000, 0xFEFF_FFFF_FFFF_F000]), (.x86, [0x1_0000_0000]),
      (.x86PAE, [0x1_0000_0000, 0xFFFF_FFFF_8567_8000]),
    ] as [(SyntheticArchitecture, [UInt64])])
  func notCanonical(_ architecture: SyntheticArchitecture, addresses: [UInt64]) throws {
    let fixture = TranslationFixture(architecture)
    let space = try fixture.space()
    for address in addresses {
      let expected = MemoryReadError(
        address: VirtualAddress(address), mode: fixture.mode, reason: .notCanonical)
      #expect(space.failure(address) == expected)
      #expect(expected.description == "virtual address 0x\(padded(address, fixture)) is not canonical")
    }
  }

  /// Blocks exist at L1 and L2 only.
  @Test(arguments: [1, 4])
  func reservedDescriptor(level: Int) throws {
    var fixture = TranslationFixture(.arm64)
    fixture.memory.writeInteger(0x70_0401, width: 8, at: fixture.entries[level - 1])
    #expect(
      try fixture.space().failure(fixture.virtual)
        == MemoryReadError(
          address: VirtualAddress(fixture.virtual), level: level, mode: .arm64,
          reason: .reservedEntry(0x70_0401)))
  }

  private func padded(_ address: UInt64, _ fixture: TranslationFixture) -> String {
    let digits = String(address, radix: 16)
    return String(repeating: "0", count: max(0, (fixture.architecture.is64Bit ? 16 : 8) - digits.count))
      + digits
  }
}
