import DumpFormat
import Testing

extension MinidumpMemoryInfo: RecordValue {}

@Suite struct MinidumpMemoryInfoTests {
  typealias Layout = MinidumpMemoryInfo.Layout

  @Test func fields() throws {
    try expectField(Layout.baseAddress, at: 0x00, byteCount: 8)
    try expectField(Layout.allocationBase, at: 0x08, byteCount: 8)
    try expectField(Layout.allocationProtect, at: 0x10, byteCount: 4)
    try expectField(Layout.alignment1, at: 0x14, byteCount: 4)
    try expectField(Layout.regionSize, at: 0x18, byteCount: 8)
    try expectField(Layout.state, at: 0x20, byteCount: 4)
    try expectField(Layout.protect, at: 0x24, byteCount: 4)
    try expectField(Layout.type, at: 0x28, byteCount: 4)
    try expectField(Layout.alignment2, at: 0x2C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 48)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpMemoryInfo.self, zeroing: [])
  }
}
