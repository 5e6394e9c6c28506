import DumpFile
import DumpFormat
import IntermediateSymbolFile
import StackUnwinder
import Symbols
import SystemPackage
import TestSupport
import Testing

@testable import KernelModel

/// Real small dumps that hold blocks of code: what the code proves is compared with what is found without it.
@Suite(.enabled(if: Corpus.hasKernelDumps, Corpus.absent))
struct TriageDumpAccuracyTests {
  static let dumps = [
    "040124-5218-01", "100623-6156-01", "116_0", "116_1", "7e_0", "7e_1", "d1", "f7", "1e", "3b_1",
  ]

  @Test func findsProvedFramesWithoutCode() throws {
    var total = ProvedFrames()
    for name in Self.dumps {
      let model = try Corpus.model(name)
      let frames = try #require(model.stack(), "\(name)").frames
      let result = ProvedFrames(frames, foundAgain: try #require(model.stackWithoutCode()).frames)
      print("\(name): \(result)")
      total += result
    }
    print("small dumps, code hidden: \(total)")
    #expect(total.provedCount > 70)
    #expect(total.recall >= 0.93)
    #expect(total.precision >= 0.76)
  }

  /// Names of the kernel's functions help where its code is missing.
  @Test func symbolsHelpWithoutCode() throws {
    let table = try ISFFile(
      path: FilePath(
        Corpus.path("kernel-types/ntkrnlmp.pdb/89284D0CA6ACC8274B9A44BD5AF9290B-1.json.xz"))
    ).table()
    let model = try Corpus.model("100623-6156-01")
    let kernel = try #require(model.modules.kernel)
    var names = ModuleNames(model.modules)
    names[kernel] = ModuleSymbols(
      identity: ModuleIdentity(kernel, memory: model.dump.memory), tables: [ISFSymbolTable(table)])
    let frames = try #require(model.stack()).frames
    let without = ProvedFrames(frames, foundAgain: try #require(model.stackWithoutCode()).frames)
    let with = ProvedFrames(
      frames, foundAgain: try #require(model.stackWithoutCode(functions: names)).frames)
    print("100623-6156-01, code hidden: \(without)")
    print("100623-6156-01, code hidden, with symbols: \(with)")
    #expect(with.recall >= without.recall)
    #expect(with.precision >= without.precision)
    // Symbols do not change what the code proves.
    let named = try #require(model.stack(names: names)).frames
    #expect(ProvedFrames(frames, foundAgain: named).recall == 1)
  }
}

extension KernelModel {
  /// The stack as it is found if no code is in the dump.
  fileprivate func stackWithoutCode(functions: (any FunctionLookup)? = nil) -> StackWalk? {
    guard let registers = context?.machineRegisters else { return nil }
    let hidden = HiddenModuleMemory(
      memory: dump.memory, modules: modules.modules.map { ($0.base, UInt64($0.size)) })
    return StackUnwinder(
      memory: hidden, modules: modules.modules.map { UnwindModule(base: $0.base, size: $0.size) },
      functions: functions
    ).walk(from: registers, thread: threadStack(at: registers.stackPointer), limit: 256)
  }
}
