import DumpFormat
import Testing

extension MinidumpTokenList: RecordValue {}

@Suite struct MinidumpTokenListTests {
  typealias Layout = MinidumpTokenList.Layout

  @Test func fields() throws {
    try expectField(Layout.tokenListSize, at: 0x00, byteCount: 4)
    try expectField(Layout.tokenListEntries, at: 0x04, byteCount: 4)
    try expectField(Layout.listHeaderSize, at: 0x08, byteCount: 4)
    try expectField(Layout.elementHeaderSize, at: 0x0C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 16)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpTokenList.self, zeroing: [])
  }
}
