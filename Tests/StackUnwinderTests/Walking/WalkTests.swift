import DumpFormat
import PortableExecutable
import StackUnwinder
import TestSupport
import Testing

/// Whole stacks.
@Suite struct WalkTests {
  static let base = UnwindCodeTests.base

  /// push rbx; sub rsp, 10h at 0x1000, the same at 0x1100; an interrupt stub at 0x1200; calls in them.
  private static var image: SyntheticImage {
    var image = SyntheticImage()
    for begin in [0x1000, 0x1100] {
      image.add(begin, begin + 0x100, info: 0x4000, [1, 5, 2, 0] + [5, 0x12] + [1, 0x30])
      image.put(begin + 0x4B, [0xE8, 0, 0, 0, 0])
    }
    image.add(0x1200, 0x1300, info: 0x4010, [1, 0, 1, 0] + [0, 0x0A])
    image.put(0x124B, [0xE8, 0, 0, 0, 0])
    // Code without unwind data: nothing of it is in the function table.
    image.put(0x204B, [0xE8, 0, 0, 0, 0])
    return image
  }

  @Test func throughAnInterruptToTheEndOfAnotherStack() throws {
    var kernel = TestStack(base: 0xFFFF_8000_0000_0000, size: 0x100)
    var user = TestStack(base: 0x0000_0050_0000_0000, size: 0x100)
    // The innermost frame was called by the stub; the interrupted code is that at 0x1120, on the other stack.
    kernel.store(0xB1, at: kernel.base + 0x10)
    kernel.store(Self.base + 0x1250, at: kernel.base + 0x18)
    kernel.store(Self.base + 0x1120, at: kernel.base + 0x20)
    kernel.store(user.base, at: kernel.base + 0x38)
    user.store(0xB2, at: user.base + 0x10)
    user.store(0, at: user.base + 0x18)
    let memory = TestMemory([(kernel.base, kernel.bytes), (user.base, user.bytes)])
    let unwinder = StackUnwinder(memory: memory, modules: [try Self.image.module(at: Self.base)])
    let start = RegistersX64(rip: Self.base + 0x1010, rsp: kernel.base)
    let walk = unwinder.walk(from: .x64(start))
    #expect(walk.frames.map(\.trust) == [.context, .unwindInfo, .machineFrame])
    #expect(walk.frames.map(\.isReturnAddress) == [false, true, false])
    #expect(
      walk.frames.map { $0.lookupAddress.rawValue - Self.base } == [0x1010, 0x124F, 0x1120])
    #expect(walk.frames.map { $0.frameBase?.rawValue } == [kernel.base + 0x20, nil, nil])
    #expect(walk.end == .endOfStack)
    // Without the memory of the other stack it ends there, and says so.
    let half = StackUnwinder(
      memory: TestMemory([(kernel.base, kernel.bytes)]), modules: [try Self.image.module(at: Self.base)])
    let cut = half.walk(from: .x64(start))
    #expect(cut.frames.count == 3 && cut.end == .unreadableStack(VirtualAddress(user.base + 0x10)))
    // The caller may stop, or want fewer.
    #expect(unwinder.walk(from: .x64(start), limit: 2).end == .frameLimit(2))
    #expect(unwinder.walk(from: .x64(start)) { frame, _ in frame.index < 1 } == .stopped)
  }

  @Test func goesBackToUnwindDataAfterAScan() throws {
    var stack = TestStack(base: 0xFFFF_8000_0000_0000, size: 0x200)
    for slot in stride(from: stack.base, to: stack.top, by: 8) { stack.store(1, at: slot) }
    // A call out of code without unwind data, with values in between that are not return addresses.
    stack.store(Self.base + 0x1013, at: stack.base + 8)
    stack.store(Self.base + 0x0100, at: stack.base + 0x18)
    stack.store(Self.base + 0x1150, at: stack.base + 0x28)
    stack.store(0, at: stack.base + 0x28 + 0x20)
    let unwinder = StackUnwinder(memory: stack.memory, modules: [try Self.image.module(at: Self.base)])
    let walk = unwinder.walk(
      from: .x64(RegistersX64(rip: Self.base + 0x2050, rsp: stack.base)), isReturnAddress: true)
    #expect(walk.frames.map(\.trust) == [.context, .scan])
    #expect(walk.frames[1].stackPointer.rawValue == stack.base + 0x30)
    guard case .scan(let slot, let skipped, let evidence, let cause) = walk.frames[1].reason else {
      Issue.record("no scan")
      return
    }
    #expect(slot.rawValue == stack.base + 0x28 && skipped == 5 && evidence == .afterCall)
    #expect(cause == .callFromLeafFunction(VirtualAddress(Self.base + 0x2050)))
    #expect(walk.end == .endOfStack)
  }

  @Test func aFramePointerMustLeadToAReturnAddress() throws {
    var stack = TestStack(base: 0xFFFF_8000_0000_0000, size: 0x200)
    for slot in stride(from: stack.base, to: stack.top, by: 8) { stack.store(1, at: slot) }
    stack.store(0x77, at: stack.base + 0x40)
    stack.store(Self.base + 0x1150, at: stack.base + 0x48)
    stack.store(0, at: stack.base + 0x48 + 0x20)
    var registers = RegistersX64(rip: 0x5000, rsp: stack.base)
    registers[.rbp] = stack.base + 0x40
    let unwinder = StackUnwinder(memory: stack.memory, modules: [try Self.image.module(at: Self.base)])
    let walk = unwinder.walk(from: .x64(registers))
    #expect(walk.frames.map(\.trust) == [.context, .framePointer] && walk.end == .endOfStack)
    #expect(
      walk.frames[1].reason
        == .framePointer(VirtualAddress(stack.base + 0x40), because: .noModule(VirtualAddress(0x5000))))
    // One that points to something else does not count.
    registers[.rbp] = stack.base + 0x60
    #expect(unwinder.walk(from: .x64(registers)).frames[1].trust == .scan)
  }

  @Test func aFrameRegisterThatWasOverwrittenEndsNothing() throws {
    var image = Self.image
    image.add(0x1400, 0x1500, info: 0x4020, [1, 5, 2, 5] + [5, 0x03] + [1, 0x50])
    var stack = TestStack(base: 0xFFFF_8000_0000_0000, size: 0x80)
    stack.store(Self.base + 0x1150, at: stack.base + 0x18)
    stack.store(0, at: stack.base + 0x38)
    var registers = RegistersX64(rip: Self.base + 0x1410, rsp: stack.base)
    registers[.rbp] = 0x4141_4141_4141_4141
    let unwinder = StackUnwinder(memory: stack.memory, modules: [try image.module(at: Self.base)])
    let walk = unwinder.walk(from: .x64(registers))
    #expect(walk.frames.map(\.trust) == [.context, .scan] && walk.end == .endOfStack)
    guard case .scan(_, _, _, let cause) = walk.frames[1].reason else { return }
    #expect(cause == .unreadableStack(VirtualAddress(0x4141_4141_4141_4141)))
  }

  @Test func imagesOfTheDumpItself() throws {
    // No image is given: the one in memory is read, a page at a time. Its first page of code is missing.
    var memory = TestMemory([(Self.base, Self.image.bytes)])
    memory.stride = 100
    var stack = TestStack(base: 0xFFFF_8000_0000_0000, size: 0x40)
    stack.store(UnwindCodeTests.outside, at: stack.base + 0x18)
    memory.pieces.append((stack.base, stack.bytes))
    let module = UnwindModule(base: VirtualAddress(Self.base), size: UInt32(SyntheticImage.size))
    let start = RegistersX64(rip: Self.base + 0x1010, rsp: stack.base)
    let walk = StackUnwinder(memory: memory, modules: [module]).walk(from: .x64(start), limit: 2)
    #expect(walk.frames.map(\.trust) == [.context, .unwindInfo])
    // Where the unwind data is missing in memory, an image from elsewhere has it.
    memory.pieces[0].bytes.removeLast(SyntheticImage.size - 0x4000)
    let without = StackUnwinder(memory: memory, modules: [module]).walk(from: .x64(start))
    #expect(
      without.end
        == .noCaller(.missing(RelativeVirtualAddress(0x4000), moduleBase: VirtualAddress(Self.base))))
    let helped = StackUnwinder(memory: memory, modules: [try Self.image.module(at: Self.base)])
    #expect(helped.walk(from: .x64(start), limit: 2).frames.map(\.trust) == [.context, .unwindInfo])
  }

  @Test func recordsGiveRegisters() throws {
    var trap = TrapFrameX64()
    trap.rip = 0xFFFF_F800_1000_1010
    trap.rsp = 0xFFFF_8000_0000_0000
    trap.rbp = 5
    trap.rbx = 3
    trap.segCs = 0x10
    trap.segSs = 0x18
    trap.eFlags = 0x246
    #expect(trap.isPlausible)
    let registers = RegistersX64(trap)
    #expect(registers.rip == trap.rip && registers[.rbp] == 5 && registers[.rbx] == nil)
    #expect(RegistersX64(trap, isSystemCall: true)[.rbx] == 3)
    trap.rip = 0x1234_F800_1000_1010
    #expect(!trap.isPlausible)
    var context = ContextX64()
    context.rip = 1
    context.rbx = 3
    #expect(RegistersX64(context) == nil)
    context.flags = .x64Control
    #expect(RegistersX64(context)?[.rbx] == nil && RegistersX64(context)?.rip == 1)
    context.flags = .x64Full
    #expect(RegistersX64(context)?[.rbx] == 3)
    var frame = TrapFrameX86()
    frame.segCs = 8
    frame.eFlags = 2
    #expect(RegistersX86(frame, at: VirtualAddress(0x8000_1000)).esp == 0x8000_1074 && frame.isPlausible)
  }
}
