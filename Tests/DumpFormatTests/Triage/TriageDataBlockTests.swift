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
}
