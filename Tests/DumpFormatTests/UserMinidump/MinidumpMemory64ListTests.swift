import DumpFormat
import Testing

extension MinidumpMemory64List: RecordValue {}

@Suite struct MinidumpMemory64ListTests {
  typealias Layout = MinidumpMemory64List.Layout

  @Test func fields() throws {
    try expectField(Layout.numberOfRanges, at: 0x00, byteCount: 8)
    try expectField(Layout.baseRva, at: 0x08, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 16)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpMemory64List.self, zeroing: [])
  }
}
