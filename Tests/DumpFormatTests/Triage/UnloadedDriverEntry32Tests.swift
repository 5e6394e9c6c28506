import DumpFormat
import Testing

extension UnloadedDriverEntry32: RecordValue {}

@Suite struct UnloadedDriverEntry32Tests {
  typealias Layout = UnloadedDriverEntry32.Layout

  @Test func fields() throws {
    try expectField(Layout.nameLength, at: 0x00, byteCount: 2)
    try expectField(Layout.maximumNameLength, at: 0x02, byteCount: 2)
    try expectField(Layout.nameBuffer, at: 0x04, byteCount: 4)
    try expectField(Layout.driverName, at: 0x08, byteCount: 24)
    try expectField(Layout.startAddress, at: 0x20, byteCount: 4)
    try expectField(Layout.endAddress, at: 0x24, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x28)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(UnloadedDriverEntry32.self, zeroing: [0x08..<0x20])
  }
}
