import StackUnwinder
import Testing

/// Epilogs that version 2 of the unwind data describes: no code is needed for them.
@Suite struct DescribedEpilogTests {
  /// push rbx; push r12; sub rsp, 20h. Epilogs of 4 bytes: pop r12 (2), pop rbx (1), ret (1).
  private static func image(_ head: [UInt8]) -> SyntheticImage {
    var image = SyntheticImage()
    image.add(
      0x1000, 0x1100, info: 0x4000,
      [2, 7, UInt8(head.count / 2 + 3), 0] + head + [7, 0x32, 3, 0xC0, 1, 0x30])
    // No instruction looks like an epilog.
    image.put(0x1000, [UInt8](repeating: 0x90, count: 0x100))
    return image
  }

  @Test(
    arguments: [
      // One that ends the function, one at a distance of 50h, both; the second slot fills up.
      ([4, 0x16, 0, 0x06], [0x10FC]), ([4, 0x06, 0x50, 0x06], [0x10B0]),
      ([4, 0x16, 0x50, 0x06], [0x10FC, 0x10B0]),
      ([4, 0x06, 0x50, 0x06, 0xA0, 0x06, 0, 0x06], [0x10B0, 0x1060]),
    ] as [([UInt8], [Int])])
  func everyInstruction(_ head: [UInt8], _ starts: [Int]) throws {
    let image = Self.image(head)
    let outside = UnwindCodeTests.outside
    for start in starts {
      for (offset, slots) in [
        (0, [0xC1, 0xB1, outside, 0]), (2, [0xB1, outside, 0]), (3, [outside, 0]),
      ] as [(Int, [UInt64])] {
        let (frame, registers) = try #require(
          try UnwindCodeTests.caller(image, at: start + offset, slots: slots, set: [.rbx: 1, .r12: 2]))
        #expect(frame.reason == .unwindData(.epilog))
        #expect(registers.rip == outside)
        #expect(registers.rsp == UnwindCodeTests.stackBase + UInt64(slots.count - 1) * 8)
        #expect(registers[.rbx] == (offset < 3 ? 0xB1 : 1) && registers[.r12] == (offset < 2 ? 0xC1 : 2))
      }
    }
    // Anywhere else the whole frame is undone.
    let slots: [UInt64] = [0, 0, 0, 0, 0xC1, 0xB1, outside, 0]
    let (frame, registers) = try #require(try UnwindCodeTests.caller(image, at: 0x1040, slots: slots))
    #expect(frame.reason == .unwindData(.body) && registers.rip == outside && registers[.r12] == 0xC1)
  }

  @Test func aLengthThatDoesNotFitIsNotBelieved() throws {
    // So short an epilog cannot hold the pops: the bytes decide, and they are none.
    let image = Self.image([2, 0x16, 0, 0x06])
    let slots: [UInt64] = [0, 0, 0, 0, 0xC1, 0xB1, UnwindCodeTests.outside, 0]
    let (frame, _) = try #require(try UnwindCodeTests.caller(image, at: 0x10FE, slots: slots))
    #expect(frame.reason == .unwindData(.body))
  }
}
