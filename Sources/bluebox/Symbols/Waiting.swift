import Foundation
import Synchronization

/// Runs asynchronous work to its end, for commands that are not asynchronous. Ctrl-C cancels the work, which then ends
/// with what it has; pressed again, it ends the process.
///
/// - Returns: the result, and whether the work was interrupted.
func waitFor<Value: Sendable>(
  _ work: @escaping @Sendable () async -> Value
) -> (value: Value, isInterrupted: Bool) {
  let result = Mutex<Value?>(nil)
  let done = DispatchSemaphore(value: 0)
  let isInterrupted = Atomic(false)
  let task = Task {
    let value = await work()
    result.withLock { $0 = value }
    done.signal()
  }
  signal(SIGINT, SIG_IGN)
  let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
  source.setEventHandler {
    if isInterrupted.exchange(true, ordering: .relaxed) { _exit(130) }
    task.cancel()
  }
  source.resume()
  done.wait()
  source.cancel()
  signal(SIGINT, SIG_DFL)
  guard let value = result.withLock({ $0 }) else { preconditionFailure("the work has ended") }
  return (value, isInterrupted.load(ordering: .relaxed))
}
