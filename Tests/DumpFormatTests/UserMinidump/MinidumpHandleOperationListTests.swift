import DumpFormat
import Testing

extension MinidumpHandleOperationList: RecordValue {}

@Suite struct MinidumpHandleOperationListTests {
  typealias Layout = MinidumpHandleOperationList.Layout

  @Test func fields() throws {
    try expectField(Layout.sizeOfHeader, at: 0x00, byteCount: 4)
    try expectField(Layout.sizeOfEntry, at: 0x04, byteCount: 4)
    try expectField(Layout.numberOfEntries, at: 0x08, byteCount: 4)
    try expectField(Layout.reserved, at: 0x0C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 16)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpHandleOperationList.self, zeroing: [])
  }
}
