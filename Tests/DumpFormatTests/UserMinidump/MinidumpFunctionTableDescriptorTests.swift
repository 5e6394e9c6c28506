import DumpFormat
import Testing

extension MinidumpFunctionTableDescriptor: RecordValue {}

@Suite struct MinidumpFunctionTableDescriptorTests {
  typealias Layout = MinidumpFunctionTableDescriptor.Layout

  @Test func fields() throws {
    try expectField(Layout.minimumAddress, at: 0x00, byteCount: 8)
    try expectField(Layout.maximumAddress, at: 0x08, byteCount: 8)
    try expectField(Layout.baseAddress, at: 0x10, byteCount: 8)
    try expectField(Layout.entryCount, at: 0x18, byteCount: 4)
    try expectField(Layout.sizeOfAlignPad, at: 0x1C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 32)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpFunctionTableDescriptor.self, zeroing: [])
  }
}
