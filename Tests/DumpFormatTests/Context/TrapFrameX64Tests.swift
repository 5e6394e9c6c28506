import DumpFormat
import Testing

extension TrapFrameX64: RecordValue {}

@Suite struct TrapFrameX64Tests {
  typealias Layout = TrapFrameX64.Layout

  @Test func fields() throws {
    try expectField(Layout.p1Home, at: 0x000, byteCount: 8)
    try expectField(Layout.p2Home, at: 0x008, byteCount: 8)
    try expectField(Layout.p3Home, at: 0x010, byteCount: 8)
    try expectField(Layout.p4Home, at: 0x018, byteCount: 8)
    try expectField(Layout.p5, at: 0x020, byteCount: 8)
    try expectField(Layout.previousMode, at: 0x028, byteCount: 1)
    try expectField(Layout.previousIrql, at: 0x029, byteCount: 1)
    try expectField(Layout.faultIndicator, at: 0x02A, byteCount: 1)
    try expectField(Layout.exceptionActive, at: 0x02B, byteCount: 1)
    try expectField(Layout.mxCsr, at: 0x02C, byteCount: 4)
    try expectField(Layout.rax, at: 0x030, byteCount: 8)
    try expectField(Layout.rcx, at: 0x038, byteCount: 8)
    try expectField(Layout.rdx, at: 0x040, byteCount: 8)
    try expectField(Layout.r8, at: 0x048, byteCount: 8)
    try expectField(Layout.r9, at: 0x050, byteCount: 8)
    try expectField(Layout.r10, at: 0x058, byteCount: 8)
    try expectField(Layout.r11, at: 0x060, byteCount: 8)
    try expectField(Layout.gsBase, at: 0x068, byteCount: 8)
    try expectField(Layout.xmmRegisters, at: 0x070, byteCount: 0x60)
    try expectField(Layout.faultAddress, at: 0x0D0, byteCount: 8)
    try expectField(Layout.dr0, at: 0x0D8, byteCount: 8)
    try expectField(Layout.dr1, at: 0x0E0, byteCount: 8)
    try expectField(Layout.dr2, at: 0x0E8, byteCount: 8)
    try expectField(Layout.dr3, at: 0x0F0, byteCount: 8)
    try expectField(Layout.dr6, at: 0x0F8, byteCount: 8)
    try expectField(Layout.dr7, at: 0x100, byteCount: 8)
    try expectField(Layout.debugControl, at: 0x108, byteCount: 8)
    try expectField(Layout.lastBranchToRip, at: 0x110, byteCount: 8)
    try expectField(Layout.lastBranchFromRip, at: 0x118, byteCount: 8)
    try expectField(Layout.lastExceptionToRip, at: 0x120, byteCount: 8)
    try expectField(Layout.lastExceptionFromRip, at: 0x128, byteCount: 8)
    try expectField(Layout.segDs, at: 0x130, byteCount: 2)
    try expectField(Layout.segEs, at: 0x132, byteCount: 2)
    try expectField(Layout.segFs, at: 0x134, byteCount: 2)
    try expectField(Layout.segGs, at: 0x136, byteCount: 2)
    try expectField(Layout.previousTrapFrame, at: 0x138, byteCount: 8)
    try expectField(Layout.rbx, at: 0x140, byteCount: 8)
    try expectField(Layout.rdi, at: 0x148, byteCount: 8)
    try expectField(Layout.rsi, at: 0x150, byteCount: 8)
    try expectField(Layout.rbp, at: 0x158, byteCount: 8)
    try expectField(Layout.errorCode, at: 0x160, byteCount: 8)
    try expectField(Layout.rip, at: 0x168, byteCount: 8)
    try expectField(Layout.segCs, at: 0x170, byteCount: 2)
    try expectField(Layout.eFlags, at: 0x178, byteCount: 4)
    try expectField(Layout.rsp, at: 0x180, byteCount: 8)
    try expectField(Layout.segSs, at: 0x188, byteCount: 2)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x190)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(TrapFrameX64.self, writtenByteCount: 248)
  }

  func frame() throws -> TrapFrameX64 {
    var frame = try withRecord(Layout.self, ramp(0x190)) { TrapFrameX64($0) }
    frame.segCs = 0x10
    frame.segSs = 0x18
    frame.eFlags = 0x10246
    frame.rip = 0xFFFF_F804_7C60_9A10
    frame.rsp = 0xFFFF_8A83_1D2E_6F50
    return frame
  }

  @Test func plausible() throws {
    let kernel = try frame()
    #expect(kernel.isPlausible && !kernel.isUserMode)
    var user = kernel
    user.segCs = 0x33
    user.segSs = 0x2B
    user.rip = 0x7FFB_1C2D_0A14
    user.rsp = 0x14_F7E8
    #expect(user.isPlausible && user.isUserMode)

    var wrong = kernel
    wrong.segCs = 0x23
    #expect(!wrong.isPlausible)
    wrong = kernel
    wrong.segSs = 0x10
    #expect(!wrong.isPlausible)
    wrong = kernel
    wrong.eFlags = 0x10244
    #expect(!wrong.isPlausible)
    wrong = kernel
    wrong.rip = 0x0123_4567_89AB_CDEF
    #expect(!wrong.isPlausible)
    wrong = kernel
    wrong.rsp = 0xFEFF_8A83_1D2E_6F50
    #expect(!wrong.isPlausible)
  }

  @Test func applyToContext() throws {
    let frame = try frame()
    var context = try withRecord(ContextX64.Layout.self, [UInt8](repeating: 0xEE, count: 0x4D0)) {
      ContextX64($0)
    }
    frame.apply(to: &context)
    #expect(context.rip == frame.rip && context.rsp == frame.rsp && context.rbp == frame.rbp)
    #expect(context.rax == frame.rax && context.rcx == frame.rcx && context.rdx == frame.rdx)
    #expect(context.rbx == frame.rbx && context.rsi == frame.rsi && context.rdi == frame.rdi)
    #expect(context.r8 == frame.r8 && context.r9 == frame.r9)
    #expect(context.r10 == frame.r10 && context.r11 == frame.r11)
    #expect(context.segCs == 0x10 && context.segSs == 0x18 && context.eFlags == 0x10246)
    #expect(context.r12 == 0xEEEE_EEEE_EEEE_EEEE && context.r15 == 0xEEEE_EEEE_EEEE_EEEE)
  }
}
