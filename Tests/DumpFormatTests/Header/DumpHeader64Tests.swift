import DumpFormat
import Testing

@Suite struct DumpHeader64Tests {
  typealias Layout = DumpHeader64.Layout

  @Test func fields() throws {
    try expectField(Layout.signature, at: 0x000, byteCount: 4)
    try expectField(Layout.validDump, at: 0x004, byteCount: 4)
    try expectField(Layout.majorVersion, at: 0x008, byteCount: 4)
    try expectField(Layout.minorVersion, at: 0x00C, byteCount: 4)
    try expectField(Layout.directoryTableBase, at: 0x010, byteCount: 8)
    try expectField(Layout.pfnDatabase, at: 0x018, byteCount: 8)
    try expectField(Layout.psLoadedModuleList, at: 0x020, byteCount: 8)
    try expectField(Layout.psActiveProcessHead, at: 0x028, byteCount: 8)
    try expectField(Layout.machineImageType, at: 0x030, byteCount: 4)
    try expectField(Layout.numberOfProcessors, at: 0x034, byteCount: 4)
    try expectField(Layout.bugCheckCode, at: 0x038, byteCount: 4)
    try expectField(Layout.bugCheckParameter1, at: 0x040, byteCount: 8)
    try expectField(Layout.bugCheckParameter2, at: 0x048, byteCount: 8)
    try expectField(Layout.bugCheckParameter3, at: 0x050, byteCount: 8)
    try expectField(Layout.bugCheckParameter4, at: 0x058, byteCount: 8)
    try expectField(Layout.versionUser, at: 0x060, byteCount: 32)
    try expectField(Layout.kdDebuggerDataBlock, at: 0x080, byteCount: 8)
    try expectField(Layout.physicalMemoryBlock, at: 0x088, byteCount: 704)
    try expectField(Layout.contextRecord, at: 0x348, byteCount: 3000)
    try expectField(Layout.exception, at: 0xF00, byteCount: 152)
    try expectField(Layout.dumpType, at: 0xF98, byteCount: 4)
    try expectField(Layout.requiredDumpSpace, at: 0xFA0, byteCount: 8)
    try expectField(Layout.systemTime, at: 0xFA8, byteCount: 8)
    try expectField(Layout.comment, at: 0xFB0, byteCount: 128)
    try expectField(Layout.systemUpTime, at: 0x1030, byteCount: 8)
    try expectField(Layout.miniDumpFields, at: 0x1038, byteCount: 4)
    try expectField(Layout.secondaryDataState, at: 0x103C, byteCount: 4)
    try expectField(Layout.productType, at: 0x1040, byteCount: 4)
    try expectField(Layout.suiteMask, at: 0x1044, byteCount: 4)
    try expectField(Layout.writerStatus, at: 0x1048, byteCount: 4)
    try expectField(Layout.kdSecondaryVersion, at: 0x104D, byteCount: 1)
    try expectField(Layout.attributes, at: 0x1050, byteCount: 4)
    try expectField(Layout.bootId, at: 0x1054, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x2000)
  }

  /// What a header is filled with before its fields are set.
  static let fill = (0..<0x2000).map { Array("PAGE".utf8)[$0 % 4] }

  /// The places of the fields that a header writes: offset and length.
  static let places: [(offset: Int, byteCount: Int)] = [
    (0x008, 4), (0x00C, 4), (0x010, 8), (0x018, 8), (0x020, 8), (0x028, 8), (0x030, 4), (0x034, 4),
    (0x038, 4), (0x040, 8), (0x048, 8), (0x050, 8), (0x058, 8), (0x080, 8), (0xF98, 4), (0xFA0, 8),
    (0xFA8, 8), (0x1030, 8), (0x1038, 4), (0x103C, 4), (0x1040, 4), (0x1044, 4), (0x1048, 4), (0x104D, 1),
    (0x1050, 4), (0x1054, 4),
  ]

  /// A header with every field set writes them, and leaves all other bytes unset.
  @Test func roundTrip() throws {
    let source = ramp(0x2000)
    let header = try withRecord(Layout.self, source) { DumpHeader64($0) }
    var expected = Self.fill
    expected.replaceSubrange(0..<8, with: Array("PAGEDU64".utf8))
    for place in Self.places {
      for offset in place.offset..<(place.offset + place.byteCount) { expected[offset] = source[offset] }
    }
    var bytes = source.map(~)
    try withMutableRecord(Layout.self, &bytes) { header.write(to: &$0) }
    #expect(bytes == expected)
    #expect(try withRecord(Layout.self, bytes) { DumpHeader64($0) } == header)
  }

  /// A header with no field set has its signature, the few fields that cannot be absent, and `PAGE` everywhere else.
  @Test func nothingSet() throws {
    var expected = Self.fill
    expected.replaceSubrange(0..<8, with: Array("PAGEDU64".utf8))
    expected.replaceSubrange(0x08..<0x10, with: [0xF, 0, 0, 0, 0, 0, 0, 0])  // MajorVersion, MinorVersion
    expected.replaceSubrange(0x30..<0x34, with: [0x64, 0x86, 0, 0])  // MachineImageType
    expected.replaceSubrange(0x40..<0x60, with: [UInt8](repeating: 0, count: 32))  // the bug check parameters
    expected.replaceSubrange(0xF98..<0xF9C, with: [0, 0, 0, 0])  // DumpType
    var bytes = ramp(0x2000)
    try withMutableRecord(Layout.self, &bytes) { DumpHeader64().write(to: &$0) }
    #expect(bytes == expected)
    #expect(try withRecord(Layout.self, bytes) { DumpHeader64($0) } == DumpHeader64())
  }

  @Test func unsetFieldsAreAbsent() throws {
    let header = try withRecord(Layout.self, Self.fill) { DumpHeader64($0) }
    #expect(header.directoryTableBase == nil)
    #expect(header.pfnDatabase == nil)
    #expect(header.psLoadedModuleList == nil)
    #expect(header.psActiveProcessHead == nil)
    #expect(header.numberOfProcessors == nil)
    #expect(header.bugCheckCode == nil)
    #expect(header.kdDebuggerDataBlock == nil)
    #expect(header.requiredDumpSpace == nil)
    #expect(header.systemTime == nil)
    #expect(header.systemUpTime == nil)
    #expect(header.miniDumpFields == nil)
    #expect(header.secondaryDataState == nil)
    #expect(header.productType == nil)
    #expect(header.suiteMask == nil)
    #expect(header.writerStatus == nil)
    #expect(header.kdSecondaryVersion == nil)
    #expect(header.attributes == nil)
    #expect(header.bootId == nil)
  }

  /// Zero is a value, and not an absent field.
  @Test func zeroIsSet() throws {
    let zeros = [UInt8](repeating: 0, count: 0x2000)
    let header = try withRecord(Layout.self, zeros) { DumpHeader64($0) }
    #expect(header.bugCheckCode == 0)
    #expect(header.systemTime == FileTime(rawValue: 0))
    #expect(header.directoryTableBase == PhysicalAddress(0))
    #expect(header.attributes == DumpAttributes.none)
    #expect(header.kdSecondaryVersion == 0)
    #expect(header.bootId == 0)
  }
}
