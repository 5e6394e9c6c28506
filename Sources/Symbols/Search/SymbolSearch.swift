public import DumpFile

/// The search for one file along a symbol path, without any input or output of its own.
///
/// The caller asks for the next step, fetches what is needed as it can (disk, network, a test), and hands it back:
///
/// ```swift
/// var search = SymbolSearch(for: request, in: path)
/// while case .need(let candidate) = search.next() { search.take(fetch(candidate)) }
/// ```
///
/// Stores and folders are gone through from left to right, each with the file itself, its compressed form and
/// `file.ptr`. What is there is taken only if it is the right file; everything else goes to the log.
public struct SymbolSearch: Sendable {
  /// What to do next.
  public enum Step: Sendable {
    /// Find out what is at a place, and hand it to ``SymbolSearch/take(_:)``.
    case need(SymbolCandidate)
    /// The file was found.
    case found(FoundSymbolFile)
    /// All places have been looked at.
    case notFound
  }

  /// What is looked for.
  public let request: SymbolFileRequest
  /// Where was looked so far, in order.
  public private(set) var attempts: [SymbolAttempt] = []

  private let plans: [SymbolSearchPlan]
  private var position = 0
  /// The places of the present plan that are left, the next one last; `nil` if the plan has not begun.
  private var remaining: [SymbolCandidate]?
  private var pending: SymbolCandidate?
  private var found: FoundSymbolFile?
  /// Whether a store has two tiers, as far as it is known.
  private var hasTwoTiers: [SymbolStoreLocation: Bool] = [:]

  /// A search for a file along a path.
  public init(for request: SymbolFileRequest, in path: SymbolPath) {
    self.request = request
    plans = SymbolSearchPlan.all(of: path, for: request)
  }

  /// What to do next. Asked again without an answer in between, it says the same.
  public mutating func next() -> Step {
    if let found { return .found(found) }
    if let pending { return .need(pending) }
    while position < plans.count {
      let plan = plans[position]
      if remaining == nil {
        if let unknown = plan.storesWithTiers.first(where: { hasTwoTiers[$0] == nil }) {
          return need(SymbolCandidate(place: unknown.place(of: ["index2.txt"]), form: .index, store: unknown))
        }
        remaining = plan.candidates(for: request, hasTwoTiers: hasTwoTiers).reversed()
      }
      if let candidate = remaining?.popLast() { return need(candidate) }
      position += 1
      remaining = nil
    }
    return .notFound
  }

  private mutating func need(_ candidate: SymbolCandidate) -> Step {
    pending = candidate
    return .need(candidate)
  }

  /// Takes what became of the candidate that was asked for last.
  public mutating func take(_ answer: SymbolAnswer) {
    guard let candidate = pending else { return }
    pending = nil
    if candidate.form == .index {
      // A server that does not answer is asked for the file all the same: the log then tells why it was not found.
      if case .bytes = answer {
        hasTwoTiers[candidate.store] = true
      } else {
        hasTwoTiers[candidate.store] = false
      }
      return
    }
    switch answer {
    case .absent: log(candidate, .absent)
    case .absentLately: log(candidate, .absentLately)
    case .offline: leave(candidate, .offline)
    case .unavailable(let why): leave(candidate, .unavailable(why))
    case .incomplete(let why): log(candidate, .damaged(why))
    case .bytes(let file):
      do throws(SymbolFileMismatch) {
        if candidate.form == .pointer { try follow(candidate, file) } else { try accept(candidate, file) }
      } catch {
        log(candidate, error.outcome)
      }
    }
  }

  private mutating func accept(_ candidate: SymbolCandidate, _ file: MappedFile) throws(SymbolFileMismatch) {
    let symbolFile = try SymbolFile(file, for: request)
    log(candidate, .found)
    found = FoundSymbolFile(
      file: symbolFile, original: file, place: candidate.place, copies: candidate.copies)
  }

  private mutating func follow(_ candidate: SymbolCandidate, _ file: MappedFile) throws(SymbolFileMismatch) {
    switch try FilePointer(file.bytes) {
    case .message(let text): log(candidate, .message(text))
    case .path(let path):
      var folder = ""
      if case .path(let own) = candidate.place { folder = own.parentPath }
      let target = try FilePointer.target(of: path, in: candidate.store, folder: folder)
      log(candidate, .pointer(target.displayText))
      var next = candidate
      next.place = target
      next.form = .file
      remaining?.append(next)
    }
  }

  /// Leaves a store that cannot be asked: its other places would not be any better.
  private mutating func leave(_ candidate: SymbolCandidate, _ outcome: SymbolAttempt.Outcome) {
    log(candidate, outcome)
    remaining?.removeAll { $0.store == candidate.store }
  }

  private mutating func log(_ candidate: SymbolCandidate, _ outcome: SymbolAttempt.Outcome) {
    var isWeb = false
    if case .address = candidate.place { isWeb = true }
    attempts.append(
      SymbolAttempt(place: candidate.place.displayText, isWeb: isWeb, outcome: outcome))
  }
}

/// A file that was found, and where it is to be kept.
public struct FoundSymbolFile: Sendable {
  /// The file in readable form.
  public var file: SymbolFile
  /// The bytes as they came: compressed, if they were.
  public var original: MappedFile
  /// Where it was.
  public var place: SymbolFilePlace
  /// Where it is to be kept, nearest first; empty if it may stay where it is.
  public var copies: [SymbolFileCopy]

  /// Whether the bytes came compressed.
  public var wasCompressed: Bool { file.file !== original }
}

extension SymbolFileMismatch {
  /// The same for the log.
  var outcome: SymbolAttempt.Outcome {
    switch self {
    case .wrongIdentity(let found, let wanted): .wrongIdentity(found: found, wanted: wanted)
    case .wrongKind(let found, let wanted): .wrongKind(found: found.description, wanted: wanted)
    case .damaged(let why): .damaged(why)
    }
  }
}

extension String {
  /// The path without its last part.
  var parentPath: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "." }
}
