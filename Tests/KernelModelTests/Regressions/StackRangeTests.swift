import DumpFile
import DumpFormat
import DumpSynthesis
import KernelModel
import StackUnwinder
import Testing

/// A thread whose stack, by its limits, is longer than 63 bits can count.
@Suite struct StackRangeTests {
  @Test func aStackThatFillsTheAddressSpaceIsScannedInPart() throws {
    var scene = KernelScene()
    let thread = scene.facts.crashingProcessor.thread
    scene.memory.writePointer(0, at: thread + UInt64(scene.facts.layout.threadStackLimit))
    scene.memory.writePointer(.max, at: thread + UInt64(scene.facts.layout.threadStackBase))
    var bytes = KernelDumpWriter(scene: scene).write(.bitmap).bytes
    let stackPointer = 0x348 + 0x98  // CONTEXT.Rsp
    for index in stackPointer..<(stackPointer + 8) { bytes[index] = 0 }
    let model = KernelModel(try KernelDump(file: MappedFile(bytes: bytes)))
    #expect(model.processor?.thread?.rawValue == thread)
    #expect(model.stack()?.frames.count == 1)
  }
}
