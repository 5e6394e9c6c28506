/// The entries of a list in a stream: as many as could be read, and why there are no more.
public struct StreamList<Entry: Sendable>: Sendable {
  /// The entries in the order of the file.
  public var entries: [Entry]
  /// Why entries are missing; `nil` if none is.
  public var problem: UserDumpProblem?

  /// A list; without entries when the dump does not have the stream.
  public init(entries: [Entry] = [], problem: UserDumpProblem? = nil) {
    self.entries = entries
    self.problem = problem
  }
}
