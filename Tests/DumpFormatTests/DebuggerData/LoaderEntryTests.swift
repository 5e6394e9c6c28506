import DumpFormat
import Testing

@Suite struct LoaderEntryTests {
  typealias Layout64 = LoaderEntry.Layout64
  typealias Layout32 = LoaderEntry.Layout32

  @Test func fields64() throws {
    try expectField(Layout64.nextEntry, at: 0x00, byteCount: 8)
    try expectField(Layout64.previousEntry, at: 0x08, byteCount: 8)
    try expectField(Layout64.exceptionTable, at: 0x10, byteCount: 8)
    try expectField(Layout64.exceptionTableSize, at: 0x18, byteCount: 4)
    try expectField(Layout64.dllBase, at: 0x30, byteCount: 8)
    try expectField(Layout64.entryPoint, at: 0x38, byteCount: 8)
    try expectField(Layout64.sizeOfImage, at: 0x40, byteCount: 4)
    try expectField(Layout64.fullDllNameLength, at: 0x48, byteCount: 2)
    try expectField(Layout64.fullDllNameMaximumLength, at: 0x4A, byteCount: 2)
    try expectField(Layout64.fullDllNameBuffer, at: 0x50, byteCount: 8)
    try expectField(Layout64.baseDllNameLength, at: 0x58, byteCount: 2)
    try expectField(Layout64.baseDllNameMaximumLength, at: 0x5A, byteCount: 2)
    try expectField(Layout64.baseDllNameBuffer, at: 0x60, byteCount: 8)
    try expectField(Layout64.flags, at: 0x68, byteCount: 4)
    try expectField(Layout64.loadCount, at: 0x6C, byteCount: 2)
    try expectField(Layout64.checkSum, at: 0x78, byteCount: 4)
    try expectField(Layout64.sizeOfImageNotRounded, at: 0x98, byteCount: 4)
    try expectField(Layout64.timeDateStamp, at: 0x9C, byteCount: 4)
  }

  @Test func fields32() throws {
    try expectField(Layout32.nextEntry, at: 0x00, byteCount: 4)
    try expectField(Layout32.previousEntry, at: 0x04, byteCount: 4)
    try expectField(Layout32.dllBase, at: 0x18, byteCount: 4)
    try expectField(Layout32.entryPoint, at: 0x1C, byteCount: 4)
    try expectField(Layout32.sizeOfImage, at: 0x20, byteCount: 4)
    try expectField(Layout32.fullDllNameLength, at: 0x24, byteCount: 2)
    try expectField(Layout32.fullDllNameMaximumLength, at: 0x26, byteCount: 2)
    try expectField(Layout32.fullDllNameBuffer, at: 0x28, byteCount: 4)
    try expectField(Layout32.baseDllNameLength, at: 0x2C, byteCount: 2)
    try expectField(Layout32.baseDllNameMaximumLength, at: 0x2E, byteCount: 2)
    try expectField(Layout32.baseDllNameBuffer, at: 0x30, byteCount: 4)
    try expectField(Layout32.flags, at: 0x34, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout64.self, byteCount: 0xA0)
    expectTruncation(of: Layout32.self, byteCount: 0x38)
  }

  @Test func value64() throws {
    let entry = try withRecord(Layout64.self, ramp(0xA0)) { LoaderEntry($0) }
    #expect(entry.links == ListEntry(flink: rampAddress(at: 0x00), blink: rampAddress(at: 0x08)))
    #expect(entry.dllBase == rampAddress(at: 0x30))
    #expect(
      entry.baseDllName
        == UnicodeString(length: 0x5958, maximumLength: 0x5B5A, buffer: rampAddress(at: 0x60)))
    #expect(entry.timeDateStamp == 0x9F9E_9D9C)
  }

  @Test func value32() throws {
    let entry = try withRecord(Layout32.self, ramp(0x38)) { LoaderEntry($0) }
    #expect(entry.links == ListEntry(flink: VirtualAddress(0x0302_0100), blink: VirtualAddress(0x0706_0504)))
    #expect(entry.dllBase == VirtualAddress(0x1B1A_1918))
    #expect(
      entry.fullDllName
        == UnicodeString(length: 0x2524, maximumLength: 0x2726, buffer: VirtualAddress(0x2B2A_2928)))
    #expect(entry.exceptionTable == VirtualAddress(0))
    #expect(entry.timeDateStamp == nil)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(
      Layout64.self, writtenByteCount: 90, read: { LoaderEntry($0) }, write: { $0.write(to: &$1) })
    try expectRoundTrip(
      Layout32.self, writtenByteCount: 40, read: { LoaderEntry($0) }, write: { $0.write(to: &$1) })
  }
}
