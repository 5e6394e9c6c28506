import DumpFormat
import Testing

extension TrapFrameX86: RecordValue {}

@Suite struct TrapFrameX86Tests {
  typealias Layout = TrapFrameX86.Layout

  @Test func fields() throws {
    try expectField(Layout.exceptionList, at: 0x04C, byteCount: 4)
    try expectField(Layout.segFs, at: 0x050, byteCount: 4)
    try expectField(Layout.edi, at: 0x054, byteCount: 4)
    try expectField(Layout.esi, at: 0x058, byteCount: 4)
    try expectField(Layout.ebx, at: 0x05C, byteCount: 4)
    try expectField(Layout.ebp, at: 0x060, byteCount: 4)
    try expectField(Layout.errorCode, at: 0x064, byteCount: 4)
    try expectField(Layout.eip, at: 0x068, byteCount: 4)
    try expectField(Layout.segCs, at: 0x06C, byteCount: 4)
    try expectField(Layout.eFlags, at: 0x070, byteCount: 4)
    try expectField(Layout.hardwareEsp, at: 0x074, byteCount: 4)
    try expectField(Layout.hardwareSegSs, at: 0x078, byteCount: 4)
    try expectField(Layout.v86Es, at: 0x07C, byteCount: 4)
    try expectField(Layout.v86Ds, at: 0x080, byteCount: 4)
    try expectField(Layout.v86Fs, at: 0x084, byteCount: 4)
    try expectField(Layout.v86Gs, at: 0x088, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x8C)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(TrapFrameX86.self, writtenByteCount: 64)
  }

  @Test func stackPointer() throws {
    var frame = try withRecord(Layout.self, ramp(0x8C)) { TrapFrameX86($0) }
    let address = VirtualAddress(0x8A5B_1C30)
    frame.segCs = 8
    frame.eFlags = 0x10246
    #expect(!frame.isUserMode)
    #expect(frame.stackPointer(ofFrameAt: address) == VirtualAddress(0x8A5B_1CA4))
    frame.segCs = 0x1B
    #expect(frame.isUserMode)
    #expect(frame.stackPointer(ofFrameAt: address) == VirtualAddress(0x7776_7574))
    frame.segCs = 8
    frame.eFlags = 0x30246
    #expect(frame.isUserMode, "virtual 8086 mode")
  }
}
