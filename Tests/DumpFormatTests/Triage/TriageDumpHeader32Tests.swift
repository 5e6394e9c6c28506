import DumpFormat
import Testing

extension TriageDumpHeader32: RecordValue {}

@Suite struct TriageDumpHeader32Tests {
  typealias Layout = TriageDumpHeader32.Layout

  @Test func fields() throws {
    try expectField(Layout.servicePackBuild, at: 0x00, byteCount: 4)
    try expectField(Layout.sizeOfDump, at: 0x04, byteCount: 4)
    try expectField(Layout.validOffset, at: 0x08, byteCount: 4)
    try expectField(Layout.contextOffset, at: 0x0C, byteCount: 4)
    try expectField(Layout.exceptionOffset, at: 0x10, byteCount: 4)
    try expectField(Layout.mmOffset, at: 0x14, byteCount: 4)
    try expectField(Layout.unloadedDriversOffset, at: 0x18, byteCount: 4)
    try expectField(Layout.prcbOffset, at: 0x1C, byteCount: 4)
    try expectField(Layout.processOffset, at: 0x20, byteCount: 4)
    try expectField(Layout.threadOffset, at: 0x24, byteCount: 4)
    try expectField(Layout.callStackOffset, at: 0x28, byteCount: 4)
    try expectField(Layout.sizeOfCallStack, at: 0x2C, byteCount: 4)
    try expectField(Layout.driverListOffset, at: 0x30, byteCount: 4)
    try expectField(Layout.driverCount, at: 0x34, byteCount: 4)
    try expectField(Layout.stringPoolOffset, at: 0x38, byteCount: 4)
    try expectField(Layout.stringPoolSize, at: 0x3C, byteCount: 4)
    try expectField(Layout.brokenDriverOffset, at: 0x40, byteCount: 4)
    try expectField(Layout.triageOptions, at: 0x44, byteCount: 4)
    try expectField(Layout.topOfStack, at: 0x48, byteCount: 4)
    try expectField(Layout.dataPageAddress, at: 0x4C, byteCount: 4)
    try expectField(Layout.dataPageOffset, at: 0x50, byteCount: 4)
    try expectField(Layout.dataPageSize, at: 0x54, byteCount: 4)
    try expectField(Layout.debuggerDataOffset, at: 0x58, byteCount: 4)
    try expectField(Layout.debuggerDataSize, at: 0x5C, byteCount: 4)
    try expectField(Layout.dataBlocksOffset, at: 0x60, byteCount: 4)
    try expectField(Layout.dataBlocksCount, at: 0x64, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x68)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(TriageDumpHeader32.self, zeroing: [])
  }
}
