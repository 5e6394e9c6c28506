import DumpFormat
import Testing

extension PhysicalMemoryDescriptor64: RecordValue {}

@Suite struct PhysicalMemoryDescriptor64Tests {
  typealias Layout = PhysicalMemoryDescriptor64.Layout

  @Test func fields() throws {
    try expectField(Layout.numberOfRuns, at: 0x00, byteCount: 4)
    try expectField(Layout.numberOfPages, at: 0x08, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x10)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(PhysicalMemoryDescriptor64.self, zeroing: [0x04..<0x08])
  }
}
