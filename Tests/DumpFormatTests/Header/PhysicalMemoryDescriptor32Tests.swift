import DumpFormat
import Testing

extension PhysicalMemoryDescriptor32: RecordValue {}

@Suite struct PhysicalMemoryDescriptor32Tests {
  typealias Layout = PhysicalMemoryDescriptor32.Layout

  @Test func fields() throws {
    try expectField(Layout.numberOfRuns, at: 0x00, byteCount: 4)
    try expectField(Layout.numberOfPages, at: 0x04, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x8)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(PhysicalMemoryDescriptor32.self, zeroing: [])
  }
}
