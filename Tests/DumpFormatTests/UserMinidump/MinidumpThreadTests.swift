import DumpFormat
import Testing

extension MinidumpThread: RecordValue {}

@Suite struct MinidumpThreadTests {
  typealias Layout = MinidumpThread.Layout

  @Test func fields() throws {
    try expectField(Layout.threadId, at: 0x00, byteCount: 4)
    try expectField(Layout.suspendCount, at: 0x04, byteCount: 4)
    try expectField(Layout.priorityClass, at: 0x08, byteCount: 4)
    try expectField(Layout.priority, at: 0x0C, byteCount: 4)
    try expectField(Layout.teb, at: 0x10, byteCount: 8)
    try expectField(Layout.stackStart, at: 0x18, byteCount: 8)
    try expectField(Layout.stackMemoryDataSize, at: 0x20, byteCount: 4)
    try expectField(Layout.stackMemoryRva, at: 0x24, byteCount: 4)
    try expectField(Layout.contextDataSize, at: 0x28, byteCount: 4)
    try expectField(Layout.contextRva, at: 0x2C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 48)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpThread.self, zeroing: [])
  }
}
