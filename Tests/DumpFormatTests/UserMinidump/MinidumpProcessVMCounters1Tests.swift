import DumpFormat
import Testing

extension MinidumpProcessVMCounters1: RecordValue {}

@Suite struct MinidumpProcessVMCounters1Tests {
  typealias Layout = MinidumpProcessVMCounters1.Layout

  @Test func fields() throws {
    try expectField(Layout.revision, at: 0x00, byteCount: 2)
    try expectField(Layout.pageFaultCount, at: 0x04, byteCount: 4)
    try expectField(Layout.privateUsage, at: 0x48, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 80)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpProcessVMCounters1.self, zeroing: [0x02..<0x04, 0x08..<0x48])
  }
}
