import Foundation
import SymbolServer
import Synchronization

/// Runs asynchronous work to its end, for commands that are not asynchronous. Ctrl-C cancels the work, which then ends
/// with what it has; pressed again, it ends the process. Several threads may wait at the same time.
///
/// - Returns: the result, and whether the work was interrupted.
func waitFor<Value: Sendable>(
  _ work: @escaping @Sendable () async -> Value
) -> (value: Value, isInterrupted: Bool) {
  let result = Mutex<Value?>(nil)
  let done = DispatchSemaphore(value: 0)
  let task = Task(executorPreference: SymbolExecutor.shared) {
    let value = await work()
    result.withLock { $0 = value }
    done.signal()
  }
  let ticket = Interruption.shared.begin { task.cancel() }
  done.wait()
  let isInterrupted = Interruption.shared.end(ticket)
  guard let value = result.withLock({ $0 }) else { preconditionFailure("the work has ended") }
  return (value, isInterrupted)
}

/// Takes Ctrl-C while somebody waits.
private final class Interruption: Sendable {
  static let shared = Interruption()

  private struct State {
    var source: (any DispatchSourceSignal)?
    var cancellations: [Int: @Sendable () -> Void] = [:]
    var next = 0
    var isInterrupted = false
  }

  private let state = Mutex(State())

  /// Takes what to do when Ctrl-C is pressed.
  func begin(_ cancel: @escaping @Sendable () -> Void) -> Int {
    let (ticket, isInterrupted) = state.withLock { state in
      state.next += 1
      state.cancellations[state.next] = cancel
      if state.source == nil {
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { self.interrupt() }
        source.resume()
        state.source = source
      }
      return (state.next, state.isInterrupted)
    }
    if isInterrupted { cancel() }
    return ticket
  }

  /// Nobody waits with this ticket any more; whether Ctrl-C was pressed.
  func end(_ ticket: Int) -> Bool {
    state.withLock { state in
      state.cancellations[ticket] = nil
      if state.cancellations.isEmpty {
        state.source?.cancel()
        state.source = nil
        signal(SIGINT, SIG_DFL)
      }
      return state.isInterrupted
    }
  }

  private func interrupt() {
    let cancellations = state.withLock { state -> [@Sendable () -> Void] in
      if state.isInterrupted { _exit(130) }
      state.isInterrupted = true
      return Array(state.cancellations.values)
    }
    for cancel in cancellations { cancel() }
  }
}
