import DumpFormat
import Testing

extension MinidumpHeader: RecordValue {}

@Suite struct MinidumpHeaderTests {
  typealias Layout = MinidumpHeader.Layout

  @Test func fields() throws {
    try expectField(Layout.signature, at: 0x00, byteCount: 4)
    try expectField(Layout.version, at: 0x04, byteCount: 4)
    try expectField(Layout.numberOfStreams, at: 0x08, byteCount: 4)
    try expectField(Layout.streamDirectoryRva, at: 0x0C, byteCount: 4)
    try expectField(Layout.checkSum, at: 0x10, byteCount: 4)
    try expectField(Layout.timeDateStamp, at: 0x14, byteCount: 4)
    try expectField(Layout.flags, at: 0x18, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 32)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpHeader.self, zeroing: [])
  }
}
