import DumpFormat
import StackUnwinder
import Testing

/// Unwind data that is wrong: the walk says why and goes on without it.
@Suite struct HostileUnwindDataTests {
  private static func end(_ image: SyntheticImage, at rva: Int = 0x1010) throws -> StackEnd {
    var stack = TestStack(size: 0x40)
    for slot in 0..<8 { stack.store(0, at: stack.base + UInt64(slot * 8)) }
    let unwinder = StackUnwinder(
      memory: stack.memory, modules: [try image.module(at: UnwindCodeTests.base)])
    let walk = unwinder.walk(
      from: .x64(RegistersX64(rip: UnwindCodeTests.base + UInt64(rva), rsp: stack.base)))
    #expect(walk.frames.count == 1)
    return walk.end
  }

  @Test func aChainWithoutEnd() throws {
    var image = SyntheticImage()
    image.add(0x1000, 0x1100, info: 0x4000, [0x21, 0, 0, 0] + [0, 0x10, 0, 0, 0, 0x11, 0, 0, 0, 0x40, 0, 0])
    #expect(
      try Self.end(image) == .noCaller(.tooManyChainedEntries(limit: 32, at: RelativeVirtualAddress(0x4000))))
    var indirect = SyntheticImage()
    indirect.add(0x1000, 0x1100, info: 0x3001)
    #expect(
      try Self.end(indirect)
        == .noCaller(
          .missing(RelativeVirtualAddress(0x3001), moduleBase: VirtualAddress(UnwindCodeTests.base))))
  }

  @Test(
    arguments: [
      ([1, 4, 1, 0, 4, 0x01], .truncatedCodes(at: RelativeVirtualAddress(0x4000))),
      ([1, 4, 2, 0, 4, 0x05, 1, 0], .truncatedCodes(at: RelativeVirtualAddress(0x4000))),
      ([1, 4, 1, 0, 4, 0x0B], .unknownCode(11, at: RelativeVirtualAddress(0x4000))),
      ([1, 4, 3, 0, 4, 0x21, 0, 0, 0, 0], .unknownCode(1, at: RelativeVirtualAddress(0x4000))),
      ([3, 4, 1, 0, 4, 0x0B], .unsupportedVersion(3, at: RelativeVirtualAddress(0x4000))),
      ([0, 4, 1, 0, 4, 0x02], .unsupportedVersion(0, at: RelativeVirtualAddress(0x4000))),
    ] as [([UInt8], UnwindError)])
  func codes(_ info: [UInt8], _ error: UnwindError) throws {
    var image = SyntheticImage()
    image.add(0x1000, 0x1100, info: 0x4000, info)
    #expect(try Self.end(image) == .noCaller(error))
  }

  @Test func unwindDataBeyondTheImage() throws {
    for info in [0x5FFE, 0x7000, 0x7FFF_FFFE] {
      var image = SyntheticImage()
      image.add(0x1000, 0x1100, info: info)
      #expect(
        try Self.end(image)
          == .noCaller(
            .missing(
              RelativeVirtualAddress(UInt32(info)), moduleBase: VirtualAddress(UnwindCodeTests.base))))
    }
  }

  @Test func aStackPointerThatDoesNotGoUp() throws {
    var image = SyntheticImage()
    // The frame pointer is below the stack pointer.
    image.add(0x1000, 0x1100, info: 0x4000, [1, 4, 1, 0x05] + [4, 0x03])
    var stack = TestStack(size: 0x100)
    stack.store(1, at: stack.base)
    var registers = RegistersX64(rip: UnwindCodeTests.base + 0x1010, rsp: stack.base + 0x80)
    registers[.rbp] = stack.base
    let unwinder = StackUnwinder(
      memory: stack.memory, modules: [try image.module(at: UnwindCodeTests.base)])
    let walk = unwinder.walk(from: .x64(registers))
    #expect(
      walk.end
        == .didNotAdvance(from: VirtualAddress(stack.base + 0x80), to: VirtualAddress(stack.base + 8)))
  }

  @Test func machineFramesInACircle() throws {
    var image = SyntheticImage()
    image.add(0x1000, 0x1100, info: 0x4000, [1, 0, 1, 0] + [0, 0x0A])
    image.add(0x1100, 0x1200, info: 0x4000)
    var stack = TestStack(size: 0x100)
    for (at, rip, rsp) in [(0, 0x1110, 0x40), (0x40, 0x1010, 0)] {
      stack.store(UnwindCodeTests.base + UInt64(rip), at: stack.base + UInt64(at))
      stack.store(stack.base + UInt64(rsp), at: stack.base + UInt64(at) + 0x18)
    }
    let unwinder = StackUnwinder(
      memory: stack.memory, modules: [try image.module(at: UnwindCodeTests.base)])
    let walk = unwinder.walk(
      from: .x64(RegistersX64(rip: UnwindCodeTests.base + 0x1010, rsp: stack.base)))
    #expect(walk.end == .tooManyStackSwitches(limit: 64) && walk.frames.count == 65)
    // One that leads to itself is seen at once.
    stack.store(UnwindCodeTests.base + 0x1010, at: stack.base)
    stack.store(stack.base, at: stack.base + 0x18)
    let same = StackUnwinder(memory: stack.memory, modules: [try image.module(at: UnwindCodeTests.base)])
    let start = RegistersX64(rip: UnwindCodeTests.base + 0x1010, rsp: stack.base)
    #expect(same.walk(from: .x64(start)).frames.count == 1)
  }

  @Test func theEndsOfTheAddressSpace() throws {
    var image = SyntheticImage()
    image.add(0x1000, 0x1100, info: 0x4000, [1, 8, 3, 0, 8, 0x11, 0xF8, 0xFF, 0xFF, 0xFF])
    for base in [0, 0xFFFF_FFFF_FFFF_F000] as [UInt64] {
      for rsp in [0, 7, 0xFFFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFF8] as [UInt64] {
        let memory = TestMemory([(0xFFFF_FFFF_FFFF_F000, [UInt8](repeating: 0, count: 0xFFF))])
        let unwinder = StackUnwinder(memory: memory, modules: [try image.module(at: base)])
        let walk = unwinder.walk(from: .x64(RegistersX64(rip: base &+ 0x1010, rsp: rsp)))
        #expect(walk.frames.count == 1)
      }
    }
  }
}
