import DumpFormat
import Testing

extension UnloadedDriverEntry64: RecordValue {}

@Suite struct UnloadedDriverEntry64Tests {
  typealias Layout = UnloadedDriverEntry64.Layout

  @Test func fields() throws {
    try expectField(Layout.nameLength, at: 0x00, byteCount: 2)
    try expectField(Layout.maximumNameLength, at: 0x02, byteCount: 2)
    try expectField(Layout.nameBuffer, at: 0x08, byteCount: 8)
    try expectField(Layout.driverName, at: 0x10, byteCount: 24)
    try expectField(Layout.startAddress, at: 0x28, byteCount: 8)
    try expectField(Layout.endAddress, at: 0x30, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x38)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(UnloadedDriverEntry64.self, zeroing: [0x04..<0x08, 0x10..<0x28])
  }
}
