import DumpFormat
import Testing

@Suite struct ExceptionRecordTests {
  typealias Layout64 = ExceptionRecord.Layout64
  typealias Layout32 = ExceptionRecord.Layout32

  @Test func fields() throws {
    try expectField(Layout64.code, at: 0x00, byteCount: 4)
    try expectField(Layout64.flags, at: 0x04, byteCount: 4)
    try expectField(Layout64.nestedRecord, at: 0x08, byteCount: 8)
    try expectField(Layout64.address, at: 0x10, byteCount: 8)
    try expectField(Layout64.parameterCount, at: 0x18, byteCount: 4)
    try expectField(Layout32.code, at: 0x00, byteCount: 4)
    try expectField(Layout32.flags, at: 0x04, byteCount: 4)
    try expectField(Layout32.nestedRecord, at: 0x08, byteCount: 4)
    try expectField(Layout32.address, at: 0x0C, byteCount: 4)
    try expectField(Layout32.parameterCount, at: 0x10, byteCount: 4)
    for index in 0..<15 {
      try expectField(Layout64.information(index), at: 0x20 + 8 * index, byteCount: 8)
      try expectField(Layout32.information(index), at: 0x14 + 4 * index, byteCount: 4)
    }
  }

  @Test func truncation() {
    expectTruncation(of: Layout64.self, byteCount: 0x98)
    expectTruncation(of: Layout32.self, byteCount: 0x50)
  }

  @Test func values() throws {
    let wide = try withRecord(Layout64.self, ramp(0x98)) { ExceptionRecord($0) }
    #expect(wide.code == 0x0302_0100)
    #expect(wide.address == rampAddress(at: 0x10))
    let narrow = try withRecord(Layout32.self, ramp(0x50)) { ExceptionRecord($0) }
    #expect(narrow.nestedRecord == VirtualAddress(0x0B0A_0908))
    #expect(narrow.address == VirtualAddress(0x0F0E_0D0C))
    for index in 0..<15 {
      #expect(wide.information[index] == rampValue(at: 0x20 + 8 * index, byteCount: 8))
      #expect(narrow.information[index] == rampValue(at: 0x14 + 4 * index, byteCount: 4))
    }
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(
      Layout64.self, writtenByteCount: 0x94, read: { ExceptionRecord($0) }, write: { $0.write(to: &$1) })
    try expectRoundTrip(
      Layout32.self, writtenByteCount: 0x50, read: { ExceptionRecord($0) }, write: { $0.write(to: &$1) })
  }

  @Test(arguments: [(0, 0), (2, 2), (14, 14), (15, 15), (16, 15), (0x8000_0000, 15), (UInt32.max, 15)])
  func parameterCount(stored: UInt32, count: Int) {
    var record = ExceptionRecord(code: 0xC000_0005, address: VirtualAddress(0))
    #expect(record.parameterCount == 0)
    record.storedParameterCount = stored
    #expect(record.parameterCount == count)
  }

  @Test func information() {
    var information = ExceptionInformation()
    for index in 0..<15 {
      #expect(information[index] == 0)
      information[index] = UInt64(index) + 1
    }
    for index in 0..<15 { #expect(information[index] == UInt64(index) + 1) }
  }

  #if !os(iOS)
    @Test(arguments: [-1, 15]) func informationOutOfRange(index: Int) async {
      await #expect(processExitsWith: .failure) { [index] in _ = ExceptionInformation()[index] }
    }
  #endif
}
