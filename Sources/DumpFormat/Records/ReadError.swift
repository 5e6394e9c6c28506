/// Why bytes could not be read as a record.
public enum ReadError: Error, Equatable, Sendable {
  /// The record does not fit: it begins at `offset`, is `needed` bytes long, and only `available` bytes are there.
  case truncated(offset: Int, needed: Int, available: Int)
}
