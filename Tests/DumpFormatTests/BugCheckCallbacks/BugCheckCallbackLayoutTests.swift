import DumpFormat
import Testing

/// Offsets of `../shared/spec/secondary-data.md` §3.2 and §3.3.
@Suite struct BugCheckCallbackLayoutTests {
  @Test func callbackRecord() throws {
    typealias Layout = BugCheckCallbackRecord
    try expectField(Layout.flink, at: 0x00, byteCount: 8)
    try expectField(Layout.blink, at: 0x08, byteCount: 8)
    try expectField(Layout.callbackRoutine, at: 0x10, byteCount: 8)
    try expectField(Layout.buffer, at: 0x18, byteCount: 8)
    try expectField(Layout.length, at: 0x20, byteCount: 4)
    try expectField(Layout.component, at: 0x28, byteCount: 8)
    try expectField(Layout.checksum, at: 0x30, byteCount: 8)
    try expectField(Layout.state, at: 0x38, byteCount: 1)
    expectTruncation(of: Layout.self, byteCount: 0x40)
  }

  @Test func reasonCallbackRecord() throws {
    typealias Layout = BugCheckReasonCallbackRecord
    try expectField(Layout.flink, at: 0x00, byteCount: 8)
    try expectField(Layout.blink, at: 0x08, byteCount: 8)
    try expectField(Layout.callbackRoutine, at: 0x10, byteCount: 8)
    try expectField(Layout.component, at: 0x18, byteCount: 8)
    try expectField(Layout.checksum, at: 0x20, byteCount: 8)
    try expectField(Layout.reason, at: 0x28, byteCount: 4)
    try expectField(Layout.state, at: 0x2C, byteCount: 1)
    expectTruncation(of: Layout.self, byteCount: 0x30)
  }

  @Test func secondaryData() throws {
    typealias Layout = SecondaryDumpDataExArguments
    try expectField(Layout.inBuffer, at: 0x00, byteCount: 8)
    try expectField(Layout.inBufferLength, at: 0x08, byteCount: 4)
    try expectField(Layout.maximumAllowed, at: 0x0C, byteCount: 4)
    try expectField(Layout.guid, at: 0x10, byteCount: 16)
    try expectField(Layout.outBuffer, at: 0x20, byteCount: 8)
    try expectField(Layout.outBufferLength, at: 0x28, byteCount: 4)
    try expectField(Layout.context, at: 0x30, byteCount: 8)
    try expectField(Layout.flags, at: 0x38, byteCount: 4)
    try expectField(Layout.dumpType, at: 0x3C, byteCount: 4)
    try expectField(Layout.bugCheckCode, at: 0x40, byteCount: 4)
    try expectField(Layout.bugCheckParameter1, at: 0x48, byteCount: 8)
    try expectField(Layout.bugCheckParameter4, at: 0x60, byteCount: 8)
    expectTruncation(of: Layout.self, byteCount: 0x68)
    expectTruncation(of: SecondaryDumpDataArguments.self, byteCount: 0x30)
  }

  @Test func pagesAndTriage() throws {
    try expectField(DumpIoArguments.offset, at: 0x00, byteCount: 8)
    try expectField(DumpIoArguments.buffer, at: 0x08, byteCount: 8)
    try expectField(DumpIoArguments.bufferLength, at: 0x10, byteCount: 4)
    try expectField(DumpIoArguments.type, at: 0x14, byteCount: 4)
    expectTruncation(of: DumpIoArguments.self, byteCount: 0x18)
    try expectField(AddPagesArguments.context, at: 0x00, byteCount: 8)
    try expectField(AddPagesArguments.flags, at: 0x08, byteCount: 4)
    try expectField(AddPagesArguments.address, at: 0x10, byteCount: 8)
    try expectField(AddPagesArguments.count, at: 0x18, byteCount: 8)
    expectTruncation(of: AddPagesArguments.self, byteCount: 0x20)
    try expectField(TriageDumpDataArguments.dataArray, at: 0x00, byteCount: 8)
    try expectField(TriageDumpDataArguments.maximumSize, at: 0x0C, byteCount: 4)
    try expectField(TriageDumpDataArguments.bugCheckParameter1, at: 0x18, byteCount: 8)
    expectTruncation(of: TriageDumpDataArguments.self, byteCount: 0x38)
    try expectField(TriageDumpDataArray.blocksUsed, at: 0x10, byteCount: 4)
    try expectField(TriageDumpDataArray.componentName, at: 0x28, byteCount: 8)
    expectTruncation(of: TriageDumpDataArray.self, byteCount: 0x30)
  }
}
