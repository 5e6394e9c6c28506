/// How one file was looked for, and whether it was found.
public struct SymbolSearchRecord: Sendable {
  /// What was wanted; `nil` if it could not even be looked for.
  public var request: SymbolFileRequest?
  /// What was wanted, for people. Untrusted text.
  public var wanted: String
  /// Where was looked, in order.
  public var attempts: [SymbolAttempt]
  /// Where the file was, or now is; `nil` if it was not found.
  public var path: String?
  /// Why it could not be looked for, or could not be kept; sentences.
  public var problems: [String]

  /// A record of its parts.
  public init(
    request: SymbolFileRequest?, wanted: String, attempts: [SymbolAttempt] = [], path: String? = nil,
    problems: [String] = []
  ) {
    self.request = request
    self.wanted = wanted
    self.attempts = attempts
    self.path = path
    self.problems = problems
  }

  /// Whether the file was found.
  public var isFound: Bool { path != nil }
  /// Whether the file is missing and a server or a folder that may have it could not be asked.
  public var isUnavailable: Bool { !isFound && attempts.contains(where: \.isUnavailable) }
}
