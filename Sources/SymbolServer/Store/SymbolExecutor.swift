import Dispatch

/// Runs the work of symbol stores on threads of its own.
///
/// Whoever waits for symbols on a thread of Swift's own pool takes it away from the work that is waited for; with two cores
/// two of them stop everything.
public final class SymbolExecutor: TaskExecutor {
  /// The one that all stores use.
  public static let shared = SymbolExecutor()

  private let queue = DispatchQueue(label: "bluebox.symbols", attributes: .concurrent)

  /// Runs a piece of work.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
