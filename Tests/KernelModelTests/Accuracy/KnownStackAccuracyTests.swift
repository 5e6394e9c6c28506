import DumpFormat
import KernelModel
import StackUnwinder
import TestSupport
import Testing

/// Stacks of real dumps of which others have published what their debuggers, with symbols and images, showed.
@Suite(.enabled(if: Corpus.hasKernelDumps, Corpus.absent))
struct KnownStackAccuracyTests {
  /// The output of `kv` of WinDbg: `Child-SP` is the stack pointer of a frame, `RetAddr` where its caller goes on.
  @Test func equalsWinDbg() throws {
    let expected = try Corpus.lines("eolaruhagen_083125-14875-01_kv.txt").compactMap { words in
      words.count > 3 && words[0].count == 2 && words[3] == ":"
        ? (stackPointer: number(words[1]), returnAddress: number(words[2])) : nil
    }
    #expect(expected.count == 4)
    let frames = try #require(try Corpus.model("083125-14875-01").stack()).frames
    #expect(frames.map { $0.stackPointer.rawValue } == expected.map(\.stackPointer))
    #expect(
      frames.dropFirst().map { $0.instructionPointer.rawValue } == expected.dropLast().map(\.returnAddress))
    #expect(frames.map(\.trust) == [.context, .codeFlow, .exceptionFrame, .trapFrame])
  }

  /// The backtrace that Rizin expects of an ARM64 dump.
  @Test func equalsRizin() throws {
    let expected = try Corpus.lines("rizin_expectations_triage_arm64.txt").compactMap { words in
      words.count > 3 && words[2] == "sp:"
        ? (instructionPointer: number(words[1].dropFirst(2)), stackPointer: number(words[3].dropFirst(2)))
        : nil
    }
    #expect(expected.count == 5)
    let frames = try #require(try Corpus.model("triage_arm64").stack()).frames
    #expect(frames.map { $0.instructionPointer.rawValue } == expected.map(\.instructionPointer))
    #expect(frames.map { $0.stackPointer.rawValue } == expected.map(\.stackPointer))
  }

  /// What the author of the driver found: `KeSetEvent` faulted, and was called by the driver's own function.
  @Test func leadsToTheFaultyDriver() throws {
    let model = try Corpus.model("1_IRQL_NOT_LESS_OR_EQUAL")
    let frames = try #require(model.stack()).frames
    let interrupted = try #require(frames.firstIndex { $0.trust == .trapFrame })
    #expect(model.modules.module(containing: frames[interrupted].instructionPointer)?.name == "nt")
    try #require(interrupted + 1 < frames.count)
    let caller = frames[interrupted + 1]
    #expect(model.modules.module(containing: caller.instructionPointer)?.name.lowercased() == "kdamonitor")
    #expect(caller.trust == .codeFlow)
  }

  private func number(_ text: Substring) -> UInt64 { UInt64(text.filter { $0 != "`" }, radix: 16) ?? 0 }
}
