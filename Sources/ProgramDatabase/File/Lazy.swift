import Synchronization

/// A value, or the reason why there is none, that is made when it is first asked for.
///
/// Made outside of the lock: two threads may make it at the same time, and get equal values, of which one is kept.
/// Reading a kept value takes no lock, since every lookup reads several.
final class Lazy<Value: Sendable>: Sendable {
  private let isKept = Atomic<Bool>(false)
  private let lock = Mutex<Void>(())
  /// Written once, under the lock and before ``isKept`` is set with release order; read only after that was seen with
  /// acquire order. Therefore no thread reads it while it is written, and it never changes after it was read.
  private nonisolated(unsafe) var value: Value?
  /// Why there is no value; written and read like ``value``.
  private nonisolated(unsafe) var failure: PDBError?

  @inline(__always)
  func get(_ make: () throws(PDBError) -> Value) throws(PDBError) -> Value {
    if isKept.load(ordering: .acquiring), let value = unsafe value { return value }
    return try store(make)
  }

  @inline(never)
  private func store(_ make: () throws(PDBError) -> Value) throws(PDBError) -> Value {
    if isKept.load(ordering: .acquiring), let failure = unsafe failure { throw failure }
    let result: Result<Value, PDBError>
    do { result = .success(try make()) } catch { result = .failure(error) }
    lock.withLock { _ in
      guard !isKept.load(ordering: .relaxed) else { return }
      switch result {
      case .success(let made): unsafe value = made
      case .failure(let error): unsafe failure = error
      }
      isKept.store(true, ordering: .releasing)
    }
    return try result.get()
  }
}
