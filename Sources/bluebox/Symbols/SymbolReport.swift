import PortableExecutable
import Symbols
import Triage

/// What `bluebox symbols` found out about a file, as it is printed.
struct SymbolReport: Encodable, Sendable {
  var schema = 1
  var file: String
  var kind: SymbolSubject.Kind
  @Nullable var identity: String?
  @Nullable var storePath: String?
  var offline: Bool
  /// The folders and servers that were looked at.
  var path: [String]
  var modules: [Module]

  /// A module and its files.
  struct Module: Encodable, Sendable {
    var name: String
    var image: String
    @Nullable var timeDateStamp: String?
    @Nullable var sizeOfImage: String?
    @Nullable var pdb: String?
    /// The best source of names: `pdb`, `isf`, `exports` or `none`.
    var symbols: String
    var searches: [Search]
    var problems: [String]
  }

  /// The search for a file.
  struct Search: Encodable, Sendable {
    var kind: String
    var wanted: String
    @Nullable var key: String?
    @Nullable var found: String?
    var isUnavailable: Bool
    var attempts: [Attempt]
    var problems: [String]
  }

  /// A place that was looked at.
  struct Attempt: Encodable, Sendable {
    var place: String
    var outcome: String
    var text: String
    var isNearMiss: Bool
  }

  init(_ subject: SymbolSubject, _ results: [ModuleSymbols], path: SymbolPath, offline: Bool) {
    file = subject.name
    kind = subject.kind
    identity = subject.identity
    storePath = subject.storePath
    self.offline = offline
    self.path = path.elements.map(Self.text)
    modules = results.map(Module.init)
  }

  /// An element of a symbol path, without passwords.
  static func text(_ element: SymbolPathElement) -> String {
    switch element {
    case .folder(let path): path
    case .cache(let path): "cache*" + path
    case .server(let stores): "srv*" + stores.map(\.displayText).joined(separator: "*")
    }
  }

  /// Time stamp and size of an image.
  static func text(_ identity: ImageIdentity) -> String {
    "time stamp \(hex(identity.timeDateStamp, 8)) size 0x\(String(identity.imageByteCount, radix: 16))"
  }

  static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension SymbolReport.Module {
  init(_ symbols: ModuleSymbols) {
    name = symbols.identity.name
    image = symbols.identity.imageName
    timeDateStamp = symbols.identity.image.map { "0x" + SymbolReport.hex($0.timeDateStamp, 8) }
    sizeOfImage = symbols.identity.image.map { "0x" + SymbolReport.hex($0.imageByteCount, 1) }
    pdb = symbols.codeView.map { PDBIdentity($0).description }
    if symbols.pdb != nil {
      self.symbols = "pdb"
    } else if symbols.symbolTableFile != nil {
      self.symbols = "isf"
    } else {
      self.symbols = symbols.bestSource == .export ? "exports" : "none"
    }
    searches = symbols.searches.map(SymbolReport.Search.init)
    problems = symbols.problems
  }
}

extension SymbolReport.Search {
  init(_ record: SymbolSearchRecord) {
    switch record.request?.kind {
    case .image: kind = "image"
    case .pdb: kind = "pdb"
    case .symbolTable: kind = "isf"
    case nil: kind = "none"
    }
    wanted = record.wanted
    key = record.request?.storeKey
    found = record.path
    isUnavailable = record.isUnavailable
    problems = record.problems
    attempts = record.attempts.map {
      SymbolReport.Attempt(
        place: $0.place, outcome: Self.code(of: $0.outcome), text: $0.outcome.description,
        isNearMiss: $0.isNearMiss)
    }
  }

  /// A word that programs can rely on.
  static func code(of outcome: SymbolAttempt.Outcome) -> String {
    switch outcome {
    case .found: "found"
    case .absent: "absent"
    case .absentLately: "absent-lately"
    case .wrongIdentity: "wrong-identity"
    case .wrongKind: "wrong-kind"
    case .damaged: "damaged"
    case .pointer: "pointer"
    case .message: "message"
    case .offline: "offline"
    case .unavailable: "unavailable"
    }
  }
}
