import DumpFormat
import Testing

extension MinidumpDirectoryEntry: RecordValue {}

@Suite struct MinidumpDirectoryEntryTests {
  typealias Layout = MinidumpDirectoryEntry.Layout

  @Test func fields() throws {
    try expectField(Layout.streamType, at: 0x00, byteCount: 4)
    try expectField(Layout.locationDataSize, at: 0x04, byteCount: 4)
    try expectField(Layout.locationRva, at: 0x08, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 12)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpDirectoryEntry.self, zeroing: [])
  }
}
