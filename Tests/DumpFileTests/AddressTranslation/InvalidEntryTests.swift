import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

@Suite struct InvalidEntryTests {
  /// Another page of the same page table.
  private func other(_ fixture: TranslationFixture) -> UInt64 { fixture.virtual + 0x3000 }

  private func error(
    _ fixture: TranslationFixture, _ address: UInt64, level: Int = 1, _ reason: MemoryReadError.Reason
  ) -> MemoryReadError {
    MemoryReadError(address: VirtualAddress(address), level: level, mode: fixture.mode, reason: reason)
  }

  @Test(arguments: SyntheticArchitecture.allCases)
  func zeroEntryAtEveryLevel(_ architecture: SyntheticArchitecture) throws {
    let fixture = TranslationFixture(architecture)
    let space = try fixture.space()
    for (index, shift) in fixture.shifts.enumerated() {
      // Only the index of this level differs from the mapped address.
      let address = fixture.virtual ^ 1 << shift
      #expect(space.failure(address) == error(fixture, address, level: index + 1, .notPresent))
    }
  }

  @Test(arguments: SyntheticArchitecture.allCases)
  func missingTableAtEveryLevel(_ architecture: SyntheticArchitecture) throws {
    let fixture = TranslationFixture(architecture)
    for (index, entry) in fixture.entries.enumerated() {
      var cut = fixture
      cut.memory.removePage(entry >> 12)
      let expected = error(
        fixture, fixture.virtual, level: index + 1, .tableNotInDump(PhysicalAddress(entry)))
      #expect(try cut.space().failure(fixture.virtual) == expected)
    }
  }

  @Test(arguments: SyntheticArchitecture.allCases)
  func missingPage(_ architecture: SyntheticArchitecture) throws {
    var fixture = TranslationFixture(architecture)
    fixture.memory.removePage(fixture.physical >> 12)
    let expected = error(fixture, fixture.virtual + 8, .notInDump(PhysicalAddress(fixture.physical + 8)))
    #expect(try fixture.space().failure(fixture.virtual + 8) == expected)
  }

