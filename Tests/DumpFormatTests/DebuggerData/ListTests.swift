import DumpFormat
import Testing

@Suite struct ListEntryTests {
  @Test func fields() throws {
    try expectField(ListEntry.Layout64.flink, at: 0x00, byteCount: 8)
    try expectField(ListEntry.Layout64.blink, at: 0x08, byteCount: 8)
    try expectField(ListEntry.Layout32.flink, at: 0x00, byteCount: 4)
    try expectField(ListEntry.Layout32.blink, at: 0x04, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: ListEntry.Layout64.self, byteCount: 0x10)
    expectTruncation(of: ListEntry.Layout32.self, byteCount: 0x08)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(
      ListEntry.Layout64.self, writtenByteCount: 16, read: { ListEntry($0) }, write: { $0.write(to: &$1) })
    try expectRoundTrip(
      ListEntry.Layout32.self, writtenByteCount: 8, read: { ListEntry($0) }, write: { $0.write(to: &$1) })
  }
}

@Suite struct UnicodeStringTests {
  @Test func fields() throws {
    try expectField(UnicodeString.Layout64.length, at: 0x00, byteCount: 2)
    try expectField(UnicodeString.Layout64.maximumLength, at: 0x02, byteCount: 2)
    try expectField(UnicodeString.Layout64.buffer, at: 0x08, byteCount: 8)
    try expectField(UnicodeString.Layout32.length, at: 0x00, byteCount: 2)
    try expectField(UnicodeString.Layout32.maximumLength, at: 0x02, byteCount: 2)
    try expectField(UnicodeString.Layout32.buffer, at: 0x04, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: UnicodeString.Layout64.self, byteCount: 0x10)
    expectTruncation(of: UnicodeString.Layout32.self, byteCount: 0x08)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(
      UnicodeString.Layout64.self, writtenByteCount: 12, read: { UnicodeString($0) },
      write: { $0.write(to: &$1) })
    try expectRoundTrip(
      UnicodeString.Layout32.self, writtenByteCount: 8, read: { UnicodeString($0) },
      write: { $0.write(to: &$1) })
  }
}

@Suite struct UnloadedDriverTests {
  typealias Layout64 = UnloadedDriver.Layout64
  typealias Layout32 = UnloadedDriver.Layout32

  @Test func fields() throws {
    try expectField(Layout64.nameLength, at: 0x00, byteCount: 2)
    try expectField(Layout64.nameMaximumLength, at: 0x02, byteCount: 2)
    try expectField(Layout64.nameBuffer, at: 0x08, byteCount: 8)
    try expectField(Layout64.startAddress, at: 0x10, byteCount: 8)
    try expectField(Layout64.endAddress, at: 0x18, byteCount: 8)
    try expectField(Layout64.currentTime, at: 0x20, byteCount: 8)
    try expectField(Layout32.nameLength, at: 0x00, byteCount: 2)
    try expectField(Layout32.nameMaximumLength, at: 0x02, byteCount: 2)
    try expectField(Layout32.nameBuffer, at: 0x04, byteCount: 4)
    try expectField(Layout32.startAddress, at: 0x08, byteCount: 4)
    try expectField(Layout32.endAddress, at: 0x0C, byteCount: 4)
    try expectField(Layout32.currentTime, at: 0x10, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout64.self, byteCount: 40)
    expectTruncation(of: Layout32.self, byteCount: 0x18)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(
      Layout64.self, writtenByteCount: 36, read: { UnloadedDriver($0) }, write: { $0.write(to: &$1) })
    try expectRoundTrip(
      Layout32.self, writtenByteCount: 24, read: { UnloadedDriver($0) }, write: { $0.write(to: &$1) })
  }
}
