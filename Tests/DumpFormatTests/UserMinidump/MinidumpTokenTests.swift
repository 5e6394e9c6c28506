import DumpFormat
import Testing

extension MinidumpToken: RecordValue {}

@Suite struct MinidumpTokenTests {
  typealias Layout = MinidumpToken.Layout

  @Test func fields() throws {
    try expectField(Layout.tokenSize, at: 0x00, byteCount: 4)
    try expectField(Layout.tokenId, at: 0x04, byteCount: 4)
    try expectField(Layout.tokenHandle, at: 0x08, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 16)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpToken.self, zeroing: [])
  }
}
