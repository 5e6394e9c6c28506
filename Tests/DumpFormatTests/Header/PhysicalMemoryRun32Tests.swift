import DumpFormat
import Testing

extension PhysicalMemoryRun32: RecordValue {}

@Suite struct PhysicalMemoryRun32Tests {
  typealias Layout = PhysicalMemoryRun32.Layout

  @Test func fields() throws {
    try expectField(Layout.basePage, at: 0x00, byteCount: 4)
    try expectField(Layout.pageCount, at: 0x04, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x8)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(PhysicalMemoryRun32.self, zeroing: [])
  }
}
