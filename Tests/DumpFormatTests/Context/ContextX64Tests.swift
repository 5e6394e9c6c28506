import DumpFormat
import Testing

extension ContextX64: RecordValue {}

@Suite struct ContextX64Tests {
  typealias Layout = ContextX64.Layout

  @Test func fields() throws {
    try expectField(Layout.p1Home, at: 0x000, byteCount: 8)
    try expectField(Layout.p2Home, at: 0x008, byteCount: 8)
    try expectField(Layout.p3Home, at: 0x010, byteCount: 8)
    try expectField(Layout.p4Home, at: 0x018, byteCount: 8)
    try expectField(Layout.p5Home, at: 0x020, byteCount: 8)
    try expectField(Layout.p6Home, at: 0x028, byteCount: 8)
    try expectField(Layout.flags, at: 0x030, byteCount: 4)
    try expectField(Layout.mxCsr, at: 0x034, byteCount: 4)
    try expectField(Layout.segCs, at: 0x038, byteCount: 2)
    try expectField(Layout.segDs, at: 0x03A, byteCount: 2)
    try expectField(Layout.segEs, at: 0x03C, byteCount: 2)
    try expectField(Layout.segFs, at: 0x03E, byteCount: 2)
    try expectField(Layout.segGs, at: 0x040, byteCount: 2)
    try expectField(Layout.segSs, at: 0x042, byteCount: 2)
    try expectField(Layout.eFlags, at: 0x044, byteCount: 4)
    try expectField(Layout.dr0, at: 0x048, byteCount: 8)
    try expectField(Layout.dr1, at: 0x050, byteCount: 8)
    try expectField(Layout.dr2, at: 0x058, byteCount: 8)
    try expectField(Layout.dr3, at: 0x060, byteCount: 8)
    try expectField(Layout.dr6, at: 0x068, byteCount: 8)
    try expectField(Layout.dr7, at: 0x070, byteCount: 8)
    try expectField(Layout.rax, at: 0x078, byteCount: 8)
    try expectField(Layout.rcx, at: 0x080, byteCount: 8)
    try expectField(Layout.rdx, at: 0x088, byteCount: 8)
    try expectField(Layout.rbx, at: 0x090, byteCount: 8)
    try expectField(Layout.rsp, at: 0x098, byteCount: 8)
    try expectField(Layout.rbp, at: 0x0A0, byteCount: 8)
    try expectField(Layout.rsi, at: 0x0A8, byteCount: 8)
    try expectField(Layout.rdi, at: 0x0B0, byteCount: 8)
    try expectField(Layout.r8, at: 0x0B8, byteCount: 8)
    try expectField(Layout.r9, at: 0x0C0, byteCount: 8)
    try expectField(Layout.r10, at: 0x0C8, byteCount: 8)
    try expectField(Layout.r11, at: 0x0D0, byteCount: 8)
    try expectField(Layout.r12, at: 0x0D8, byteCount: 8)
    try expectField(Layout.r13, at: 0x0E0, byteCount: 8)
    try expectField(Layout.r14, at: 0x0E8, byteCount: 8)
    try expectField(Layout.r15, at: 0x0F0, byteCount: 8)
    try expectField(Layout.rip, at: 0x0F8, byteCount: 8)
    try expectField(Layout.floatSave, at: 0x100, byteCount: 0x200)
    try expectField(Layout.floatControlWord, at: 0x100, byteCount: 2)
    try expectField(Layout.floatStatusWord, at: 0x102, byteCount: 2)
    try expectField(Layout.floatTagWord, at: 0x104, byteCount: 1)
    try expectField(Layout.floatErrorOpcode, at: 0x106, byteCount: 2)
    try expectField(Layout.floatErrorOffset, at: 0x108, byteCount: 4)
    try expectField(Layout.floatErrorSelector, at: 0x10C, byteCount: 2)
    try expectField(Layout.floatDataOffset, at: 0x110, byteCount: 4)
    try expectField(Layout.floatDataSelector, at: 0x114, byteCount: 2)
    try expectField(Layout.floatMxCsr, at: 0x118, byteCount: 4)
    try expectField(Layout.floatMxCsrMask, at: 0x11C, byteCount: 4)
    try expectField(Layout.floatRegisters, at: 0x120, byteCount: 0x80)
    try expectField(Layout.xmmRegisters, at: 0x1A0, byteCount: 0x100)
    try expectField(Layout.vectorRegisters, at: 0x300, byteCount: 0x1A0)
    try expectField(Layout.vectorControl, at: 0x4A0, byteCount: 8)
    try expectField(Layout.debugControl, at: 0x4A8, byteCount: 8)
    try expectField(Layout.lastBranchToRip, at: 0x4B0, byteCount: 8)
    try expectField(Layout.lastBranchFromRip, at: 0x4B8, byteCount: 8)
    try expectField(Layout.lastExceptionToRip, at: 0x4C0, byteCount: 8)
    try expectField(Layout.lastExceptionFromRip, at: 0x4C8, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x4D0)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(ContextX64.self, writtenByteCount: 248)
  }

  /// Numbers as in the instruction encoding: 4 is Rsp and 5 is Rbp.
  @Test func registers() throws {
    var context = try withRecord(Layout.self, ramp(0x4D0)) { ContextX64($0) }
    for number in 0..<16 {
      let register = try #require(ContextX64.IntegerRegister(rawValue: UInt8(number)))
      #expect(context[register] == rampValue(at: 0x78 + 8 * number, byteCount: 8))
      context[register] = UInt64(number)
    }
    #expect(context.rax == 0 && context.rsp == 4 && context.rbp == 5 && context.r15 == 15)
    #expect(context.rip == rampValue(at: 0xF8, byteCount: 8))
    #expect(ContextX64.IntegerRegister(rawValue: 16) == nil)
  }

  @Test func zero() throws {
    #expect(
      try withRecord(Layout.self, [UInt8](repeating: 0, count: 0x4D0)) { ContextX64($0) } == ContextX64())
  }
}
