import DumpFormat
import Testing

extension ExceptionFrameX64: RecordValue {}

@Suite struct ExceptionFrameX64Tests {
  typealias Layout = ExceptionFrameX64.Layout

  @Test func fields() throws {
    try expectField(Layout.xmmRegisters, at: 0x030, byteCount: 0xA0)
    try expectField(Layout.trapFrame, at: 0x0D0, byteCount: 8)
    try expectField(Layout.mxCsr, at: 0x0F0, byteCount: 4)
    try expectField(Layout.rbp, at: 0x0F8, byteCount: 8)
    try expectField(Layout.rbx, at: 0x100, byteCount: 8)
    try expectField(Layout.rdi, at: 0x108, byteCount: 8)
    try expectField(Layout.rsi, at: 0x110, byteCount: 8)
    try expectField(Layout.r12, at: 0x118, byteCount: 8)
    try expectField(Layout.r13, at: 0x120, byteCount: 8)
    try expectField(Layout.r14, at: 0x128, byteCount: 8)
    try expectField(Layout.r15, at: 0x130, byteCount: 8)
    try expectField(Layout.returnAddress, at: 0x138, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x140)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(ExceptionFrameX64.self, writtenByteCount: 84)
  }
}
