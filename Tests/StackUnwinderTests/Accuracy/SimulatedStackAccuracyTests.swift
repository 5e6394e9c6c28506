import DumpFile
import DumpFormat
import DumpSynthesis
import StackUnwinder
import Testing

/// Stacks of simulated programs, of which every true frame is known, cut to what a small memory dump holds.
@Suite struct SimulatedStackAccuracyTests {
  /// What a small dump has of the code.
  enum Code: String, CaseIterable {
    /// 256 bytes from every address on the stack, as the kernel writes them at the crash.
    case blocks
    /// Nothing, as in a dump that was carved out of a larger one.
    case none
  }

  struct Case: CustomTestStringConvertible {
    var code: Code
    /// Symbols tell where functions begin.
    var hasSymbols: Bool
    var recall: Double
    var precision: Double

    var testDescription: String { "code: \(code.rawValue), symbols: \(hasSymbols ? "all" : "none")" }

    /// With what must be reached, a little below what was measured.
    static let all = [
      Self(code: .blocks, hasSymbols: false, recall: 0.96, precision: 0.92),
      Self(code: .blocks, hasSymbols: true, recall: 0.97, precision: 0.92),
      Self(code: .none, hasSymbols: false, recall: 0.91, precision: 0.74),
      Self(code: .none, hasSymbols: true, recall: 0.96, precision: 0.72),
    ]
  }

  /// The same stacks for every case.
  private static let stacks: [(program: SimulatedProgram, stack: SimulatedStack)] =
    (UInt64(1)...8).flatMap { seed in
      let program = SimulatedProgram(seed: seed)
      return (UInt64(1)...4).map { (program, SimulatedStack(of: program, seed: seed &* 1000 &+ $0)) }
    }

  @Test(arguments: Case.all)
  func findsTrueFrames(_ tested: Case) {
    var total = FrameComparison()
    for (program, stack) in Self.stacks { total += compare(stack, of: program, tested) }
    print("simulated stacks, \(tested.testDescription): \(total)")
    #expect(total.recall >= tested.recall)
    #expect(total.precision >= tested.precision)
  }

  private func compare(
    _ stack: SimulatedStack, of program: SimulatedProgram, _ tested: Case
  ) -> FrameComparison {
    let unwinder = StackUnwinder(
      memory: SortedMemory([stack.contents] + (tested.code == .blocks ? stack.codeBlocks : [])),
      modules: program.modules.map {
        UnwindModule(base: VirtualAddress($0.base), size: UInt32($0.image.count))
      },
      functions: tested.hasSymbols ? FunctionTable(program.modules.flatMap(\.functions)) : nil)
    let walk = unwinder.walk(
      from: .x64(RegistersX64(rip: stack.instructionPointer, rsp: stack.stackPointer)),
      thread: ThreadStack(initialStack: VirtualAddress(stack.initialStack)))
    return FrameComparison(
      found: walk.frames.dropFirst().map { Place($0.instructionPointer.rawValue, $0.stackPointer.rawValue) },
      true: stack.frames.map { Place($0.instructionPointer, $0.stackPointer) })
  }
}
