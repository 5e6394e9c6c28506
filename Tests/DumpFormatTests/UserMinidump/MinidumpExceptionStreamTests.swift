import DumpFormat
import Testing

extension MinidumpExceptionStream: RecordValue {}

@Suite struct MinidumpExceptionStreamTests {
  typealias Layout = MinidumpExceptionStream.Layout

  @Test func fields() throws {
    try expectField(Layout.threadId, at: 0x00, byteCount: 4)
    try expectField(Layout.contextDataSize, at: 0xA0, byteCount: 4)
    try expectField(Layout.contextRva, at: 0xA4, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 168)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpExceptionStream.self, zeroing: [0x04..<0xA0])
  }
}
