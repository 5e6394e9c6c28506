import DumpFormat
import Testing

extension TriageDriverEntry64: RecordValue {}

@Suite struct TriageDriverEntry64Tests {
  typealias Layout = TriageDriverEntry64.Layout

  @Test func fields() throws {
    try expectField(Layout.driverNameOffset, at: 0x00, byteCount: 4)
    try expectField(Layout.exceptionTable, at: 0x18, byteCount: 8)
    try expectField(Layout.exceptionTableSize, at: 0x20, byteCount: 4)
    try expectField(Layout.dllBase, at: 0x38, byteCount: 8)
    try expectField(Layout.entryPoint, at: 0x40, byteCount: 8)
    try expectField(Layout.sizeOfImage, at: 0x48, byteCount: 4)
    try expectField(Layout.flags, at: 0x70, byteCount: 4)
    try expectField(Layout.loadCount, at: 0x74, byteCount: 2)
    try expectField(Layout.checkSum, at: 0x80, byteCount: 4)
    try expectField(Layout.timeDateStamp, at: 0x88, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x90)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(
      TriageDriverEntry64.self,
      zeroing: [0x04..<0x18, 0x24..<0x38, 0x4C..<0x70, 0x76..<0x80, 0x84..<0x88, 0x8C..<0x90])
  }
}
