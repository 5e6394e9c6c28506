import DumpFormat
import Testing

extension MinidumpThreadName: RecordValue {}

@Suite struct MinidumpThreadNameTests {
  typealias Layout = MinidumpThreadName.Layout

  @Test func fields() throws {
    try expectField(Layout.threadId, at: 0x00, byteCount: 4)
    try expectField(Layout.nameRva, at: 0x04, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 12)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpThreadName.self, zeroing: [])
  }
}
