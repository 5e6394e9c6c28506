import DumpFormat
import Testing

extension ContextX86: RecordValue {}

@Suite struct ContextX86Tests {
  typealias Layout = ContextX86.Layout

  @Test func fields() throws {
    try expectField(Layout.flags, at: 0x000, byteCount: 4)
    try expectField(Layout.dr0, at: 0x004, byteCount: 4)
    try expectField(Layout.dr1, at: 0x008, byteCount: 4)
    try expectField(Layout.dr2, at: 0x00C, byteCount: 4)
    try expectField(Layout.dr3, at: 0x010, byteCount: 4)
    try expectField(Layout.dr6, at: 0x014, byteCount: 4)
    try expectField(Layout.dr7, at: 0x018, byteCount: 4)
    try expectField(Layout.floatSave, at: 0x01C, byteCount: 0x70)
    try expectField(Layout.floatControlWord, at: 0x01C, byteCount: 4)
    try expectField(Layout.floatStatusWord, at: 0x020, byteCount: 4)
    try expectField(Layout.floatTagWord, at: 0x024, byteCount: 4)
    try expectField(Layout.floatErrorOffset, at: 0x028, byteCount: 4)
    try expectField(Layout.floatErrorSelector, at: 0x02C, byteCount: 4)
    try expectField(Layout.floatDataOffset, at: 0x030, byteCount: 4)
    try expectField(Layout.floatDataSelector, at: 0x034, byteCount: 4)
    try expectField(Layout.floatRegisters, at: 0x038, byteCount: 0x50)
    try expectField(Layout.cr0NpxState, at: 0x088, byteCount: 4)
    try expectField(Layout.segGs, at: 0x08C, byteCount: 4)
    try expectField(Layout.segFs, at: 0x090, byteCount: 4)
    try expectField(Layout.segEs, at: 0x094, byteCount: 4)
    try expectField(Layout.segDs, at: 0x098, byteCount: 4)
    try expectField(Layout.edi, at: 0x09C, byteCount: 4)
    try expectField(Layout.esi, at: 0x0A0, byteCount: 4)
    try expectField(Layout.ebx, at: 0x0A4, byteCount: 4)
    try expectField(Layout.edx, at: 0x0A8, byteCount: 4)
    try expectField(Layout.ecx, at: 0x0AC, byteCount: 4)
    try expectField(Layout.eax, at: 0x0B0, byteCount: 4)
    try expectField(Layout.ebp, at: 0x0B4, byteCount: 4)
    try expectField(Layout.eip, at: 0x0B8, byteCount: 4)
    try expectField(Layout.segCs, at: 0x0BC, byteCount: 4)
    try expectField(Layout.eFlags, at: 0x0C0, byteCount: 4)
    try expectField(Layout.esp, at: 0x0C4, byteCount: 4)
    try expectField(Layout.segSs, at: 0x0C8, byteCount: 4)
    try expectField(Layout.extendedRegisters, at: 0x0CC, byteCount: 0x200)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x2CC)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(ContextX86.self, writtenByteCount: 92)
  }
}
