import DumpFormat
import Testing

@Suite struct GUIDTests {
  enum Layout: RecordLayout {
    static var byteCount: Int { 20 }
    static var guid: ByteField<Self> { .init(2, byteCount: 16) }
  }

  @Test func storedOrder() throws {
    let guid = try withRecord(Layout.self, ramp(20)) { GUID($0, at: Layout.guid) }
    #expect(guid.description == "05040302-0706-0908-0a0b-0c0d0e0f1011")
    #expect(guid == GUID(0x0504_0302, 0x0706, 0x0908, 0x0A0B_0C0D_0E0F_1011))
    #expect(guid == GUID(low: 0x0908_0706_0504_0302, high: 0x1110_0F0E_0D0C_0B0A))
  }

  @Test func leadingZeros() {
    #expect(GUID(1, 2, 3, 4).description == "00000001-0002-0003-0000-000000000004")
    #expect(GUID(low: 0, high: 0).description == "00000000-0000-0000-0000-000000000000")
  }

  @Test func writtenOrder() {
    let guid = GUID(0xF87E_4A4C, 0xC5A1, 0x4D2F, 0xBFF0_D5DE_63A5_E4C3)
    #expect(guid.description == "f87e4a4c-c5a1-4d2f-bff0-d5de63a5e4c3")
  }
}
