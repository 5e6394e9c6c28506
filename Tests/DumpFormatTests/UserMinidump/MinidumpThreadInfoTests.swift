import DumpFormat
import Testing

extension MinidumpThreadInfo: RecordValue {}

@Suite struct MinidumpThreadInfoTests {
  typealias Layout = MinidumpThreadInfo.Layout

  @Test func fields() throws {
    try expectField(Layout.threadId, at: 0x00, byteCount: 4)
    try expectField(Layout.dumpFlags, at: 0x04, byteCount: 4)
    try expectField(Layout.dumpError, at: 0x08, byteCount: 4)
    try expectField(Layout.exitStatus, at: 0x0C, byteCount: 4)
    try expectField(Layout.createTime, at: 0x10, byteCount: 8)
    try expectField(Layout.exitTime, at: 0x18, byteCount: 8)
    try expectField(Layout.kernelTime, at: 0x20, byteCount: 8)
    try expectField(Layout.userTime, at: 0x28, byteCount: 8)
    try expectField(Layout.startAddress, at: 0x30, byteCount: 8)
    try expectField(Layout.affinity, at: 0x38, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 64)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpThreadInfo.self, zeroing: [])
  }
}
