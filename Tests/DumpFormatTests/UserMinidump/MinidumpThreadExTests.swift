import DumpFormat
import Testing

extension MinidumpThreadEx: RecordValue {}

@Suite struct MinidumpThreadExTests {
  typealias Layout = MinidumpThreadEx.Layout

  @Test func fields() throws {
    try expectField(Layout.backingStoreStart, at: 0x30, byteCount: 8)
    try expectField(Layout.backingStoreMemoryDataSize, at: 0x38, byteCount: 4)
    try expectField(Layout.backingStoreMemoryRva, at: 0x3C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 64)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpThreadEx.self, zeroing: [0x00..<0x30])
  }
}
