import DumpFormat
import Testing

@Suite struct MinidumpMiscInfoTests {
  typealias Layout = MinidumpMiscInfo.Layout

  @Test func fields() throws {
    try expectField(Layout.sizeOfInfo, at: 0x000, byteCount: 4)
    try expectField(Layout.flags1, at: 0x004, byteCount: 4)
    try expectField(Layout.processId, at: 0x008, byteCount: 4)
    try expectField(Layout.processCreateTime, at: 0x00C, byteCount: 4)
    try expectField(Layout.processUserTime, at: 0x010, byteCount: 4)
    try expectField(Layout.processKernelTime, at: 0x014, byteCount: 4)
    try expectField(Layout.processorMaxMhz, at: 0x018, byteCount: 4)
    try expectField(Layout.processorCurrentMhz, at: 0x01C, byteCount: 4)
    try expectField(Layout.processorMhzLimit, at: 0x020, byteCount: 4)
    try expectField(Layout.processorMaxIdleState, at: 0x024, byteCount: 4)
    try expectField(Layout.processorCurrentIdleState, at: 0x028, byteCount: 4)
    try expectField(Layout.processIntegrityLevel, at: 0x02C, byteCount: 4)
    try expectField(Layout.processExecuteFlags, at: 0x030, byteCount: 4)
    try expectField(Layout.protectedProcess, at: 0x034, byteCount: 4)
    try expectField(Layout.timeZoneId, at: 0x038, byteCount: 4)
    try expectField(Layout.timeZoneBias, at: 0x03C, byteCount: 4)
    try expectField(Layout.standardName, at: 0x040, byteCount: 64)
    try expectField(Layout.daylightName, at: 0x094, byteCount: 64)
    try expectField(Layout.buildString, at: 0x0E8, byteCount: 520)
    try expectField(Layout.debugBuildString, at: 0x2F0, byteCount: 80)
    try expectField(Layout.xstateSizeOfInfo, at: 0x340, byteCount: 4)
    try expectField(Layout.xstateContextSize, at: 0x344, byteCount: 4)
    try expectField(Layout.xstateEnabledFeatures, at: 0x348, byteCount: 8)
    try expectField(Layout.xstateFeatures, at: 0x350, byteCount: 512)
    try expectField(Layout.processCookie, at: 0x550, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 1364)
  }
}
