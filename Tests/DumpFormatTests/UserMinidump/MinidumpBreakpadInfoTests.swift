import DumpFormat
import Testing

extension MinidumpBreakpadInfo: RecordValue {}

@Suite struct MinidumpBreakpadInfoTests {
  typealias Layout = MinidumpBreakpadInfo.Layout

  @Test func fields() throws {
    try expectField(Layout.validity, at: 0x00, byteCount: 4)
    try expectField(Layout.dumpThreadId, at: 0x04, byteCount: 4)
    try expectField(Layout.requestingThreadId, at: 0x08, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 12)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpBreakpadInfo.self, zeroing: [])
  }
}
