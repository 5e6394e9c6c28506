import DumpFormat
import Testing

@Suite struct RecordTests {
  enum Layout: RecordLayout {
    static var byteCount: Int { 8 }
    static var word: Field<Self, UInt16> { .init(2) }
    static var text: ByteField<Self> { .init(4, byteCount: 3) }
  }

  @Test func offset() throws {
    let bytes = ramp(20)
    #expect(try withBytes(bytes) { try Record<Layout>($0, at: 12)[Layout.word] } == 0x0F0E)
    #expect(throws: ReadError.truncated(offset: 13, needed: 8, available: 7)) {
      try withBytes(bytes) { _ = try Record<Layout>($0, at: 13) }
    }
    #expect(throws: ReadError.truncated(offset: 21, needed: 8, available: 0)) {
      try withBytes(bytes) { _ = try Record<Layout>($0, at: 21) }
    }
    #expect(throws: ReadError.truncated(offset: -1, needed: 8, available: 0)) {
      try withBytes(bytes) { _ = try Record<Layout>($0, at: -1) }
    }
    #expect(throws: ReadError.truncated(offset: .max, needed: 8, available: 0)) {
      try withBytes(bytes) { _ = try Record<Layout>($0, at: .max) }
    }
    #expect(throws: ReadError.truncated(offset: .min, needed: 8, available: 0)) {
      try withBytes(bytes) { _ = try Record<Layout>($0, at: .min) }
    }
  }

  @Test func settingBytes() throws {
    let long: [UInt8] = [0xA0, 0xA1, 0xA2, 0xA3, 0xA4]
    var bytes = ramp(8)
    try withMutableRecord(Layout.self, &bytes) { $0.set(Layout.text, to: unsafe long.span.bytes) }
    #expect(bytes == [0, 1, 2, 3, 0xA0, 0xA1, 0xA2, 7])
    bytes = ramp(8)
    try withMutableRecord(Layout.self, &bytes) {
      $0.set(Layout.text, to: unsafe long.span.bytes.extracting(first: 1))
    }
    #expect(bytes == [0, 1, 2, 3, 0xA0, 5, 6, 7])
  }

  @Test func zeros() throws {
    var bytes = ramp(9)
    try withMutableRecord(Layout.self, &bytes) { $0.fillWithZeros() }
    #expect(bytes == [0, 0, 0, 0, 0, 0, 0, 0, 8])
  }
}
