import DumpFormat
import Testing

@Suite struct FillPatternTests {
  /// `PAGE`, seen from each of the four places that an offset can have in it.
  @Test(arguments: [
    (0x00, 0x4547_4150_4547_4150 as UInt64), (0x01, 0x5045_4741_5045_4741), (0x02, 0x4150_4547_4150_4547),
    (0x03, 0x4741_5045_4741_5045), (0x48, 0x4547_4150_4547_4150), (0x104D, 0x5045_4741_5045_4741),
    (0x104E, 0x4150_4547_4150_4547), (0x0FFF, 0x4741_5045_4741_5045),
  ])
  func phase(offset: Int, expected: UInt64) {
    #expect(FillPattern.value(at: offset, as: UInt64.self) == expected)
    #expect(FillPattern.value(at: offset, as: UInt32.self) == UInt32(truncatingIfNeeded: expected))
    #expect(FillPattern.value(at: offset, as: UInt16.self) == UInt16(truncatingIfNeeded: expected))
    #expect(FillPattern.value(at: offset, as: UInt8.self) == UInt8(truncatingIfNeeded: expected))
    #expect(FillPattern.byte(at: offset) == Array("PAGE".utf8)[offset % 4])
  }

  enum Layout: RecordLayout {
    static var byteCount: Int { 16 }
    static func field<Value: FieldValue>(_ offset: Int, _ type: Value.Type) -> Field<Self, Value> {
      .init(offset)
    }
  }

  @Test(arguments: 0..<8) func unsetFieldsAreAbsent(offset: Int) throws {
    var bytes = ramp(16)
    try withMutableRecord(Layout.self, &bytes) { $0.fillWithPattern() }
    #expect(bytes == Array("PAGEPAGEPAGEPAGE".utf8))
    try withRecord(Layout.self, bytes) {
      #expect($0[ifSet: Layout.field(offset, UInt8.self)] == nil)
      #expect($0[ifSet: Layout.field(offset, UInt16.self)] == nil)
      #expect($0[ifSet: Layout.field(offset, UInt32.self)] == nil)
      #expect($0[ifSet: Layout.field(offset, UInt64.self)] == nil)
    }
    try checkSetting(0 as UInt8, at: offset)
    try checkSetting(0 as UInt16, at: offset)
    try checkSetting(0 as UInt32, at: offset)
    try checkSetting(0 as UInt64, at: offset)
  }

  /// A value makes a field present, even zero; writing `nil` makes it absent again.
  func checkSetting<Value: FieldValue & Equatable>(_ value: Value, at offset: Int) throws {
    let pattern = Array("PAGEPAGEPAGEPAGE".utf8)
    let field = Layout.field(offset, Value.self)
    var bytes = pattern
    try withMutableRecord(Layout.self, &bytes) { $0.set(field, value) }
    #expect(try withRecord(Layout.self, bytes) { $0[ifSet: field] } == value)
    try withMutableRecord(Layout.self, &bytes) { $0.set(field, nil) }
    #expect(bytes == pattern)
  }
}
