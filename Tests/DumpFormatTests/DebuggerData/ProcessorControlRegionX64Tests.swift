import DumpFormat
import Testing

extension ProcessorControlRegionX64: RecordValue {}

@Suite struct ProcessorControlRegionX64Tests {
  typealias Layout = ProcessorControlRegionX64.Layout

  @Test func fields() throws {
    try expectField(Layout.gdtBase, at: 0x000, byteCount: 8)
    try expectField(Layout.tssBase, at: 0x008, byteCount: 8)
    try expectField(Layout.userRsp, at: 0x010, byteCount: 8)
    try expectField(Layout.selfAddress, at: 0x018, byteCount: 8)
    try expectField(Layout.currentPrcb, at: 0x020, byteCount: 8)
    try expectField(Layout.idtBase, at: 0x038, byteCount: 8)
    try expectField(Layout.irql, at: 0x050, byteCount: 1)
    try expectField(Layout.majorVersion, at: 0x060, byteCount: 2)
    try expectField(Layout.minorVersion, at: 0x062, byteCount: 2)
    try expectField(Layout.kdVersionBlock, at: 0x108, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x110)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(ProcessorControlRegionX64.self, writtenByteCount: 61)
  }
}
