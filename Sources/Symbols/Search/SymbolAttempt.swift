/// An entry of a search's log: where was looked, and what became of it. What `!sym noisy` tells in WinDbg.
public struct SymbolAttempt: Equatable, Sendable {
  /// What became of it.
  public enum Outcome: Equatable, Sendable {
    /// The file is there and is the right one.
    case found
    /// Nothing is there.
    case absent
    /// The server said lately that nothing is there, and was not asked again.
    case absentLately
    /// Another file of the same name; found and wanted.
    case wrongIdentity(found: String, wanted: String)
    /// Something other than the kind of file that was asked for.
    case wrongKind(found: String, wanted: String)
    /// The right kind of file, which cannot be read; a sentence.
    case damaged(String)
    /// A pointer to the place where the file is.
    case pointer(String)
    /// `MSG:` of a `file.ptr`: why whoever keeps the store does not have the file. Untrusted.
    case message(String)
    /// No connection was opened, since none may be.
    case offline
    /// Whether something is there is not known; a sentence.
    case unavailable(String)
  }

  /// The path or the address, without a password that it may have.
  public var place: String
  /// Whether it is the address of a web server.
  public var isWeb: Bool
  /// What became of it.
  public var outcome: Outcome

  /// Whether there was something which nearly was the right file.
  public var isNearMiss: Bool {
    switch outcome {
    case .wrongIdentity, .wrongKind, .damaged, .message: true
    default: false
    }
  }

  /// Whether a server or a folder could not be asked.
  public var isUnavailable: Bool { if case .unavailable = outcome { true } else { false } }
}

extension SymbolAttempt: CustomStringConvertible {
  /// The place and what became of it: `/symbols/a.pdb/…/a.pdb: not there`.
  public var description: String { "\(place): \(outcome)" }
}

extension SymbolAttempt.Outcome: CustomStringConvertible {
  /// What became of it, for people.
  public var description: String {
    switch self {
    case .found: "found"
    case .absent: "not there"
    case .absentLately: "not there when asked lately"
    case .wrongIdentity(let found, let wanted): "another file: found \(found), wanted \(wanted)"
    case .wrongKind(let found, let wanted): "no symbol file: found \(found), expected \(wanted)"
    case .damaged(let why): "damaged: \(why)"
    case .pointer(let target): "leads to \(target)"
    case .message(let text): "the store says: \(text)"
    case .offline: "not asked (offline)"
    case .unavailable(let why): "unavailable: \(why)"
    }
  }
}
