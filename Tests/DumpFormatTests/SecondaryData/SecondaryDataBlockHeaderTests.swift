import DumpFormat
import Testing

extension SecondaryDataBlockHeader: RecordValue {}

@Suite struct SecondaryDataBlockHeaderTests {
  typealias Layout = SecondaryDataBlockHeader.Layout

  @Test func fields() throws {
    try expectField(Layout.headerSize, at: 0x00, byteCount: 4)
    try expectField(Layout.tagBytes, at: 0x04, byteCount: 16)
    try expectField(Layout.dataSize, at: 0x14, byteCount: 4)
    try expectField(Layout.prePad, at: 0x18, byteCount: 4)
    try expectField(Layout.postPad, at: 0x1C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x20)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(SecondaryDataBlockHeader.self, zeroing: [])
  }

  /// The tag's first three groups are little-endian numbers, the others bytes in order.
  @Test func tag() throws {
    var header = SecondaryDataBlockHeader()
    header.tag = GUID(0xF87E_4A4C, 0xC5A1, 0x4D2F, 0xBFF0_D5DE_63A5_E4C3)
    header.dataSize = 5
    header.postPad = 3
    var bytes = ramp(0x20)
    try withMutableRecord(Layout.self, &bytes) { header.write(to: &$0) }
    #expect(
      bytes == [
        0x20, 0, 0, 0, 0x4C, 0x4A, 0x7E, 0xF8, 0xA1, 0xC5, 0x2F, 0x4D, 0xBF, 0xF0, 0xD5, 0xDE, 0x63, 0xA5,
        0xE4, 0xC3, 5, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0,
      ])
    #expect(try withRecord(Layout.self, bytes) { SecondaryDataBlockHeader($0) } == header)
  }
}
