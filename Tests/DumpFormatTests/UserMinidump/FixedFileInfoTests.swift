import DumpFormat
import Testing

extension FixedFileInfo: RecordValue {}

@Suite struct FixedFileInfoTests {
  typealias Layout = FixedFileInfo.Layout

  @Test func fields() throws {
    try expectField(Layout.signature, at: 0x00, byteCount: 4)
    try expectField(Layout.structVersion, at: 0x04, byteCount: 4)
    try expectField(Layout.fileVersionMS, at: 0x08, byteCount: 4)
    try expectField(Layout.fileVersionLS, at: 0x0C, byteCount: 4)
    try expectField(Layout.productVersionMS, at: 0x10, byteCount: 4)
    try expectField(Layout.productVersionLS, at: 0x14, byteCount: 4)
    try expectField(Layout.fileFlagsMask, at: 0x18, byteCount: 4)
    try expectField(Layout.fileFlags, at: 0x1C, byteCount: 4)
    try expectField(Layout.fileOS, at: 0x20, byteCount: 4)
    try expectField(Layout.fileType, at: 0x24, byteCount: 4)
    try expectField(Layout.fileSubtype, at: 0x28, byteCount: 4)
    try expectField(Layout.fileDateMS, at: 0x2C, byteCount: 4)
    try expectField(Layout.fileDateLS, at: 0x30, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 52)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(FixedFileInfo.self, zeroing: [])
  }
}
