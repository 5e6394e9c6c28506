import DumpFormat
import Testing

extension DbgKdGetVersion64: RecordValue {}

@Suite struct DbgKdGetVersion64Tests {
  typealias Layout = DbgKdGetVersion64.Layout

  @Test func fields() throws {
    try expectField(Layout.majorVersion, at: 0x000, byteCount: 2)
    try expectField(Layout.minorVersion, at: 0x002, byteCount: 2)
    try expectField(Layout.protocolVersion, at: 0x004, byteCount: 1)
    try expectField(Layout.secondaryVersion, at: 0x005, byteCount: 1)
    try expectField(Layout.flags, at: 0x006, byteCount: 2)
    try expectField(Layout.machineType, at: 0x008, byteCount: 2)
    try expectField(Layout.maxPacketType, at: 0x00A, byteCount: 1)
    try expectField(Layout.maxStateChange, at: 0x00B, byteCount: 1)
    try expectField(Layout.maxManipulate, at: 0x00C, byteCount: 1)
    try expectField(Layout.simulation, at: 0x00D, byteCount: 1)
    try expectField(Layout.unused, at: 0x00E, byteCount: 2)
    try expectField(Layout.kernBase, at: 0x010, byteCount: 8)
    try expectField(Layout.psLoadedModuleList, at: 0x018, byteCount: 8)
    try expectField(Layout.debuggerDataList, at: 0x020, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x28)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(DbgKdGetVersion64.self, writtenByteCount: 38)
  }
}
