import DumpFormat
import Testing

extension TriageDataBlock: RecordValue {}

@Suite struct TriageDataBlockTests {
  typealias Layout = TriageDataBlock.Layout

  @Test func fields() throws {
    try expectField(Layout.address, at: 0x00, byteCount: 8)
    try expectField(Layout.offset, at: 0x08, byteCount: 4)
    try expectField(Layout.size, at: 0x0C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x10)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(TriageDataBlock.self, zeroing: [])
  }

  @Test func narrowForm() throws {
    let block = try withRecord(TriageDataBlock.Layout32.self, ramp(0x0C)) { TriageDataBlock($0) }
    #expect(block.address == rampAddress(at: 0, byteCount: 4))
    #expect(block.offset == 0x0706_0504 && block.size == 0x0B0A_0908)
  }

  @Test func narrowTruncation() {
    expectTruncation(of: TriageDataBlock.Layout32.self, byteCount: 0x0C)
  }
}
