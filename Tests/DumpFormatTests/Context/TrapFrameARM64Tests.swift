import DumpFormat
import Testing

extension TrapFrameARM64: RecordValue {}

@Suite struct TrapFrameARM64Tests {
  typealias Layout = TrapFrameARM64.Layout

  @Test func fields() throws {
    try expectField(Layout.exceptionActive, at: 0x000, byteCount: 1)
    try expectField(Layout.contextFromKFramesUnwound, at: 0x001, byteCount: 1)
    try expectField(Layout.debugRegistersValid, at: 0x002, byteCount: 1)
    try expectField(Layout.previousMode, at: 0x003, byteCount: 1)
    try expectField(Layout.faultAddress, at: 0x008, byteCount: 8)
    try expectField(Layout.vfpState, at: 0x010, byteCount: 8)
    try expectField(Layout.bcr0, at: 0x018, byteCount: 4)
    try expectField(Layout.bcr1, at: 0x01C, byteCount: 4)
    try expectField(Layout.bcr2, at: 0x020, byteCount: 4)
    try expectField(Layout.bcr3, at: 0x024, byteCount: 4)
    try expectField(Layout.bcr4, at: 0x028, byteCount: 4)
    try expectField(Layout.bcr5, at: 0x02C, byteCount: 4)
    try expectField(Layout.bcr6, at: 0x030, byteCount: 4)
    try expectField(Layout.bcr7, at: 0x034, byteCount: 4)
    try expectField(Layout.bvr0, at: 0x038, byteCount: 8)
    try expectField(Layout.bvr1, at: 0x040, byteCount: 8)
    try expectField(Layout.bvr2, at: 0x048, byteCount: 8)
    try expectField(Layout.bvr3, at: 0x050, byteCount: 8)
    try expectField(Layout.bvr4, at: 0x058, byteCount: 8)
    try expectField(Layout.bvr5, at: 0x060, byteCount: 8)
    try expectField(Layout.bvr6, at: 0x068, byteCount: 8)
    try expectField(Layout.bvr7, at: 0x070, byteCount: 8)
    try expectField(Layout.wcr0, at: 0x078, byteCount: 4)
    try expectField(Layout.wcr1, at: 0x07C, byteCount: 4)
    try expectField(Layout.wvr0, at: 0x080, byteCount: 8)
    try expectField(Layout.wvr1, at: 0x088, byteCount: 8)
    try expectField(Layout.spsr, at: 0x090, byteCount: 4)
    try expectField(Layout.esr, at: 0x094, byteCount: 4)
    try expectField(Layout.sp, at: 0x098, byteCount: 8)
    try expectField(Layout.x0, at: 0x0A0, byteCount: 8)
    try expectField(Layout.x1, at: 0x0A8, byteCount: 8)
    try expectField(Layout.x2, at: 0x0B0, byteCount: 8)
    try expectField(Layout.x3, at: 0x0B8, byteCount: 8)
    try expectField(Layout.x4, at: 0x0C0, byteCount: 8)
    try expectField(Layout.x5, at: 0x0C8, byteCount: 8)
    try expectField(Layout.x6, at: 0x0D0, byteCount: 8)
    try expectField(Layout.x7, at: 0x0D8, byteCount: 8)
    try expectField(Layout.x8, at: 0x0E0, byteCount: 8)
    try expectField(Layout.x9, at: 0x0E8, byteCount: 8)
    try expectField(Layout.x10, at: 0x0F0, byteCount: 8)
    try expectField(Layout.x11, at: 0x0F8, byteCount: 8)
    try expectField(Layout.x12, at: 0x100, byteCount: 8)
    try expectField(Layout.x13, at: 0x108, byteCount: 8)
    try expectField(Layout.x14, at: 0x110, byteCount: 8)
    try expectField(Layout.x15, at: 0x118, byteCount: 8)
    try expectField(Layout.x16, at: 0x120, byteCount: 8)
    try expectField(Layout.x17, at: 0x128, byteCount: 8)
    try expectField(Layout.x18, at: 0x130, byteCount: 8)
    try expectField(Layout.lr, at: 0x138, byteCount: 8)
    try expectField(Layout.fp, at: 0x140, byteCount: 8)
    try expectField(Layout.pc, at: 0x148, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x150)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(TrapFrameARM64.self, writtenByteCount: 332)
  }
}
