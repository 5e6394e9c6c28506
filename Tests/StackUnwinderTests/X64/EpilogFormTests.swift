import StackUnwinder
import Testing

/// The forms in which a function may be left, byte by byte.
@Suite struct EpilogFormTests {
  /// push rbx; sub rsp, 20h, and the given bytes at 0x1080. Another function begins at 0x1200, and a part of this one at
  /// 0x1300.
  private static func image(_ code: [UInt8]) -> SyntheticImage {
    var image = SyntheticImage()
    image.add(0x1000, 0x1100, info: 0x4000, [1, 5, 2, 0] + [5, 0x32] + [1, 0x30])
    image.add(0x1200, 0x1300, info: 0x4010, [1, 0, 0, 0])
    image.add(
      0x1300, 0x1400, info: 0x4020, [0x21, 0, 0, 0] + [0, 0x10, 0, 0, 0, 0x11, 0, 0, 0, 0x40, 0, 0])
    image.put(0x1000, [UInt8](repeating: 0x90, count: 0x400))
    image.put(0x1080, code)
    return image
  }

  private static let leaving: [[UInt8]] = [
    [0xC3], [0xF3, 0xC3], [0xC2, 0x10, 0x00],
    // jmp to the other function, to code without unwind data, to the beginning of this one
    [0xE9, 0x7B, 0x01, 0, 0], [0xE9, 0x7B, 0x0A, 0, 0], [0xE9, 0x7B, 0xFF, 0xFF, 0xFF],
    // jmp [rip+n], jmp [rax] with REX.W, jmp rax with REX.W
    [0xFF, 0x25, 1, 2, 3, 4], [0x48, 0xFF, 0x20], [0x48, 0xFF, 0xE0],
  ]

  private static let staying: [[UInt8]] = [
    // jmp within, to the other part of the function, through a register as a switch does, call, something else
    [0xEB, 0x10], [0xE9, 0x10, 0, 0, 0], [0xE9, 0x7B, 0x02, 0, 0], [0xFF, 0xE0], [0xE8, 0, 0, 0, 0], [0x90],
  ]

  @Test(arguments: leaving)
  func leaves(_ code: [UInt8]) throws {
    let slots: [UInt64] = [UnwindCodeTests.outside, 0, 0]
    let (frame, registers) = try #require(
      try UnwindCodeTests.caller(Self.image(code), at: 0x1080, slots: slots, set: [.rbx: 5]))
    #expect(frame.reason == .unwindData(.epilog) && registers.rip == UnwindCodeTests.outside)
    #expect(registers[.rbx] == 5)
    #expect(registers.rsp == UnwindCodeTests.stackBase + (code[0] == 0xC2 ? 0x18 : 8))
    // The same behind a pop, and behind an addition.
    for (prefix, slots) in [
      ([0x5B], [7, UnwindCodeTests.outside, 0, 0]),
      ([0x48, 0x83, 0xC4, 0x20, 0x5B], [0, 0, 0, 0, 7, UnwindCodeTests.outside, 0, 0]),
      ([0x48, 0x81, 0xC4, 0x20, 0, 0, 0, 0x5B], [0, 0, 0, 0, 7, UnwindCodeTests.outside, 0, 0]),
    ] as [([UInt8], [UInt64])] where code[0] != 0xE9 {
      let (frame, registers) = try #require(
        try UnwindCodeTests.caller(Self.image(prefix + code), at: 0x1080, slots: slots))
      #expect(frame.reason == .unwindData(.epilog) && registers[.rbx] == 7)
      #expect(registers.rip == UnwindCodeTests.outside)
    }
  }

  @Test(arguments: staying)
  func stays(_ code: [UInt8]) throws {
    let slots: [UInt64] = [0, 0, 0, 0, 7, UnwindCodeTests.outside, 0]
    let (frame, registers) = try #require(
      try UnwindCodeTests.caller(Self.image(code), at: 0x1080, slots: slots))
    #expect(frame.reason == .unwindData(.body) && registers[.rbx] == 7)
  }
}
