import DumpFile
import DumpFormat
import DumpSynthesis
import StackUnwinder
import Testing

/// Stacks of simulated programs, of which every true frame is known, cut to what a small memory dump holds.
struct SimulatedStackTests {
  /// What a small dump has of the code.
  enum Code: String, CaseIterable {
    /// 256 bytes from every address on the stack, as the kernel writes them at the crash.
    case blocks
    /// Nothing, as in a dump that was carved out of a larger one.
    case none
  }

  @Test(arguments: Code.allCases)
  func findsTrueFrames(_ code: Code) {
    var total = FrameComparison()
    for seed in UInt64(1)...20 {
      let program = SimulatedProgram(seed: seed)
      for run in UInt64(1)...10 {
        let stack = SimulatedStack(of: program, seed: seed &* 1000 &+ run)
        total += compare(stack, of: program, code)
      }
    }
    print("simulated stacks, \(code.rawValue): \(total)")
    #expect(total.recall >= 0.95)
    #expect(total.precision >= 0.8)
  }

  private func compare(_ stack: SimulatedStack, of program: SimulatedProgram, _ code: Code) -> FrameComparison {
    let (address, bytes) = stack.contents
    var memory = TestMemory()
    memory.pieces.append((address, bytes))
    if code == .blocks {
      memory.pieces += stack.codeBlocks.map { ($0.address, $0.bytes) }
    }
    let unwinder = StackUnwinder(
      memory: memory,
      modules: program.modules.map {
        UnwindModule(base: VirtualAddress($0.base), size: UInt32($0.image.count))
      })
    let walk = unwinder.walk(
      from: .x64(RegistersX64(rip: stack.instructionPointer, rsp: stack.stackPointer)),
      thread: ThreadStack(initialStack: VirtualAddress(stack.initialStack)))
    return FrameComparison(
      found: walk.frames.dropFirst().map { Place($0.instructionPointer.rawValue, $0.stackPointer.rawValue) },
      true: stack.frames.map { Place($0.instructionPointer, $0.stackPointer) })
  }
}
