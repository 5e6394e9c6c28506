import Foundation
import SymbolServer
import Synchronization

/// How downloads get on: a line on standard error, only when that is a terminal.
final class DownloadLine: Sendable {
  private struct State {
    var current: [String: (received: Int, total: Int?, rate: Double)] = [:]
    var drawn = ContinuousClock.now - .seconds(1)
    var isDrawn = false
  }

  private let state = Mutex(State())
  private let isShown: Bool

  init(isTerminal: Bool = isatty(STDERR_FILENO) == 1) { isShown = isTerminal }

  /// Takes news of a download.
  func take(_ progress: SymbolProgress) {
    guard isShown else { return }
    state.withLock { state in
      switch progress.phase {
      case .begun: break
      case .receiving(let received, let total, let rate):
        state.current[progress.address] = (received, total, rate)
      case .ended: state.current[progress.address] = nil
      }
      guard state.drawn.duration(to: .now) > .milliseconds(100) else { return }
      state.drawn = .now
      state.isDrawn = true
      writeError("\r\u{1B}[K" + Self.text(state.current.map(\.value)))
    }
  }

  /// Removes the line.
  func clear() {
    state.withLock { state in
      if state.isDrawn { writeError("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }

  /// `fetching 3 files: 12.5 of 40.1 MB, 2.3 MB/s`.
  static func text(_ downloads: [(received: Int, total: Int?, rate: Double)]) -> String {
    guard !downloads.isEmpty else { return "" }
    func megabytes(_ value: Double) -> String { String(format: "%.1f", value / 1e6) }
    let received = downloads.reduce(0) { $0 + $1.received }
    let totals = downloads.compactMap(\.total)
    let whole =
      totals.count == downloads.count ? " of \(megabytes(Double(totals.reduce(0, +))))" : ""
    let files = downloads.count == 1 ? "1 file" : "\(downloads.count) files"
    let rate = downloads.reduce(0) { $0 + $1.rate }
    return "fetching \(files): \(megabytes(Double(received)))\(whole) MB, \(megabytes(rate)) MB/s"
  }
}
