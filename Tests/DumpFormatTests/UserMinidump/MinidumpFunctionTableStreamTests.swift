import DumpFormat
import Testing

extension MinidumpFunctionTableStream: RecordValue {}

@Suite struct MinidumpFunctionTableStreamTests {
  typealias Layout = MinidumpFunctionTableStream.Layout

  @Test func fields() throws {
    try expectField(Layout.sizeOfHeader, at: 0x00, byteCount: 4)
    try expectField(Layout.sizeOfDescriptor, at: 0x04, byteCount: 4)
    try expectField(Layout.sizeOfNativeDescriptor, at: 0x08, byteCount: 4)
    try expectField(Layout.sizeOfFunctionEntry, at: 0x0C, byteCount: 4)
    try expectField(Layout.numberOfDescriptors, at: 0x10, byteCount: 4)
    try expectField(Layout.sizeOfAlignPad, at: 0x14, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 24)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpFunctionTableStream.self, zeroing: [])
  }
}
