import Testing

@testable import bluebox

@Suite struct ProgressBarTests {
  @Test func isShownOnATerminalOnly() {
    #expect(!ProgressBar(total: 100, isTerminal: false).isShown)
    #expect(ProgressBar(total: 100, isTerminal: true).isShown)
  }

  @Test func oneFileNeedsNone() {
    #expect(!ProgressBar(total: 1, isTerminal: true).isShown)
    #expect(!ProgressBar(total: 0, isTerminal: true).isShown)
  }
}
