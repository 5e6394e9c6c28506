import DumpFormat
import Testing

extension MinidumpMemoryDescriptor64: RecordValue {}

@Suite struct MinidumpMemoryDescriptor64Tests {
  typealias Layout = MinidumpMemoryDescriptor64.Layout

  @Test func fields() throws {
    try expectField(Layout.start, at: 0x00, byteCount: 8)
    try expectField(Layout.dataSize, at: 0x08, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 16)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpMemoryDescriptor64.self, zeroing: [])
  }
}
