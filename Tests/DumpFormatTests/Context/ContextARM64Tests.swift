import DumpFormat
import Testing

extension ContextARM64: RecordValue {}

@Suite struct ContextARM64Tests {
  typealias Layout = ContextARM64.Layout

  @Test func fields() throws {
    try expectField(Layout.flags, at: 0x000, byteCount: 4)
    try expectField(Layout.cpsr, at: 0x004, byteCount: 4)
    try expectField(Layout.x0, at: 0x008, byteCount: 8)
    try expectField(Layout.x1, at: 0x010, byteCount: 8)
    try expectField(Layout.x2, at: 0x018, byteCount: 8)
    try expectField(Layout.x3, at: 0x020, byteCount: 8)
    try expectField(Layout.x4, at: 0x028, byteCount: 8)
    try expectField(Layout.x5, at: 0x030, byteCount: 8)
    try expectField(Layout.x6, at: 0x038, byteCount: 8)
    try expectField(Layout.x7, at: 0x040, byteCount: 8)
    try expectField(Layout.x8, at: 0x048, byteCount: 8)
    try expectField(Layout.x9, at: 0x050, byteCount: 8)
    try expectField(Layout.x10, at: 0x058, byteCount: 8)
    try expectField(Layout.x11, at: 0x060, byteCount: 8)
    try expectField(Layout.x12, at: 0x068, byteCount: 8)
    try expectField(Layout.x13, at: 0x070, byteCount: 8)
    try expectField(Layout.x14, at: 0x078, byteCount: 8)
    try expectField(Layout.x15, at: 0x080, byteCount: 8)
    try expectField(Layout.x16, at: 0x088, byteCount: 8)
    try expectField(Layout.x17, at: 0x090, byteCount: 8)
    try expectField(Layout.x18, at: 0x098, byteCount: 8)
    try expectField(Layout.x19, at: 0x0A0, byteCount: 8)
    try expectField(Layout.x20, at: 0x0A8, byteCount: 8)
    try expectField(Layout.x21, at: 0x0B0, byteCount: 8)
    try expectField(Layout.x22, at: 0x0B8, byteCount: 8)
    try expectField(Layout.x23, at: 0x0C0, byteCount: 8)
    try expectField(Layout.x24, at: 0x0C8, byteCount: 8)
    try expectField(Layout.x25, at: 0x0D0, byteCount: 8)
    try expectField(Layout.x26, at: 0x0D8, byteCount: 8)
    try expectField(Layout.x27, at: 0x0E0, byteCount: 8)
    try expectField(Layout.x28, at: 0x0E8, byteCount: 8)
    try expectField(Layout.fp, at: 0x0F0, byteCount: 8)
    try expectField(Layout.lr, at: 0x0F8, byteCount: 8)
    try expectField(Layout.sp, at: 0x100, byteCount: 8)
    try expectField(Layout.pc, at: 0x108, byteCount: 8)
    try expectField(Layout.vectorRegisters, at: 0x110, byteCount: 0x200)
    try expectField(Layout.fpcr, at: 0x310, byteCount: 4)
    try expectField(Layout.fpsr, at: 0x314, byteCount: 4)
    try expectField(Layout.bcr0, at: 0x318, byteCount: 4)
    try expectField(Layout.bcr1, at: 0x31C, byteCount: 4)
    try expectField(Layout.bcr2, at: 0x320, byteCount: 4)
    try expectField(Layout.bcr3, at: 0x324, byteCount: 4)
    try expectField(Layout.bcr4, at: 0x328, byteCount: 4)
    try expectField(Layout.bcr5, at: 0x32C, byteCount: 4)
    try expectField(Layout.bcr6, at: 0x330, byteCount: 4)
    try expectField(Layout.bcr7, at: 0x334, byteCount: 4)
    try expectField(Layout.bvr0, at: 0x338, byteCount: 8)
    try expectField(Layout.bvr1, at: 0x340, byteCount: 8)
    try expectField(Layout.bvr2, at: 0x348, byteCount: 8)
    try expectField(Layout.bvr3, at: 0x350, byteCount: 8)
    try expectField(Layout.bvr4, at: 0x358, byteCount: 8)
    try expectField(Layout.bvr5, at: 0x360, byteCount: 8)
    try expectField(Layout.bvr6, at: 0x368, byteCount: 8)
    try expectField(Layout.bvr7, at: 0x370, byteCount: 8)
    try expectField(Layout.wcr0, at: 0x378, byteCount: 4)
    try expectField(Layout.wcr1, at: 0x37C, byteCount: 4)
    try expectField(Layout.wvr0, at: 0x380, byteCount: 8)
    try expectField(Layout.wvr1, at: 0x388, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x390)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(ContextARM64.self, writtenByteCount: 392)
  }

  @Test func registers() throws {
    var context = try withRecord(Layout.self, ramp(0x390)) { ContextARM64($0) }
    for number in 0..<32 {
      let register = try #require(ContextARM64.IntegerRegister(rawValue: UInt8(number)))
      #expect(context[register] == rampValue(at: 0x08 + 8 * number, byteCount: 8))
      context[register] = UInt64(number)
    }
    #expect(context.x0 == 0 && context.x28 == 28 && context.fp == 29 && context.lr == 30 && context.sp == 31)
    #expect(context.pc == rampValue(at: 0x108, byteCount: 8))
    #expect(ContextARM64.IntegerRegister(rawValue: 32) == nil)
  }
}
