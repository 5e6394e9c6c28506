import Synchronization

/// A value, or the reason why there is none, that is made when it is first asked for.
///
/// Made outside of the lock: two threads may make it at the same time, and get equal values.
final class Lazy<Value: Sendable>: Sendable {
  private let state = Mutex<Result<Value, PDBError>?>(nil)

  func get(_ make: () throws(PDBError) -> Value) throws(PDBError) -> Value {
    if let result = state.withLock({ $0 }) { return try result.get() }
    let result: Result<Value, PDBError>
    do { result = .success(try make()) } catch { result = .failure(error) }
    state.withLock { $0 = result }
    return try result.get()
  }
}
