import DumpFormat
import Testing

extension SpecialRegistersX64: RecordValue {}

@Suite struct SpecialRegistersX64Tests {
  typealias Layout = SpecialRegistersX64.Layout

  @Test func fields() throws {
    try expectField(Layout.cr0, at: 0x000, byteCount: 8)
    try expectField(Layout.cr2, at: 0x008, byteCount: 8)
    try expectField(Layout.cr3, at: 0x010, byteCount: 8)
    try expectField(Layout.cr4, at: 0x018, byteCount: 8)
    try expectField(Layout.kernelDr0, at: 0x020, byteCount: 8)
    try expectField(Layout.kernelDr1, at: 0x028, byteCount: 8)
    try expectField(Layout.kernelDr2, at: 0x030, byteCount: 8)
    try expectField(Layout.kernelDr3, at: 0x038, byteCount: 8)
    try expectField(Layout.kernelDr6, at: 0x040, byteCount: 8)
    try expectField(Layout.kernelDr7, at: 0x048, byteCount: 8)
    try expectField(Layout.gdtLimit, at: 0x056, byteCount: 2)
    try expectField(Layout.gdtBase, at: 0x058, byteCount: 8)
    try expectField(Layout.idtLimit, at: 0x066, byteCount: 2)
    try expectField(Layout.idtBase, at: 0x068, byteCount: 8)
    try expectField(Layout.tr, at: 0x070, byteCount: 2)
    try expectField(Layout.ldtr, at: 0x072, byteCount: 2)
    try expectField(Layout.mxCsr, at: 0x074, byteCount: 4)
    try expectField(Layout.debugControl, at: 0x078, byteCount: 8)
    try expectField(Layout.lastBranchToRip, at: 0x080, byteCount: 8)
    try expectField(Layout.lastBranchFromRip, at: 0x088, byteCount: 8)
    try expectField(Layout.lastExceptionToRip, at: 0x090, byteCount: 8)
    try expectField(Layout.lastExceptionFromRip, at: 0x098, byteCount: 8)
    try expectField(Layout.cr8, at: 0x0A0, byteCount: 8)
    try expectField(Layout.msrGsBase, at: 0x0A8, byteCount: 8)
    try expectField(Layout.msrGsSwap, at: 0x0B0, byteCount: 8)
    try expectField(Layout.msrStar, at: 0x0B8, byteCount: 8)
    try expectField(Layout.msrLStar, at: 0x0C0, byteCount: 8)
    try expectField(Layout.msrCStar, at: 0x0C8, byteCount: 8)
    try expectField(Layout.msrSyscallMask, at: 0x0D0, byteCount: 8)
    try expectField(Layout.xcr0, at: 0x0D8, byteCount: 8)
    try expectField(Layout.msrFsBase, at: 0x0E0, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0xF0)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(SpecialRegistersX64.self, writtenByteCount: 220)
  }
}
