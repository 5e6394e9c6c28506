import DumpFormat
import Testing

@Suite struct MinidumpCrashpadInfoTests {
  typealias Layout = MinidumpCrashpadInfo.Layout

  @Test func fields() throws {
    try expectField(Layout.version, at: 0x00, byteCount: 4)
    try expectField(Layout.reportId, at: 0x04, byteCount: 16)
    try expectField(Layout.clientId, at: 0x14, byteCount: 16)
    try expectField(Layout.simpleAnnotationsDataSize, at: 0x24, byteCount: 4)
    try expectField(Layout.simpleAnnotationsRva, at: 0x28, byteCount: 4)
    try expectField(Layout.moduleListDataSize, at: 0x2C, byteCount: 4)
    try expectField(Layout.moduleListRva, at: 0x30, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 52)
  }
}
