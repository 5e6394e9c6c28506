import DumpFormat
import Testing

@Suite struct MinidumpAssertionInfoTests {
  typealias Layout = MinidumpAssertionInfo.Layout

  @Test func fields() throws {
    try expectField(Layout.expression, at: 0x000, byteCount: 256)
    try expectField(Layout.function, at: 0x100, byteCount: 256)
    try expectField(Layout.sourceFile, at: 0x200, byteCount: 256)
    try expectField(Layout.line, at: 0x300, byteCount: 4)
    try expectField(Layout.type, at: 0x304, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 776)
  }
}
