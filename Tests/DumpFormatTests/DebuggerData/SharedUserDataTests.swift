import DumpFormat
import Testing

extension SharedUserData: RecordValue {}

@Suite struct SharedUserDataTests {
  typealias Layout = SharedUserData.Layout

  @Test func fields() throws {
    try expectField(Layout.systemTimeLow, at: 0x014, byteCount: 4)
    try expectField(Layout.systemTimeHigh1, at: 0x018, byteCount: 4)
    try expectField(Layout.systemTimeHigh2, at: 0x01C, byteCount: 4)
    try expectField(Layout.ntBuildNumber, at: 0x260, byteCount: 4)
    try expectField(Layout.ntProductType, at: 0x264, byteCount: 4)
    try expectField(Layout.ntMajorVersion, at: 0x26C, byteCount: 4)
    try expectField(Layout.ntMinorVersion, at: 0x270, byteCount: 4)
    try expectField(Layout.suiteMask, at: 0x2D0, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x2D4)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(SharedUserData.self, writtenByteCount: 32)
  }

  @Test func systemTime() throws {
    var data = try withRecord(Layout.self, ramp(0x2D4)) { SharedUserData($0) }
    #expect(data.systemTime == nil, "the upper halves disagree")
    data.systemTimeHigh2 = data.systemTimeHigh1
    #expect(data.systemTime == 0x1B1A_1918_1716_1514)
  }
}
