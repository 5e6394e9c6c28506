import DumpFormat
import Testing

extension ContextARM64Breakpad: RecordValue {}

@Suite struct ContextARM64BreakpadTests {
  typealias Layout = ContextARM64Breakpad.Layout

  @Test func fields() throws {
    try expectField(Layout.flags, at: 0x000, byteCount: 8)
    try expectField(Layout.cpsr, at: 0x110, byteCount: 4)
    try expectField(Layout.fpsr, at: 0x114, byteCount: 4)
    try expectField(Layout.fpcr, at: 0x118, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 796)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(ContextARM64Breakpad.self, zeroing: [0x008..<0x110, 0x11C..<0x31C])
  }
}
