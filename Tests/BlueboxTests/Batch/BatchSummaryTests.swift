import ArgumentParser
import Testing

@testable import bluebox

@Suite struct BatchSummaryTests {
  static let file = InputFile(path: "file", isFromDirectory: false)

  static func status(_ outcomes: [Outcome<Int>], errors: [String] = []) -> Int32 {
    var summary = BatchSummary(errors: errors)
    for outcome in outcomes { _ = summary.take(outcome, of: file) }
    do { try summary.finish() } catch { return (error as? ExitCode)?.rawValue ?? -1 }
    return 0
  }

  @Test func theWorstCodeCounts() {
    let notADump = Outcome<Int>.failed("test: not a dump", .notADump)
    let cannotOpen = Outcome<Int>.failed("test: cannot open", .cannotOpen)
    #expect(Self.status([.done([1], remarks: [])]) == 0)
    #expect(Self.status([.passedOver, .done([1], remarks: [])]) == 0)
    #expect(Self.status([.done([1], remarks: ["test: one entry is refused"])]) == 65)
    #expect(Self.status([notADump, .done([1], remarks: [])]) == 65)
    #expect(Self.status([cannotOpen, notADump]) == 66)
    #expect(Self.status([notADump, cannotOpen]) == 66)
    #expect(Self.status([.done([1], remarks: [])], errors: ["test: cannot list"]) == 66)
  }

  /// Directories that hold no dump: nothing was done, and that is told.
  @Test func noDumpAtAll() {
    #expect(Self.status([]) == 65)
    #expect(Self.status([.passedOver, .passedOver]) == 65)
    #expect(Self.status([], errors: ["test: cannot list"]) == 66)
  }

  @Test func valuesPass() {
    var summary = BatchSummary(errors: [])
    #expect(summary.take(.done([1, 2], remarks: []), of: Self.file) == [1, 2])
    #expect(summary.take(Outcome<Int>.passedOver, of: Self.file) == [])
    #expect(summary.take(Outcome<Int>.failed("test: failed", .notADump), of: Self.file) == [])
  }
}
