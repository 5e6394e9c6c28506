import DumpFormat
import StackUnwinder
import TestSupport
import Testing

/// Stacks laid out by the unwind codes of real images, along calls that are in their code; then cut to what a small dump
/// holds.
@Suite struct RealCodeAccuracyTests {
  enum Knowledge: String, CaseIterable {
    /// The images with their unwind data.
    case images
    /// 256 bytes of code from every address on the stack.
    case blocks
    /// Blocks of code, and symbols.
    case blocksAndSymbols
    /// Symbols.
    case symbols
    /// Nothing but the stack.
    case none

    var hasBlocks: Bool { self == .blocks || self == .blocksAndSymbols }
    var hasSymbols: Bool { self == .symbols || self == .blocksAndSymbols }

    /// What must be reached, a little below what was measured.
    var wanted: (recall: Double, precision: Double) {
      switch self {
      case .images: (1, 1)
      case .blocks, .blocksAndSymbols: (0.98, 0.87)
      case .symbols: (0.97, 0.76)
      case .none: (0.95, 0.75)
      }
    }
  }

  private static let programs: [RealProgram] = [
    [
      "pe/systeminformer/amd64/systeminformer.sys", "pe/systeminformer/amd64/ksi.dll",
      "pdb/symbolic/CrashWithException.exe", "pdb/dump_syms/dump_syms_regtest64.exe",
    ],
    [
      "pdb/debugpy/debugpy/_vendored/pydevd/pydevd_attach_to_process/attach_amd64.dll",
      "pdb/dump_syms/mozwer.dll", "pdb/symbolic/integration.dll", "pdb/dump_syms/basic-opt64.dll",
    ],
  ].compactMap { names in
    try? RealProgram(images: names.filter(Set(Corpus.images(0x8664)).contains).map { try Corpus.bytes($0) })
  }

  private static let stacks: [(program: RealProgram, stack: RealCodeStack)] = programs.flatMap { program in
    (UInt64(1)...12).compactMap { seed in
      RealCodeStack(of: program, seed: seed).map { (program, $0) }
    }
  }

  @Test(.enabled(if: Corpus.isThere, Corpus.absent), arguments: Knowledge.allCases)
  func findsTrueFrames(_ knowledge: Knowledge) {
    #expect(Self.programs.count == 2 && Self.programs.allSatisfy { $0.functions.count > 200 })
    #expect(Self.stacks.count >= 20)
    var total = FrameComparison()
    for (program, stack) in Self.stacks {
      let result = compare(stack, of: program, knowledge)
      total += result
    }
    print("real code, \(knowledge.rawValue): \(total)")
    #expect(total.recall >= knowledge.wanted.recall)
    #expect(total.precision >= knowledge.wanted.precision)
  }

  private func compare(
    _ stack: RealCodeStack, of program: RealProgram, _ knowledge: Knowledge
  ) -> FrameComparison {
    let unwinder = StackUnwinder(
      memory: SortedMemory([stack.contents] + (knowledge.hasBlocks ? stack.codeBlocks : [])),
      modules: program.modules.map {
        knowledge == .images
          ? $0.unwindModule : UnwindModule(base: VirtualAddress($0.base), size: UInt32($0.image.imageSize))
      },
      functions: knowledge.hasSymbols ? FunctionTable(program.functions) : nil)
    let walk = unwinder.walk(
      from: .x64(stack.registers), thread: ThreadStack(initialStack: VirtualAddress(stack.initialStack)))
    return FrameComparison(
      found: walk.frames.dropFirst().map { Place($0.instructionPointer.rawValue, $0.stackPointer.rawValue) },
      true: stack.frames)
  }
}
