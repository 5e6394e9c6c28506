import DumpFormat
import Testing

@Suite struct HandleOperationTests {
  typealias Layout = HandleOperation.Layout

  @Test func fields() throws {
    try expectField(Layout.handle, at: 0x000, byteCount: 8)
    try expectField(Layout.processId, at: 0x008, byteCount: 4)
    try expectField(Layout.threadId, at: 0x00C, byteCount: 4)
    try expectField(Layout.operationType, at: 0x010, byteCount: 4)
    try expectField(Layout.spare, at: 0x014, byteCount: 4)
    try expectField(Layout.depth, at: 0x018, byteCount: 4)
    try expectField(Layout.traceIndex, at: 0x01C, byteCount: 4)
    try expectField(Layout.returnAddresses, at: 0x020, byteCount: 256)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 288)
  }
}
