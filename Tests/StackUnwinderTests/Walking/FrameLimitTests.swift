import DumpFormat
import StackUnwinder
import Testing

/// Stacks that are longer than what is wanted of them.
@Suite struct FrameLimitTests {
  private static let base = UnwindCodeTests.base

  /// A function (push rbx; sub rsp, 10h) that calls itself: its frame takes 0x20 bytes, the return address at their end.
  private static func unwinder(depth: Int) throws -> (StackUnwinder, MachineRegisters) {
    var image = SyntheticImage()
    image.add(0x1000, 0x1100, info: 0x4000, [1, 5, 2, 0] + [5, 0x12] + [1, 0x30])
    image.put(0x104B, [0xE8, 0xB0, 0xFF, 0xFF, 0xFF])
    var stack = TestStack(base: 0xFFFF_8000_0000_0000, size: (depth + 1) * 0x20)
    for index in 0...depth {
      stack.store(index < depth ? base + 0x1050 : 0, at: stack.base + UInt64(index) * 0x20 + 0x18)
    }
    let unwinder = StackUnwinder(memory: stack.memory, modules: [try image.module(at: base)])
    return (unwinder, .x64(RegistersX64(rip: base + 0x1010, rsp: stack.base)))
  }

  /// 40 return addresses are 41 frames.
  @Test(arguments: [1, 2, 39, 40, 41])
  func asManyAsWereWanted(_ limit: Int) throws {
    let (unwinder, start) = try Self.unwinder(depth: 40)
    let walk = unwinder.walk(from: start, limit: limit)
    #expect(walk.end == .frameLimit(limit))
    #expect(walk.frames.map(\.index) == Array(0..<limit))
    #expect(walk.frames.last?.instructionPointer.rawValue == Self.base + (limit == 1 ? 0x1010 : 0x1050))
    #expect(walk.frames.last?.stackPointer.rawValue == 0xFFFF_8000_0000_0000 + UInt64(limit - 1) * 0x20)
    var visited = 0
    let end = unwinder.walk(from: start, limit: limit) { _, _ in
      visited += 1
      return true
    }
    #expect(end == .frameLimit(limit) && visited == limit)
  }

  @Test func oneMoreReachesTheEnd() throws {
    let (unwinder, start) = try Self.unwinder(depth: 40)
    let walk = unwinder.walk(from: start, limit: 42)
    #expect(walk.end == .endOfStack && walk.frames.count == 41)
  }

  /// Runaway recursion fills a stack; without a limit of the caller's, 1024 frames are enough.
  @Test func aRunawayRecursion() throws {
    let (unwinder, start) = try Self.unwinder(depth: 3000)
    let walk = unwinder.walk(from: start)
    #expect(walk.end == .frameLimit(1024) && walk.frames.count == 1024)
    #expect(walk.frames.dropFirst().allSatisfy { $0.trust == .unwindInfo })
  }
}
