import DumpFile
import DumpFormat
import DumpSynthesis
import KernelModel
import StackUnwinder
import Testing

@Suite struct HostileStackTests {
  /// A damaged KTHREAD may claim nearly the whole address space as its stack.
  @Test func aStackOfTheWholeAddressSpace() throws {
    var scene = KernelScene()
    let thread = scene.facts.crashingProcessor.thread
    scene.memory.writePointer(1, at: thread + 0x30)  // StackLimit
    scene.memory.writePointer(.max, at: thread + 0x38)  // StackBase
    var bytes = KernelDumpWriter(scene: scene).write(.kernel).bytes
    bytes.replaceSubrange(0x3E0..<0x3E8, with: [0x10, 0, 0, 0, 0, 0, 0, 0])  // Rsp
    let model = KernelModel(try KernelDump(file: MappedFile(bytes: bytes)))
    #expect(model.context?.stackPointer.rawValue == 0x10)
    #expect(model.stack().map(\.trust) == [.context])
  }
}
