import DumpFormat
import Testing

@Suite struct DumpHeader32Tests {
  typealias Layout = DumpHeader32.Layout

  @Test func fields() throws {
    try expectField(Layout.signature, at: 0x000, byteCount: 4)
    try expectField(Layout.validDump, at: 0x004, byteCount: 4)
    try expectField(Layout.majorVersion, at: 0x008, byteCount: 4)
    try expectField(Layout.minorVersion, at: 0x00C, byteCount: 4)
    try expectField(Layout.directoryTableBase, at: 0x010, byteCount: 4)
    try expectField(Layout.pfnDatabase, at: 0x014, byteCount: 4)
    try expectField(Layout.psLoadedModuleList, at: 0x018, byteCount: 4)
    try expectField(Layout.psActiveProcessHead, at: 0x01C, byteCount: 4)
    try expectField(Layout.machineImageType, at: 0x020, byteCount: 4)
    try expectField(Layout.numberOfProcessors, at: 0x024, byteCount: 4)
    try expectField(Layout.bugCheckCode, at: 0x028, byteCount: 4)
    try expectField(Layout.bugCheckParameter1, at: 0x02C, byteCount: 4)
    try expectField(Layout.bugCheckParameter2, at: 0x030, byteCount: 4)
    try expectField(Layout.bugCheckParameter3, at: 0x034, byteCount: 4)
    try expectField(Layout.bugCheckParameter4, at: 0x038, byteCount: 4)
    try expectField(Layout.versionUser, at: 0x03C, byteCount: 32)
    try expectField(Layout.paeEnabled, at: 0x05C, byteCount: 1)
    try expectField(Layout.kdSecondaryVersion, at: 0x05D, byteCount: 1)
    try expectField(Layout.kdDebuggerDataBlock, at: 0x060, byteCount: 4)
    try expectField(Layout.physicalMemoryBlock, at: 0x064, byteCount: 700)
    try expectField(Layout.contextRecord, at: 0x320, byteCount: 1200)
    try expectField(Layout.exception, at: 0x7D0, byteCount: 80)
    try expectField(Layout.comment, at: 0x820, byteCount: 128)
    try expectField(Layout.attributes, at: 0x8A0, byteCount: 4)
    try expectField(Layout.bootId, at: 0x8A4, byteCount: 4)
    try expectField(Layout.dumpType, at: 0xF88, byteCount: 4)
    try expectField(Layout.miniDumpFields, at: 0xF8C, byteCount: 4)
    try expectField(Layout.secondaryDataState, at: 0xF90, byteCount: 4)
    try expectField(Layout.productType, at: 0xF94, byteCount: 4)
    try expectField(Layout.suiteMask, at: 0xF98, byteCount: 4)
    try expectField(Layout.writerStatus, at: 0xF9C, byteCount: 4)
    try expectField(Layout.requiredDumpSpace, at: 0xFA0, byteCount: 8)
    try expectField(Layout.systemUpTime, at: 0xFB8, byteCount: 8)
    try expectField(Layout.systemTime, at: 0xFC0, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x1000)
  }

  /// What a header is filled with before its fields are set.
  static let fill = (0..<0x1000).map { Array("PAGE".utf8)[$0 % 4] }

  /// The places of the fields that a header writes: offset and length.
  static let places: [(offset: Int, byteCount: Int)] = [
    (0x008, 4), (0x00C, 4), (0x010, 4), (0x014, 4), (0x018, 4), (0x01C, 4), (0x020, 4), (0x024, 4),
    (0x028, 4), (0x02C, 4), (0x030, 4), (0x034, 4), (0x038, 4), (0x05C, 1), (0x05D, 1), (0x060, 4),
    (0x8A0, 4), (0x8A4, 4), (0xF88, 4), (0xF8C, 4), (0xF90, 4), (0xF94, 4), (0xF98, 4), (0xF9C, 4),
    (0xFA0, 8), (0xFB8, 8), (0xFC0, 8),
  ]

  /// A header with every field set writes them, and leaves all other bytes unset.
  @Test func roundTrip() throws {
    let source = ramp(0x1000)
    let header = try withRecord(Layout.self, source) { DumpHeader32($0) }
    var expected = Self.fill
    expected.replaceSubrange(0..<8, with: Array("PAGEDUMP".utf8))
    for place in Self.places {
      for offset in place.offset..<(place.offset + place.byteCount) { expected[offset] = source[offset] }
    }
    var bytes = source.map(~)
    try withMutableRecord(Layout.self, &bytes) { header.write(to: &$0) }
    #expect(bytes == expected)
    #expect(try withRecord(Layout.self, bytes) { DumpHeader32($0) } == header)
  }

  /// A header with no field set has its signature, the few fields that cannot be absent, and `PAGE` everywhere else.
  @Test func nothingSet() throws {
    var expected = Self.fill
    expected.replaceSubrange(0..<8, with: Array("PAGEDUMP".utf8))
    expected.replaceSubrange(0x08..<0x10, with: [0xF, 0, 0, 0, 0, 0, 0, 0])  // MajorVersion, MinorVersion
    expected.replaceSubrange(0x20..<0x24, with: [0x4C, 0x01, 0, 0])  // MachineImageType
    expected.replaceSubrange(0x2C..<0x3C, with: [UInt8](repeating: 0, count: 16))  // the bug check parameters
    expected.replaceSubrange(0xF88..<0xF8C, with: [0, 0, 0, 0])  // DumpType
    var bytes = ramp(0x1000)
    try withMutableRecord(Layout.self, &bytes) { DumpHeader32().write(to: &$0) }
    #expect(bytes == expected)
    #expect(try withRecord(Layout.self, bytes) { DumpHeader32($0) } == DumpHeader32())
  }

  @Test func unsetFieldsAreAbsent() throws {
    let header = try withRecord(Layout.self, Self.fill) { DumpHeader32($0) }
    #expect(header.directoryTableBase == nil)
    #expect(header.pfnDatabase == nil)
    #expect(header.psLoadedModuleList == nil)
    #expect(header.psActiveProcessHead == nil)
    #expect(header.numberOfProcessors == nil)
    #expect(header.bugCheckCode == nil)
    #expect(header.paeEnabled == nil)
    #expect(header.kdSecondaryVersion == nil)
    #expect(header.kdDebuggerDataBlock == nil)
    #expect(header.attributes == nil)
    #expect(header.bootId == nil)
    #expect(header.miniDumpFields == nil)
    #expect(header.secondaryDataState == nil)
    #expect(header.productType == nil)
    #expect(header.suiteMask == nil)
    #expect(header.writerStatus == nil)
    #expect(header.requiredDumpSpace == nil)
    #expect(header.systemUpTime == nil)
    #expect(header.systemTime == nil)
  }

  /// Zero is a value, and not an absent field.
  @Test func zeroIsSet() throws {
    let zeros = [UInt8](repeating: 0, count: 0x1000)
    let header = try withRecord(Layout.self, zeros) { DumpHeader32($0) }
    #expect(header.bugCheckCode == 0)
    #expect(header.systemTime == FileTime(rawValue: 0))
    #expect(header.directoryTableBase == PhysicalAddress(0))
    #expect(header.attributes == DumpAttributes.none)
    #expect(header.kdSecondaryVersion == 0)
    #expect(header.bootId == 0)
  }
}
