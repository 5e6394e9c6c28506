import DumpFile
import DumpFormat
import DumpSynthesis
import StackUnwinder
import Testing

@testable import KernelModel

@Suite struct StackScanTests {
  @Test(arguments: ModelCase.all)
  func returnAddressesAreAmongTheFrames(_ tested: ModelCase) throws {
    let frames = try tested.model().stack()
    let facts = tested.scene.facts
    let context = facts.crashingProcessor.context
    let innermost = StackFrame(
      index: 0, instructionPointer: VirtualAddress(context.instructionPointer),
      stackPointer: VirtualAddress(context.stackPointer), trust: .context)
    #expect(frames.first == innermost)
    #expect(frames.dropFirst().allSatisfy { $0.trust == .scan })
    #expect(frames.map(\.index) == Array(frames.indices))
    let found = Dictionary(
      uniqueKeysWithValues: frames.dropFirst().map {
        ($0.stackPointer.rawValue, $0.instructionPointer.rawValue)
      })
    for (slot, address) in zip(facts.returnAddressSlots, facts.returnAddresses) {
      #expect(found[slot] == address)
    }
    // Frames go up the stack and end at its base.
    let slots = frames.map(\.stackPointer)
    #expect(zip(slots, slots.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(slots.allSatisfy { $0.rawValue < facts.crashingProcessor.stackBase })
  }

  /// A trap frame on the stack names the instruction that faulted.
  @Test(arguments: [SyntheticDumpKind.kernel, .triage])
  func trapFrame(kind: SyntheticDumpKind) throws {
    var options = KernelSceneOptions()
    options.trap = SyntheticFrame("bbdemo.sys", 0x1234)
    options.writesImages = false
    let scene = KernelScene(options)
    let frames = try scene.model(kind).stack()
    #expect(
      scene.facts.returnAddresses.allSatisfy { address in
        frames.contains { $0.instructionPointer.rawValue == address }
      })
    let trap = try #require(scene.facts.trapFrame)
    #expect(frames.contains { $0.stackPointer.rawValue == trap + 0x168 })
  }

  /// Where the code is in the dump, what does not follow a call is no return address.
  @Test func codeDecides() throws {
    var scene = KernelScene(KernelSceneOptions())
    let kernel = scene.kernel.base
    let stack = scene.facts.crashingProcessor.context.stackPointer
    scene.memory.write([UInt8](repeating: 0xCC, count: 0x100), at: kernel + 0x9000)
    scene.memory.write([0xE8, 1, 2, 3, 4], at: kernel + 0x9010)
    scene.memory.writePointer(kernel + 0x9015, at: stack + 0x38)
    scene.memory.writePointer(kernel + 0x9016, at: stack + 0x40)
    // The image's header holds no code.
    scene.memory.writePointer(kernel + 0x100, at: stack + 0x48)
    let slots = try scene.model(.kernel).stack().dropFirst().map { $0.stackPointer.rawValue - stack }
    #expect(slots.contains(0x38) && !slots.contains(0x40) && !slots.contains(0x48))
  }

  @Test(
    arguments: [
      ([0xE8, 1, 2, 3, 4], true), ([0x90, 0xFF, 0xD0], true), ([0x41, 0xFF, 0xD2], true),
      ([0xFF, 0x15, 1, 2, 3, 4], true), ([0xFF, 0x50, 0x18], true), ([0xFF, 0x54, 0x24, 0x18], true),
      ([0xFF, 0x94, 0x24, 1, 2, 3, 4], true), ([0xFF, 0x14, 0x25, 1, 2, 3, 4], true),
      ([0xFF, 0x14, 0x24], true),
      ([0xFF, 0xE0], false), ([0xFF, 0x30], false), ([0xE9, 1, 2, 3, 4], false), ([0xFF, 0x15, 1, 2], false),
      ([], false), ([0xFF], false), ([0xE8, 1, 2, 3], false),
    ] as [([UInt8], Bool)])
  func calls(code: [UInt8], isCall: Bool) {
    #expect(endsWithCall(code) == isCall)
    #expect(endsWithCall([0xCC, 0xCC, 0xCC] + code) == isCall)
  }

  @Test func frameLimit() throws {
    var scene = KernelScene(KernelSceneOptions())
    let stack = scene.facts.crashingProcessor.context.stackPointer
    for slot in 0..<UInt64(128) {
      scene.memory.writePointer(scene.kernel.base + 0x20_0000 + slot, at: stack + slot * 8)
    }
    let model = try scene.model(.kernel)
    let scan = StackScan(dump: model.dump, modules: model.modules)
    let frames = scan.frames(
      instructionPointer: VirtualAddress(0), stackPointer: VirtualAddress(stack + 3), byteCount: 0x400,
      frameLimit: 20)
    #expect(frames.count == 20)
    // The slots are aligned even where the stack pointer is not.
    #expect(frames[1].stackPointer.rawValue == stack + 8)
  }
}