  @Test(arguments: SyntheticArchitecture.allCases)
  func transition(_ architecture: SyntheticArchitecture) throws {
    var fixture = TranslationFixture(architecture)
    fixture.tables.mapTransition(virtual: other(fixture), physical: 0x70_1000, in: &fixture.memory)
    fixture.tables.mapTransition(virtual: other(fixture) + 0x1000, physical: 0x99_0000, in: &fixture.memory)
    let space = try fixture.space()
    #expect(try space.word(other(fixture) + 8) == 0x70_1008)
    #expect(
      space.failure(other(fixture) + 0x1000)
        == error(fixture, other(fixture) + 0x1000, .inTransition(PhysicalAddress(0x99_0000))))
  }

  /// Since 1803 a high bit is set in the frames of invalid entries, unless bit 4 says that they are stored plainly.
  @Test(arguments: [SyntheticArchitecture.x64, .x64LA57], [0, 1 << 45] as [UInt64])
  func swizzledTransition(_ architecture: SyntheticArchitecture, mask: UInt64) throws {
    var fixture = TranslationFixture(architecture)
    fixture.tables.mapTransition(
      virtual: other(fixture), physical: 0x70_1000, swizzleMask: mask, in: &fixture.memory)
    let swizzle = EntrySwizzle(highPhysicalBitIndex: 45, swizzleBitIndex: 4)
    #expect(try fixture.space(swizzle: swizzle).word(other(fixture)) == 0x70_1000)
    if mask != 0 {
      #expect(
        try fixture.space().failure(other(fixture))?.reason
          == .inTransition(PhysicalAddress(0x70_1000 | mask)))
    }
  }

  /// The page table of an address may be in transition itself.
  @Test(arguments: SyntheticArchitecture.allCases.filter { $0 != .x86PAE })
  func tableInTransition(_ architecture: SyntheticArchitecture) throws {
    var fixture = TranslationFixture(architecture)
    let table = fixture.entries[0] & ~0xFFF
    fixture.memory.writeInteger(
      fixture.tables.transitionEntry(physical: table), width: fixture.tables.entrySize, at: fixture.entries[1]
    )
    #expect(try fixture.space().word(fixture.virtual) == fixture.physical)
    fixture.memory.removePage(table >> 12)
    let expected = error(fixture, fixture.virtual, level: 2, .inTransition(PhysicalAddress(table)))
    #expect(try fixture.space().failure(fixture.virtual) == expected)
  }

  @Test(arguments: SyntheticArchitecture.allCases)
  func pageFile(_ architecture: SyntheticArchitecture) throws {
    var fixture = TranslationFixture(architecture)
    for (number, offset) in [(0, 0x1234), (2, 7), (15, 0xF_FFFF)] as [(UInt64, UInt64)] {
      fixture.tables.mapPageFile(
        virtual: other(fixture), file: number, pageOffset: offset, in: &fixture.memory)
      let expected = error(fixture, other(fixture), .pagedOut(pageFile: Int(number), pageOffset: offset))
      #expect(try fixture.space().failure(other(fixture)) == expected)
    }
  }

  @Test(arguments: SyntheticArchitecture.allCases)
  func demandZero(_ architecture: SyntheticArchitecture) throws {
    var fixture = TranslationFixture(architecture)
    fixture.tables.mapDemandZero(virtual: other(fixture), in: &fixture.memory)
    #expect(try fixture.space().failure(other(fixture)) == error(fixture, other(fixture), .demandZero))
  }

  @Test(arguments: SyntheticArchitecture.allCases.filter { $0 != .x86 })
  func prototype(_ architecture: SyntheticArchitecture) throws {
    var fixture = TranslationFixture(architecture)
    let tables = fixture.tables
    // Prototype entries lie in paged pool; here in the second ramp page.
    // An entry has room for 48 bits of its address, with five levels as with four.
    let pool: UInt64 = architecture == .x64LA57 ? 0xFFFF_8123_4567_9000 : fixture.virtual + 0x1000
    tables.map(virtual: pool, physical: 0x70_1000, in: &fixture.memory)
    let pageFile: UInt64 = architecture.is64Bit ? 0x55 << 32 | 3 << 12 | 1 << 4 : 0x55 << 32 | 3 << 1
    let cases: [(entry: UInt64, reason: MemoryReadError.Reason?)] = [
      (tables.presentEntry(physical: 0x70_2000), nil), (tables.transitionEntry(physical: 0x70_2000), nil),
      (tables.presentEntry(physical: 0x99_0000), .notInDump(PhysicalAddress(0x99_0000))),
      (tables.transitionEntry(physical: 0x99_0000), .inTransition(PhysicalAddress(0x99_0000))),
      (pageFile, .pagedOut(pageFile: 3, pageOffset: 0x55)), (0, .demandZero), (0x80, .demandZero),
      (pool << (architecture.is64Bit ? 16 : 32) | 1 << 10, .prototype),
    ]
    for (index, tested) in cases.enumerated() {
      let place = UInt64(index * 8 + 0x100)
      fixture.memory.writeInteger(tested.entry, width: 8, at: 0x70_1000 + place)
      tables.mapPrototype(virtual: other(fixture), prototypeAddress: pool + place, in: &fixture.memory)
      let space = try fixture.space()
      if let reason = tested.reason {
        #expect(space.failure(other(fixture)) == error(fixture, other(fixture), reason))
      } else {
        #expect(try space.word(other(fixture) + 8) == 0x70_2008)
      }
    }
    // The prototype's own page is gone.
    tables.mapPrototype(virtual: other(fixture), prototypeAddress: pool + 0x7000, in: &fixture.memory)
    #expect(try fixture.space().failure(other(fixture)) == error(fixture, other(fixture), .prototype))
  }

  @Test(arguments: SyntheticArchitecture.allCases)
  func prototypeThatOnlyDescriptorsKnow(_ architecture: SyntheticArchitecture) throws {
    var fixture = TranslationFixture(architecture)
    switch architecture {
    case .x64, .x64LA57, .arm64:
      fixture.tables.mapPrototypeOfDescriptor(virtual: other(fixture), in: &fixture.memory)
    case .x86PAE:
      fixture.tables.setEntry(0xFFFF_FFFF_0000_0480, virtual: other(fixture), in: &fixture.memory)
    case .x86:
      fixture.tables.mapPrototype(virtual: other(fixture), prototypeAddress: 0x8567_9000, in: &fixture.memory)
    }
    #expect(try fixture.space().failure(other(fixture)) == error(fixture, other(fixture), .prototype))
  }
}
