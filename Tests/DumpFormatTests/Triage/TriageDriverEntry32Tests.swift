import DumpFormat
import Testing

extension TriageDriverEntry32: RecordValue {}

@Suite struct TriageDriverEntry32Tests {
  typealias Layout = TriageDriverEntry32.Layout

  @Test func fields() throws {
    try expectField(Layout.driverNameOffset, at: 0x00, byteCount: 4)
    try expectField(Layout.exceptionTable, at: 0x0C, byteCount: 4)
    try expectField(Layout.exceptionTableSize, at: 0x10, byteCount: 4)
    try expectField(Layout.dllBase, at: 0x1C, byteCount: 4)
    try expectField(Layout.entryPoint, at: 0x20, byteCount: 4)
    try expectField(Layout.sizeOfImage, at: 0x24, byteCount: 4)
    try expectField(Layout.flags, at: 0x38, byteCount: 4)
    try expectField(Layout.loadCount, at: 0x3C, byteCount: 2)
    try expectField(Layout.checkSum, at: 0x44, byteCount: 4)
    try expectField(Layout.timeDateStamp, at: 0x48, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x4C)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(
      TriageDriverEntry32.self, zeroing: [0x04..<0x0C, 0x14..<0x1C, 0x28..<0x38, 0x3E..<0x44])
  }
}
