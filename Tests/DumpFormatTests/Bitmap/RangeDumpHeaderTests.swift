import DumpFormat
import Testing

extension RangeDumpHeader: RecordValue {}

@Suite struct RangeDumpHeaderTests {
  typealias Layout = RangeDumpHeader.Layout

  @Test func fields() throws {
    try expectField(Layout.marker, at: 0x00, byteCount: 4)
    try expectField(Layout.signature, at: 0x04, byteCount: 4)
    try expectField(Layout.validDump, at: 0x08, byteCount: 4)
    try expectField(Layout.metadataSize, at: 0x10, byteCount: 8)
    try expectField(Layout.firstPageOffset, at: 0x18, byteCount: 8)
    try expectField(Layout.numberOfRanges, at: 0x20, byteCount: 4)
    try expectField(Layout.totalNumberOfPages, at: 0x28, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x30)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(RangeDumpHeader.self, zeroing: [0x0C..<0x10, 0x24..<0x28])
  }

  @Test func signature() throws {
    var bytes = ramp(0x30)
    try withMutableRecord(Layout.self, &bytes) { RangeDumpHeader().write(to: &$0) }
    #expect(bytes == [0x40, 0, 0, 0] + Array("RDMPDUMP".utf8) + [UInt8](repeating: 0, count: 0x24))
  }
}
