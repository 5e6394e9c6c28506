import Foundation
import Synchronization

/// How far a batch has come: a line on standard error, only when that is a terminal.
final class ProgressBar: Sendable {
  private let total: Int
  /// Whether there is a line at all.
  let isShown: Bool
  private let state = Mutex(State())

  private struct State {
    var done = 0
    /// Whether the line is on the screen.
    var isDrawn = false
  }

  init(total: Int, isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
    self.total = total
    isShown = total > 1 && isTerminal
  }

  /// One more file is done.
  func advance() {
    guard isShown else { return }
    state.withLock { state in
      state.done += 1
      state.isDrawn = true
      let width = 40
      let filled = state.done * width / total
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
      writeError("\r[\(bar)] \(state.done) of \(total)")
    }
  }

  /// Removes the line, so that other output can take its place.
  func clear() {
    guard isShown else { return }
    state.withLock { state in
      if state.isDrawn { writeError("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }
}

/// Writes to standard error as it is; where that is closed or full, nobody is left to be told.
func writeError(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
