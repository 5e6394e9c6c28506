import DumpFormat
import DumpSynthesis
import KernelModel
import StackUnwinder
import Testing

@Suite struct CrashedProcessorTests {
  /// Each of four processors in turn.
  @Test(arguments: [SyntheticArchitecture.x64, .x86PAE, .arm64], 0..<4)
  func number(_ architecture: SyntheticArchitecture, crashing: Int) throws {
    var options = KernelSceneOptions(architecture: architecture)
    options.processorCount = 4
    options.crashingProcessor = crashing
    let scene = KernelScene(options)
    let facts = scene.facts.crashingProcessor
    for kind in [SyntheticDumpKind.kernel, .summary, .triage, .triageKernelWritten] {
      let processor = try #require(try scene.model(kind).processor)
      #expect(processor.number == crashing)
      #expect(processor.thread?.rawValue == facts.thread)
      #expect(processor.prcb?.rawValue == (kind == .triageKernelWritten ? nil : facts.prcb))
    }
  }

  /// A context on none of the stacks: nobody can tell, unless there is but one processor.
  @Test(arguments: [1, 2])
  func stackPointerElsewhere(count: Int) throws {
    var options = KernelSceneOptions()
    options.processorCount = count
    options.crashingProcessor = 0
    let bytes = KernelDumpWriter(scene: KernelScene(options)).write(.kernel).bytes
    let model = try model(bytes.replacing(0x348 + 0x98, with: 0xFFFF_FE0F_7777_0000))
    #expect(model.processor?.number == (count == 1 ? 0 : nil))
  }

  @Test(arguments: ModelCase.all)
  func vendor(_ tested: ModelCase) throws {
    // Where the KPRCB has no vendor string in its copy there is none to tell.
    #expect(try tested.model().processorIdentity?.vendor == "GenuineIntel")
  }

  /// A stack of a damaged thread may be longer than any number of bytes that a reader can count.
  @Test func endlessStack() throws {
    var scene = KernelScene(KernelSceneOptions())
    let thread = scene.facts.crashingProcessor.thread
    scene.memory.writePointer(0, at: thread + UInt64(scene.facts.layout.threadStackLimit))
    scene.memory.writePointer(.max, at: thread + UInt64(scene.facts.layout.threadStackBase))
    let bytes = KernelDumpWriter(scene: scene).write(.kernel).bytes
    for stackPointer in [0, 0x10, .max >> 1] as [UInt64] {
      let model = try model(bytes.replacing(0x348 + 0x98, with: stackPointer))
      #expect(model.stack().map(\.trust) == [.context])
    }
  }
}

extension [UInt8] {
  /// The bytes with a word written over them.
  func replacing(_ offset: Int, with word: UInt64) -> [UInt8] {
    var result = self
    for index in 0..<8 { result[offset + index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * index)) }
    return result
  }
}
