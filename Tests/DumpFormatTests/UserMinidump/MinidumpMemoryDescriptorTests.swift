import DumpFormat
import Testing

extension MinidumpMemoryDescriptor: RecordValue {}

@Suite struct MinidumpMemoryDescriptorTests {
  typealias Layout = MinidumpMemoryDescriptor.Layout

  @Test func fields() throws {
    try expectField(Layout.start, at: 0x00, byteCount: 8)
    try expectField(Layout.memoryDataSize, at: 0x08, byteCount: 4)
    try expectField(Layout.memoryRva, at: 0x0C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 16)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpMemoryDescriptor.self, zeroing: [])
  }
}
