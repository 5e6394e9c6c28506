import DumpFormat
import Testing

extension VFPStateARM64: RecordValue {}

@Suite struct VFPStateARM64Tests {
  typealias Layout = VFPStateARM64.Layout

  @Test func fields() throws {
    try expectField(Layout.link, at: 0x000, byteCount: 8)
    try expectField(Layout.fpcr, at: 0x008, byteCount: 4)
    try expectField(Layout.fpsr, at: 0x00C, byteCount: 4)
    try expectField(Layout.vectorRegisters, at: 0x010, byteCount: 0x200)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x210)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(VFPStateARM64.self, writtenByteCount: 16)
  }
}
