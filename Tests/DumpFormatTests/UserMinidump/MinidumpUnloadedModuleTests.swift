import DumpFormat
import Testing

extension MinidumpUnloadedModule: RecordValue {}

@Suite struct MinidumpUnloadedModuleTests {
  typealias Layout = MinidumpUnloadedModule.Layout

  @Test func fields() throws {
    try expectField(Layout.baseOfImage, at: 0x00, byteCount: 8)
    try expectField(Layout.sizeOfImage, at: 0x08, byteCount: 4)
    try expectField(Layout.checkSum, at: 0x0C, byteCount: 4)
    try expectField(Layout.timeDateStamp, at: 0x10, byteCount: 4)
    try expectField(Layout.moduleNameRva, at: 0x14, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 24)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpUnloadedModule.self, zeroing: [])
  }
}
