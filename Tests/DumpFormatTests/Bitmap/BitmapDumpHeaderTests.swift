import DumpFormat
import Testing

extension BitmapDumpHeader: RecordValue {}

@Suite struct BitmapDumpHeaderTests {
  typealias Layout = BitmapDumpHeader.Layout

  @Test func fields() throws {
    try expectField(Layout.signature, at: 0x00, byteCount: 4)
    try expectField(Layout.validDump, at: 0x04, byteCount: 4)
    try expectField(Layout.dumpOptions, at: 0x08, byteCount: 4)
    try expectField(Layout.firstPage, at: 0x20, byteCount: 8)
    try expectField(Layout.totalPresentPages, at: 0x28, byteCount: 8)
    try expectField(Layout.pages, at: 0x30, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x38)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(BitmapDumpHeader.self, zeroing: [0x0C..<0x20])
  }

  @Test func signatures() throws {
    var bytes = ramp(0x38)
    try withMutableRecord(Layout.self, &bytes) { BitmapDumpHeader().write(to: &$0) }
    #expect(bytes == Array("FDMPDUMP".utf8) + [UInt8](repeating: 0, count: 0x30))
    var header = BitmapDumpHeader()
    header.signature = BitmapSignature.sdmp
    try withMutableRecord(Layout.self, &bytes) { header.write(to: &$0) }
    #expect(bytes.prefix(8) == Array("SDMPDUMP".utf8)[...])
  }
}
