import DumpFormat
import Testing

extension PhysicalMemoryRun64: RecordValue {}

@Suite struct PhysicalMemoryRun64Tests {
  typealias Layout = PhysicalMemoryRun64.Layout

  @Test func fields() throws {
    try expectField(Layout.basePage, at: 0x00, byteCount: 8)
    try expectField(Layout.pageCount, at: 0x08, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x10)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(PhysicalMemoryRun64.self, zeroing: [])
  }
}
