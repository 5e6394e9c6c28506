import DumpFormat
import Testing

extension MinidumpHandleDescriptor: RecordValue {}

@Suite struct MinidumpHandleDescriptorTests {
  typealias Layout = MinidumpHandleDescriptor.Layout

  @Test func fields() throws {
    try expectField(Layout.handle, at: 0x00, byteCount: 8)
    try expectField(Layout.typeNameRva, at: 0x08, byteCount: 4)
    try expectField(Layout.objectNameRva, at: 0x0C, byteCount: 4)
    try expectField(Layout.attributes, at: 0x10, byteCount: 4)
    try expectField(Layout.grantedAccess, at: 0x14, byteCount: 4)
    try expectField(Layout.handleCount, at: 0x18, byteCount: 4)
    try expectField(Layout.pointerCount, at: 0x1C, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 32)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpHandleDescriptor.self, zeroing: [])
  }
}
