public import DumpFile

/// A file that a search needs next: where it would be, and nothing of what it is.
public struct SymbolCandidate: Equatable, Sendable {
  /// What the answer is used for.
  public enum Form: Equatable, Sendable {
    /// The file itself, as it is or compressed.
    case file
    /// `file.ptr`: text that leads to the file.
    case pointer
    /// `index2.txt`: a store has two tiers if it is there.
    case index
  }

  /// Where the file would be.
  public var place: SymbolFilePlace
  /// What the answer is used for.
  public var form: Form
  /// The store or folder that it belongs to.
  public var store: SymbolStoreLocation
  /// Where a file is to be kept when it is the right one, nearest first; empty if it may stay where it is.
  public var copies: [SymbolFileCopy] = []
}

/// Where a file is.
public enum SymbolFilePlace: Hashable, Sendable {
  /// A path.
  case path(String)
  /// An address.
  case address(String)

  /// The path, or the address without a password that it may have.
  public var displayText: String {
    switch self {
    case .path(let path): path
    case .address(let address): withoutCredentials(address)
    }
  }
}

/// A place in a store where a file that was found farther away is to be kept.
public struct SymbolFileCopy: Hashable, Sendable {
  /// The store's folder.
  public var store: String
  /// The path below it, in safe parts: folders, then the name of the file.
  public var components: [String]
  /// The name of the file where it is kept as it came, compressed.
  public var compressedName: String
  /// Whether a compressed file is expanded here, as in the nearest store.
  public var isExpanded: Bool

  /// The path of the file.
  public var path: String { ([store] + components).joined(separator: "/") }
  /// The path of the file as it came, compressed.
  public var compressedPath: String {
    ([store] + components.dropLast() + [compressedName]).joined(separator: "/")
  }
}

/// What became of a candidate.
public enum SymbolAnswer: Sendable {
  /// The bytes that are there.
  case bytes(MappedFile)
  /// Nothing is there.
  case absent
  /// Nothing was there lately; nobody asked again.
  case absentLately
  /// No connection was opened, since none may be.
  case offline
  /// Why it is not known whether something is there: the server does not answer, or the folder cannot be read.
  case unavailable(String)
  /// Something is there and could not be fetched whole.
  case incomplete(String)
}
