import DumpSynthesis
import Testing

struct SecondaryDataTests {
  private let tags = [
    SyntheticTag("F87E4A4C-C5A1-4D2F-BFF0-D5DE63A5E4C3", [1, 2, 3]),
    SyntheticTag("65755A40-F146-43EA-8C91-36B85728FD35", []),
  ]

  @Test func guidBytes() {
    #expect(
      GUIDBytes.parse("F87E4A4C-C5A1-4D2F-BFF0-D5DE63A5E4C3") == [
        0x4C, 0x4A, 0x7E, 0xF8, 0xA1, 0xC5, 0x2F, 0x4D, 0xBF, 0xF0, 0xD5, 0xDE, 0x63, 0xA5, 0xE4, 0xC3,
      ])
  }

  @Test func blocks() {
    var options = SecondaryDataOptions()
    options.prePad = 4
    options.hasTerminator = true
    options.residue = [9, 9]
    let file = FileBytes(SecondaryDataWriter.bytes(tags: tags, build: 19041, options: options))
    #expect(file.text(0, 8) == "DumpBlob")
    #expect(file.u32(0x08) == 0x10 && file.u32(0x0C) == 0xF000_4A61)
    #expect(file.u32(0x10) == 0x20)
    #expect([file.u32(0x24), file.u32(0x28), file.u32(0x2C)] == [3, 4, 5])
    #expect(Array(file.bytes[0x34..<0x37]) == [1, 2, 3])
    let second = 0x10 + 0x20 + 4 + 3 + 5
    #expect(file.u32(second) == 0x20 && file.u32(second + 0x14) == 0)
    #expect(file.bytes.count == second + 0x20 + 4 + 0x20 + 2)
    #expect(file.u32(second + 0x24) == 0)
  }

  @Test(arguments: SyntheticDumpKind.allCases)
  func begin(kind: SyntheticDumpKind) throws {
    var writer = KernelDumpWriter(scene: KernelScene())
    writer.tags = tags
    let dump = writer.write(kind)
    let start = try #require(dump.facts.secondaryDataOffset)
    let file = FileBytes(dump.bytes)
    #expect(file.text(start, 8) == "DumpBlob")
    #expect(start == dump.facts.primarySize)
    if kind == .triage || kind == .triageKernelWritten { #expect(start == file.int(0x2004)) }
    #expect(dump.bytes.count == dump.facts.fileSize)
  }
}
