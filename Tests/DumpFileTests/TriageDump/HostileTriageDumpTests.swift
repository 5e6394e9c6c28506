import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// Headers of triage dumps with numbers that nobody meant.
@Suite struct HostileTriageDumpTests {
  static let values: [UInt32] = [0, 1, 0x1FFF, 0x2000, 0x7FFF_FFFF, 0x8000_0000, .max - 3, .max]

  /// Each field of `TRIAGE_DUMP64` and `TRIAGE_DUMP32` in turn.
  @Test(arguments: [SyntheticArchitecture.x64, .x86])
  func everyField(_ architecture: SyntheticArchitecture) throws {
    let bytes = Synthetic.dump(.triage, architecture).bytes
    let start = architecture.headerSize
    let end = start + (architecture.is64Bit ? 0x80 : 0x68)
    for field in stride(from: start + 4, to: end, by: 4) {
      for value in Self.values { try readAll(bytes.patched(field, value)) }
    }
  }

  /// All offsets, or all counts, at once.
  @Test(arguments: values)
  func everyFieldAtOnce(value: UInt32) throws {
    for architecture in [SyntheticArchitecture.x64, .x86] {
      var bytes = Synthetic.dump(.triage, architecture).bytes
      let start = architecture.headerSize
      for field in stride(from: start + 4, to: start + (architecture.is64Bit ? 0x80 : 0x68), by: 4) {
        bytes = bytes.patched(field, value)
      }
      try readAll(bytes)
    }
  }

  /// The debugger data name the lengths and offsets of the other structures.
  @Test(arguments: [0, 0xFFFF] as [UInt16])
  func membersOfTheDebuggerData(value: UInt16) throws {
    let written = Synthetic.dump(.triage)
    let data = try #require(written.facts.triage?.debuggerDataOffset)
    for field in Swift.stride(from: 0x298, to: 0x380, by: 2) {
      try readAll(written.bytes.patched(data + field, value))
    }
  }

  /// As many blocks as the file has room for, all of them the whole file.
  @Test(.timeLimit(.minutes(1)))
  func manyDataBlocks() throws {
    let header = Array(Synthetic.dump(.triage).bytes.prefix(0x2080))
      .patched(0x2078, UInt32(0x2080)).patched(0x207C, UInt32.max)
    let entry: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0x80, 1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
    var table: [UInt8] = []
    for index in 0..<10_000 { table += entry.patched(0, UInt32(index &* 2_654_435 & 0xFFFF)) }
    let dump = try open(header + table)
    #expect(dump.isTruncated)
    #expect(try dump.memory.word(0x8000_0000_0000_0000) != 0)
  }

  private func readAll(_ bytes: [UInt8]) throws {
    let dump = try open(bytes)
    #expect(dump.triageDrivers().count <= 4)
    #expect(dump.triageUnloadedDrivers().count <= 50)
    let triage = try #require(dump.triage)
    for range in triage.parts.values { #expect(range.offset + range.byteCount <= bytes.count) }
    _ = dump.memory.readableBytes(at: triage.header.topOfStack, maximum: 0x100)
  }
}
