import DumpFormat
import Testing

extension SummaryDumpHeader32: RecordValue {}

@Suite struct SummaryDumpHeader32Tests {
  typealias Layout = SummaryDumpHeader32.Layout

  @Test func fields() throws {
    try expectField(Layout.signature, at: 0x00, byteCount: 4)
    try expectField(Layout.validDump, at: 0x04, byteCount: 4)
    try expectField(Layout.dumpOptions, at: 0x08, byteCount: 4)
    try expectField(Layout.headerSize, at: 0x0C, byteCount: 4)
    try expectField(Layout.bitmapSize, at: 0x10, byteCount: 4)
    try expectField(Layout.pages, at: 0x14, byteCount: 4)
    try expectField(Layout.sizeOfBitMap, at: 0x18, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x20)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(SummaryDumpHeader32.self, zeroing: [0x1C..<0x20])
  }

  @Test func signature() throws {
    var bytes = ramp(0x20)
    try withMutableRecord(Layout.self, &bytes) { SummaryDumpHeader32().write(to: &$0) }
    #expect(bytes == Array("SDMPDUMP".utf8) + [UInt8](repeating: 0, count: 0x18))
  }
}
