import DumpFormat
import Testing

extension MinidumpHandleObjectInformation: RecordValue {}

@Suite struct MinidumpHandleObjectInformationTests {
  typealias Layout = MinidumpHandleObjectInformation.Layout

  @Test func fields() throws {
    try expectField(Layout.nextInfoRva, at: 0x00, byteCount: 4)
    try expectField(Layout.infoType, at: 0x04, byteCount: 4)
    try expectField(Layout.sizeOfInfo, at: 0x08, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 12)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpHandleObjectInformation.self, zeroing: [])
  }
}
