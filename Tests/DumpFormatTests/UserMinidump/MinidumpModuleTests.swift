import DumpFormat
import Testing

extension MinidumpModule: RecordValue {}

@Suite struct MinidumpModuleTests {
  typealias Layout = MinidumpModule.Layout

  @Test func fields() throws {
    try expectField(Layout.baseOfImage, at: 0x00, byteCount: 8)
    try expectField(Layout.sizeOfImage, at: 0x08, byteCount: 4)
    try expectField(Layout.checkSum, at: 0x0C, byteCount: 4)
    try expectField(Layout.timeDateStamp, at: 0x10, byteCount: 4)
    try expectField(Layout.moduleNameRva, at: 0x14, byteCount: 4)
    try expectField(Layout.cvRecordDataSize, at: 0x4C, byteCount: 4)
    try expectField(Layout.cvRecordRva, at: 0x50, byteCount: 4)
    try expectField(Layout.miscRecordDataSize, at: 0x54, byteCount: 4)
    try expectField(Layout.miscRecordRva, at: 0x58, byteCount: 4)
    try expectField(Layout.reserved0, at: 0x5C, byteCount: 8)
    try expectField(Layout.reserved1, at: 0x64, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 108)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpModule.self, zeroing: [0x18..<0x4C])
  }
}
