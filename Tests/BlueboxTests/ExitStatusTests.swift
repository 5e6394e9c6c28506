import ArgumentParser
import Testing

@testable import bluebox

@Suite struct ExitStatusTests {
  /// Scripts rely on these numbers.
  @Test func numbers() {
    #expect(bluebox.ExitStatus.done.rawValue == 0)
    #expect(bluebox.ExitStatus.usage.rawValue == 64)
    #expect(bluebox.ExitStatus.notADump.rawValue == 65)
    #expect(bluebox.ExitStatus.cannotOpen.rawValue == 66)
    #expect(bluebox.ExitStatus.unavailable.rawValue == 69)
    #expect(bluebox.ExitStatus.ourBug.rawValue == 70)
    #expect(bluebox.ExitStatus.cannotWrite.rawValue == 74)
  }

  /// A batch ends with the worst code of its files.
  @Test func order() {
    let ascending: [bluebox.ExitStatus] = [.done, .usage, .notADump, .cannotOpen, .ourBug, .cannotWrite]
    #expect(ascending.sorted() == ascending)
    #expect(max(bluebox.ExitStatus.notADump, .cannotOpen) == .cannotOpen)
    #expect(bluebox.ExitStatus.cannotOpen.exit.rawValue == 66)
  }
}
