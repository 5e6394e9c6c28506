import DumpFormat
import Testing

extension MinidumpUnloadedModuleList: RecordValue {}

@Suite struct MinidumpUnloadedModuleListTests {
  typealias Layout = MinidumpUnloadedModuleList.Layout

  @Test func fields() throws {
    try expectField(Layout.sizeOfHeader, at: 0x00, byteCount: 4)
    try expectField(Layout.sizeOfEntry, at: 0x04, byteCount: 4)
    try expectField(Layout.numberOfEntries, at: 0x08, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 12)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpUnloadedModuleList.self, zeroing: [])
  }
}
