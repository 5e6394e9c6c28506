import DumpFormat
import Testing

extension MinidumpMemoryInfoList: RecordValue {}

@Suite struct MinidumpMemoryInfoListTests {
  typealias Layout = MinidumpMemoryInfoList.Layout

  @Test func fields() throws {
    try expectField(Layout.sizeOfHeader, at: 0x00, byteCount: 4)
    try expectField(Layout.sizeOfEntry, at: 0x04, byteCount: 4)
    try expectField(Layout.numberOfEntries, at: 0x08, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 16)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpMemoryInfoList.self, zeroing: [])
  }
}
