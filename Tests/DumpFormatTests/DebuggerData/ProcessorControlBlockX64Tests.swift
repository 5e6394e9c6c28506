import DumpFormat
import Testing

extension ProcessorControlBlockX64: RecordValue {}

@Suite struct ProcessorControlBlockX64Tests {
  typealias Layout = ProcessorControlBlockX64.Layout

  @Test func fields() throws {
    try expectField(Layout.mxCsr, at: 0x000, byteCount: 4)
    try expectField(Layout.legacyNumber, at: 0x004, byteCount: 1)
    try expectField(Layout.currentThread, at: 0x008, byteCount: 8)
    try expectField(Layout.nextThread, at: 0x010, byteCount: 8)
    try expectField(Layout.idleThread, at: 0x018, byteCount: 8)
    try expectField(Layout.nestingLevel, at: 0x020, byteCount: 1)
    try expectField(Layout.number, at: 0x024, byteCount: 4)
    try expectField(Layout.rspBase, at: 0x028, byteCount: 8)
    try expectField(Layout.cpuType, at: 0x040, byteCount: 1)
    try expectField(Layout.cpuID, at: 0x041, byteCount: 1)
    try expectField(Layout.cpuStep, at: 0x042, byteCount: 2)
    try expectField(Layout.megahertz, at: 0x044, byteCount: 4)
    try expectField(Layout.cpuVendor, at: 0x08D, byteCount: 1)
    try expectField(Layout.group, at: 0x0D0, byteCount: 1)
    try expectField(Layout.groupIndex, at: 0x0D1, byteCount: 1)
    try expectField(Layout.specialRegisters, at: 0x100, byteCount: 0xF0)
    try expectField(Layout.contextFrame, at: 0x1F0, byteCount: 0x4D0)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x6C0)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(ProcessorControlBlockX64.self, writtenByteCount: 53)
  }
}
