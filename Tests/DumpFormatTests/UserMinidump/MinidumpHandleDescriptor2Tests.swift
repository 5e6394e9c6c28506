import DumpFormat
import Testing

extension MinidumpHandleDescriptor2: RecordValue {}

@Suite struct MinidumpHandleDescriptor2Tests {
  typealias Layout = MinidumpHandleDescriptor2.Layout

  @Test func fields() throws {
    try expectField(Layout.objectInfoRva, at: 0x20, byteCount: 4)
    try expectField(Layout.reserved0, at: 0x24, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 40)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpHandleDescriptor2.self, zeroing: [0x00..<0x20])
  }
}
