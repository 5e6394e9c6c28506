import DumpFile
import DumpFormat
import IntermediateSymbolFile
import StackUnwinder
import SystemPackage
import Testing

@testable import KernelModel

/// Real small dumps that hold blocks of code: what the code proves is compared with what is found without it.
@Suite(.enabled(if: KernelCorpus.isThere, KernelCorpus.absent))
struct TriageDumpAccuracyTests {
  static let dumps = [
    "040124-5218-01", "100623-6156-01", "116_0", "116_1", "7e_0", "7e_1", "d1", "f7", "1e", "3b_1",
  ]

  @Test func findsProvedFramesWithoutCode() throws {
    var total = ProvedFrames()
    for name in Self.dumps {
      let model = try KernelCorpus.model(name)
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
    let functions = try KernelFunctions(
      try ISFFile(
        path: FilePath(
          KernelCorpus.folder + "kernel-types/ntkrnlmp.pdb/89284D0CA6ACC8274B9A44BD5AF9290B-1.json.xz")
      ).table(),
      kernel: try #require(try KernelCorpus.model("100623-6156-01").modules.kernel))
    let model = try KernelCorpus.model("100623-6156-01")
    let frames = try #require(model.stack()).frames
    let without = ProvedFrames(frames, foundAgain: try #require(model.stackWithoutCode()).frames)
    let with = ProvedFrames(
      frames, foundAgain: try #require(model.stackWithoutCode(functions: functions)).frames)
    print("100623-6156-01, code hidden: \(without)")
    print("100623-6156-01, code hidden, with symbols: \(with)")
    #expect(with.recall >= without.recall)
    #expect(with.precision >= without.precision)
    // Symbols do not change what the code proves.
    let named = try #require(model.stack(functions: functions)).frames
    #expect(ProvedFrames(frames, foundAgain: named).recall == 1)
  }
}

/// The functions of the kernel by the symbols of an ISF file.
private struct KernelFunctions: FunctionLookup {
  let table: ISFTable
  let kernel: Module

  init(_ table: ISFTable, kernel: Module) throws {
    self.table = table
    self.kernel = kernel
  }

  func functionStart(of address: VirtualAddress) -> VirtualAddress? {
    guard kernel.contains(address),
      let rva = UInt32(exactly: address.distance(from: kernel.base)).map({ RelativeVirtualAddress($0) }),
      let nearest = table.nearestSymbol(to: rva)
    else { return nil }
    return kernel.base + UInt64(nearest.symbol.rva.rawValue)
  }
}

extension KernelModel {
  /// The stack as it is found if no code is in the dump.
  fileprivate func stackWithoutCode(functions: (any FunctionLookup)? = nil) -> StackWalk? {
    guard let registers = context?.machineRegisters else { return nil }
    let hidden = HiddenModuleMemory(
      memory: dump.memory, modules: modules.modules.map { ($0.base, UInt64($0.size)) })
    return StackUnwinder(
      memory: hidden, modules: modules.modules.map { UnwindModule($0) }, functions: functions
    ).walk(from: registers, thread: threadStack(at: registers.stackPointer), limit: 256)
  }
}
