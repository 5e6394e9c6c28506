import DumpFormat
import Testing

extension MachineFrameX64: RecordValue {}

@Suite struct MachineFrameX64Tests {
  typealias Layout = MachineFrameX64.Layout

  @Test func fields() throws {
    try expectField(Layout.rip, at: 0x000, byteCount: 8)
    try expectField(Layout.segCs, at: 0x008, byteCount: 2)
    try expectField(Layout.eFlags, at: 0x010, byteCount: 4)
    try expectField(Layout.rsp, at: 0x018, byteCount: 8)
    try expectField(Layout.segSs, at: 0x020, byteCount: 2)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x28)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MachineFrameX64.self, writtenByteCount: 24)
  }
}
