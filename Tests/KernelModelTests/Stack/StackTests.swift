import DumpFile
import DumpFormat
import DumpSynthesis
import StackUnwinder
import Testing

@testable import KernelModel

@Suite struct StackTests {
  @Test(arguments: ModelCase.all)
  func returnAddressesAreAmongTheFrames(_ tested: ModelCase) throws {
    let frames = try #require(try tested.model().stack()).frames
    let facts = tested.scene.facts
    let context = facts.crashingProcessor.context
    let first = try #require(frames.first)
    #expect(first.instructionPointer.rawValue == context.instructionPointer)
    #expect(first.stackPointer.rawValue == context.stackPointer)
    #expect(first.trust == .context)
    #expect(frames.map(\.index) == Array(frames.indices))
    let found = Set(frames.dropFirst().map(\.instructionPointer.rawValue))
    #expect(facts.returnAddresses.allSatisfy(found.contains))
    // Frames go up the stack and end at its base.
    let stackPointers = frames.map(\.stackPointer)
    #expect(zip(stackPointers, stackPointers.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(stackPointers.allSatisfy { $0.rawValue <= facts.crashingProcessor.stackBase })
  }

  /// Where the code is in the dump, what does not follow a call is no return address.
  @Test func codeDecides() throws {
    var scene = KernelScene(KernelSceneOptions())
    let kernel = scene.kernel.base
    let stack = scene.facts.crashingProcessor.context.stackPointer
    scene.memory.write([UInt8](repeating: 0xCC, count: 0x100), at: kernel + 0x9000)
    scene.memory.write([0xE8, 1, 2, 3, 4], at: kernel + 0x9010)
    scene.memory.writePointer(kernel + 0x9016, at: stack + 0x40)
    // The image's header holds no code.
    scene.memory.writePointer(kernel + 0x100, at: stack + 0x50)
    let found = Set(
      try #require(try scene.model(.kernel).stack()).frames.map { $0.instructionPointer.rawValue - kernel })
    #expect(!found.contains(0x9016) && !found.contains(0x100))
  }
}
