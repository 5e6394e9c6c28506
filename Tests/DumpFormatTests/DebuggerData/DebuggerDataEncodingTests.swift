import DumpFormat
import Testing

@Suite struct DebuggerDataEncodingTests {
  static let waitAlways: UInt64 = 0x00C1_A0E5_779B_3D41
  static let flag = VirtualAddress(0xFFFF_F804_7C75_0590)

  /// The expected words come from the formula of `elf2dmp`, computed with Python; the rotation by 0, 63 and in between.
  @Test(arguments: [
    (0x95A1_C3F2_D4E8_B72D as UInt64, 0xA114_C3E7_E3D3_D666 as UInt64),
    (0x95A1_C3F2_D4E8_B700, 0x1804_5B18_C593_413A),
    (0x95A1_C3F2_D4E8_B73F, 0xCBA4_12D9_289B_837C),
  ])
  func knownAnswer(waitNever: UInt64, plain: UInt64) {
    let encoding = DebuggerDataEncoding(
      waitNever: waitNever, waitAlways: Self.waitAlways, encodedFlagAddress: Self.flag)
    #expect(encoding.decode(0x1122_3344_5566_7788) == plain)
    #expect(encoding.encode(plain) == 0x1122_3344_5566_7788)
  }

  @Test(arguments: 0..<64 as Range<UInt64>) func inverse(rotation: UInt64) {
    let encoding = DebuggerDataEncoding(
      waitNever: 0x95A1_C3F2_D4E8_B700 | rotation, waitAlways: Self.waitAlways, encodedFlagAddress: Self.flag)
    for word in [0, 1, 0x0000_0340_4742_444B, 0xFFFF_F804_7C00_0000, .max] as [UInt64] {
      #expect(encoding.decode(encoding.encode(word)) == word)
      #expect(encoding.encode(encoding.decode(word)) == word)
    }
  }

  @Test func block() {
    let encoding = DebuggerDataEncoding(
      waitNever: 0x95A1_C3F2_D4E8_B72D, waitAlways: Self.waitAlways, encodedFlagAddress: Self.flag)
    let plain = ramp(0x1B)
    var bytes = plain
    withMutableBytes(&bytes) { encoding.encode(&$0) }
    let first = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    #expect(first == encoding.encode(0x0706_0504_0302_0100))
    #expect(bytes.suffix(3) == plain.suffix(3), "half a word is left alone")
    withMutableBytes(&bytes) { encoding.decode(&$0) }
    #expect(bytes == plain)
  }
}
