import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

@Suite struct TriageDriverTests {
  private func word(_ file: [UInt8], _ offset: Int) -> Int { Int(littleEndian(file[offset..<(offset + 4)])) }

  /// Moves the driver list of a dump to its end, with entries of another length.
  private func restrided(_ written: SyntheticDump, stride: Int) throws -> [UInt8] {
    let facts = try #require(written.facts.triage)
    let header = written.facts.header.architecture.headerSize
    var bytes = written.bytes
    let list = bytes.count
    for index in facts.driverNames.indices {
      let entry = facts.driverListOffset + index * facts.driverEntrySize
      let kept = bytes[entry..<(entry + min(stride, facts.driverEntrySize))]
      bytes += kept + [UInt8](repeating: 0xEE, count: stride - kept.count)
    }
    let pool = bytes.count
    // The entries name file offsets, so the pool itself may stay where it is; only its end of the list moves.
    bytes += [UInt8](repeating: 0, count: 8)
    return bytes.patched(header + 0x30, UInt32(list)).patched(header + 0x38, UInt32(pool))
  }

  @Test(arguments: [
    (SyntheticArchitecture.x64, 0x90), (.x64, 0x98), (.x64, 0xA8), (.arm64, 0xA8), (.x86, 0x4C), (.x86, 0x50),
    (.x86, 0x60),
  ])
  func stride(_ architecture: SyntheticArchitecture, stride: Int) throws {
    let written = Synthetic.dump(.triage, architecture)
    let drivers = try open(try restrided(written, stride: stride)).triageDrivers()
    #expect(drivers.map(\.name) == written.facts.triage?.driverNames)
    #expect(
      drivers.map(\.entry.dllBase.rawValue) == Synthetic.scene(architecture).options.modules.map(\.base))
    #expect(
      drivers.map(\.entry.timeDateStamp) == Synthetic.scene(architecture).options.modules.map(\.timeDateStamp)
    )
  }

  /// Half a character, control characters, the end of the text.
  @Test(
    arguments: [
      ([0xD800, 0x41], "\u{FFFD}A"), ([0x41, 0xDC00], "A\u{FFFD}"), ([0xD83D, 0xDE00], "😀"),
      ([0x41, 0, 0x42], "A"), ([0x1B, 0x5B], "\u{1B}["), ([0xFFFF], "\u{FFFF}"),
    ] as [([UInt16], String)])
  func strangeNames(units: [UInt16], name: String) throws {
    let written = Synthetic.dump(.triage)
    let entry = try #require(written.facts.triage?.driverListOffset)
    let text = word(written.bytes, entry)
    var bytes = written.bytes.patched(text, UInt32(units.count))
    for (index, unit) in units.enumerated() { bytes = bytes.patched(text + 4 + 2 * index, unit) }
    #expect(try open(bytes).triageDrivers().first?.name == name)
  }

  @Test(arguments: [UInt32.max, 1025, 0x8000_0000])
  func hostileNameLength(length: UInt32) throws {
    let written = Synthetic.dump(.triage)
    let entry = try #require(written.facts.triage?.driverListOffset)
    let drivers = try open(written.bytes.patched(word(written.bytes, entry), length)).triageDrivers()
    #expect(drivers.first?.name == nil && drivers.count == 4)
  }

  @Test(arguments: [0, UInt32.max, UInt32.max - 3])
  func hostileNameOffset(offset: UInt32) throws {
    let written = Synthetic.dump(.triage)
    let entry = try #require(written.facts.triage?.driverListOffset)
    let drivers = try open(written.bytes.patched(entry, offset)).triageDrivers()
    #expect(drivers.first?.name == nil && drivers.count == 4)
  }

  /// More drivers than there are entries: the list ends where the names begin.
  @Test(arguments: [UInt32.max, 0x7FFF_FFFF, 5])
  func hostileDriverCount(count: UInt32) throws {
    let drivers = try open(Synthetic.dump(.triage).bytes.patched(0x2034, count)).triageDrivers()
    #expect(drivers.count <= 4)
    #expect(drivers.first?.entry.dllBase.rawValue == Synthetic.scene(.x64).kernel.base)
  }

  @Test func namesInFrontOfTheList() throws {
    let facts = try #require(Synthetic.dump(.triage).facts.triage)
    for pool in [0, UInt32(facts.driverListOffset), UInt32(facts.driverListOffset) - 1] {
      #expect(try open(Synthetic.dump(.triage).bytes.patched(0x2038, pool)).triageDrivers() == [])
    }
  }

  /// 50 are kept by Windows.
  @Test(arguments: [UInt32.max, 51])
  func hostileUnloadedCount(count: UInt32) throws {
    let facts = try #require(Synthetic.dump(.triage).facts.triage)
    let unloaded = try open(Synthetic.dump(.triage).bytes.patched(facts.unloadedDriversOffset, count))
      .triageUnloadedDrivers()
    #expect(unloaded.count <= 50 && unloaded.prefix(2).map(\.name) == facts.unloadedNames)
  }

  /// A name that claims to be longer than the 24 bytes there are, and one of an odd length.
  @Test(arguments: [(UInt16.max, "dump_storpor"), (7, "dum"), (0, "")] as [(UInt16, String)])
  func hostileUnloadedName(length: UInt16, name: String) throws {
    let facts = try #require(Synthetic.dump(.triage).facts.triage)
    let bytes = Synthetic.dump(.triage).bytes.patched(facts.unloadedDriversOffset + 8 + 0x38, length)
    #expect(try open(bytes).triageUnloadedDrivers()[1].name == name)
  }
}
