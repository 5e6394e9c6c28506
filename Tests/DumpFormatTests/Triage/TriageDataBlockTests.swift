import DumpFormat
import Testing

@Suite struct TriageDataBlockTests {
  @Test func wide() throws {
    let block = try withRecord(TriageDataBlock.Layout.self, ramp(0x10)) { TriageDataBlock($0) }
    #expect(block.address == rampAddress(at: 0))
    #expect(block.offset == 0x0B0A_0908 && block.size == 0x0F0E_0D0C)
  }

  @Test func narrow() throws {
    let block = try withRecord(TriageDataBlock.Layout32.self, ramp(0x0C)) { TriageDataBlock($0) }
    #expect(block.address == rampAddress(at: 0, byteCount: 4))
    #expect(block.offset == 0x0706_0504 && block.size == 0x0B0A_0908)
  }

  @Test(arguments: 0..<0x0C)
  func prefixes(count: Int) {
    #expect(throws: ReadError.self) {
      try withRecord(TriageDataBlock.Layout32.self, ramp(count)) { TriageDataBlock($0) }
    }
  }
}
