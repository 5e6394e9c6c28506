import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

@Suite struct TriageDataBlockTests {
  private func dump(
    _ blocks: [TriageDumpWriter.DataBlock], _ architecture: SyntheticArchitecture = .x64
  ) -> SyntheticDump {
    var writer = TriageDumpWriter(scene: Synthetic.scene(architecture))
    writer.extraBlocks = blocks
    return writer.write()
  }

  private func block(_ address: UInt64, _ byte: UInt8, _ count: Int) -> TriageDumpWriter.DataBlock {
    .init(address: address, data: [UInt8](repeating: byte, count: count))
  }

  /// Unsorted blocks of which some overlap: the one that begins first keeps the bytes.
  @Test func overlapsAndOrder() throws {
    let base: UInt64 = 0xFFFF_9000_0000_0000
    let blocks = [
      block(base + 0x30, 3, 0x10), block(base + 0x10, 1, 0x20), block(base + 0x20, 2, 0x18),
      block(base + 0x10, 9, 0x08), block(base, 4, 0x10), block(base + 0x50, 5, 1), block(base + 0x60, 6, 0),
    ]
    let memory = try open(dump(blocks).bytes).memory
    let expected: [UInt8] =
      Array(repeating: 4, count: 0x10) + Array(repeating: 1, count: 0x20) + Array(repeating: 2, count: 8)
      + Array(repeating: 3, count: 8)
    #expect(memory.readableBytes(at: VirtualAddress(base), maximum: 0x1000) == expected)
    #expect(memory.failure(base + 0x40)?.reason == .notInTriageDump)
    #expect(memory.readableBytes(at: VirtualAddress(base + 0x50), maximum: 8) == [5])
    #expect(memory.readableBytes(at: VirtualAddress(base + 0x60), maximum: 8) == [])
  }

  /// A block that the file has only in part, and one that it does not have.
  @Test func blocksBeyondTheFile() throws {
    let base: UInt64 = 0xFFFF_9000_0000_0000
    let written = dump([block(base, 1, 0x20), block(base + 0x100, 2, 0x20)])
    let facts = try #require(written.facts.triage)
    let entry = facts.dataBlocksOffset + 16 * (facts.blocks.count - 2)
    let cut = UInt32(written.bytes.count - 4)
    let bytes = written.bytes.patched(entry + 8, cut).patched(entry + 24, UInt32.max)
      .patched(entry + 28, UInt32.max)
    let memory = try open(bytes).memory
    #expect(memory.readableBytes(at: VirtualAddress(base), maximum: 0x20) == Array("TRGD".utf8))
    #expect(memory.failure(base + 0x100)?.reason == .notInTriageDump)
  }

  /// Rewrites the table of a 32-bit dump with entries of 12 bytes, and what lies behind it.
  private func narrow(_ written: SyntheticDump) throws -> [UInt8] {
    let facts = try #require(written.facts.triage)
    var bytes = written.bytes
    for (index, block) in facts.blocks.enumerated() {
      let entry = facts.dataBlocksOffset + 12 * index
      bytes = bytes.patched(entry, UInt32(truncatingIfNeeded: block.address))
        .patched(entry + 4, UInt32(block.offset)).patched(entry + 8, UInt32(block.data.count))
    }
    return bytes
  }

  @Test(arguments: [SyntheticArchitecture.x86, .x86PAE])
  func narrowEntries(_ architecture: SyntheticArchitecture) throws {
    let written = dump([], architecture)
    let facts = try #require(written.facts.triage)
    for bytes in [written.bytes, try narrow(written)] {
      let dump = try open(bytes)
      #expect(!dump.isTruncated)
      for block in facts.blocks {
        #expect(
          try dump.memory.bytes(at: VirtualAddress(block.address), count: block.data.count) == block.data)
      }
    }
    let range = try open(try narrow(written)).triage?.parts[.dataBlocks]
    #expect(range == FileRange(offset: facts.dataBlocksOffset, byteCount: 12 * facts.blocks.count))
  }

  /// A dump that was cut off still has the entries that it has, in whichever form.
  @Test func narrowEntriesOfATruncatedDump() throws {
    let written = dump([], .x86)
    let facts = try #require(written.facts.triage)
    let first = try #require(facts.blocks.first)
    for bytes in [written.bytes, try narrow(written)] {
      let dump = try open(Array(bytes.prefix(first.offset + 0x100)))
      #expect(dump.isTruncated)
      let found = dump.memory.readableBytes(at: VirtualAddress(first.address), maximum: 0x1000)
      #expect(found == Array(first.data.prefix(0x100)))
    }
  }

  /// Addresses of a 32-bit machine may be stored sign-extended.
  @Test func signExtendedAddresses() throws {
    let written = dump([block(0xFFFF_FFFF_9000_0000, 7, 0x10)], .x86)
    let memory = try open(written.bytes).memory
    #expect(
      memory.readableBytes(at: VirtualAddress(0x9000_0000), maximum: 0x20) == Array(repeating: 7, count: 16))
  }
}
