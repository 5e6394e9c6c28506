import DumpFormat
import Testing

extension MinidumpSystemInfo: RecordValue {}

@Suite struct MinidumpSystemInfoTests {
  typealias Layout = MinidumpSystemInfo.Layout

  @Test func fields() throws {
    try expectField(Layout.processorArchitecture, at: 0x00, byteCount: 2)
    try expectField(Layout.processorLevel, at: 0x02, byteCount: 2)
    try expectField(Layout.processorRevision, at: 0x04, byteCount: 2)
    try expectField(Layout.numberOfProcessors, at: 0x06, byteCount: 1)
    try expectField(Layout.productType, at: 0x07, byteCount: 1)
    try expectField(Layout.majorVersion, at: 0x08, byteCount: 4)
    try expectField(Layout.minorVersion, at: 0x0C, byteCount: 4)
    try expectField(Layout.buildNumber, at: 0x10, byteCount: 4)
    try expectField(Layout.platformId, at: 0x14, byteCount: 4)
    try expectField(Layout.csdVersionRva, at: 0x18, byteCount: 4)
    try expectField(Layout.suiteMask, at: 0x1C, byteCount: 2)
    try expectField(Layout.reserved2, at: 0x1E, byteCount: 2)
    try expectField(Layout.vendorId0, at: 0x20, byteCount: 4)
    try expectField(Layout.vendorId1, at: 0x24, byteCount: 4)
    try expectField(Layout.vendorId2, at: 0x28, byteCount: 4)
    try expectField(Layout.versionInformation, at: 0x2C, byteCount: 4)
    try expectField(Layout.featureInformation, at: 0x30, byteCount: 4)
    try expectField(Layout.amdExtendedFeatures, at: 0x34, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 56)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpSystemInfo.self, zeroing: [])
  }
}
