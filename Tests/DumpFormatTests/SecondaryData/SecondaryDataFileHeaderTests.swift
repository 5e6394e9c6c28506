import DumpFormat
import Testing

extension SecondaryDataFileHeader: RecordValue {}

@Suite struct SecondaryDataFileHeaderTests {
  typealias Layout = SecondaryDataFileHeader.Layout

  @Test func fields() throws {
    try expectField(Layout.signature1, at: 0x00, byteCount: 4)
    try expectField(Layout.signature2, at: 0x04, byteCount: 4)
    try expectField(Layout.headerSize, at: 0x08, byteCount: 4)
    try expectField(Layout.buildNumber, at: 0x0C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x10)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(SecondaryDataFileHeader.self, zeroing: [])
  }

  @Test func signature() throws {
    var header = SecondaryDataFileHeader()
    header.buildNumber = 0xF000_4A61
    var bytes = ramp(0x10)
    try withMutableRecord(Layout.self, &bytes) { header.write(to: &$0) }
    #expect(bytes == Array("DumpBlob".utf8) + [0x10, 0, 0, 0, 0x61, 0x4A, 0, 0xF0])
  }
}
