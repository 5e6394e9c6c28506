/// Where symbols are looked for: the grammar of `_NT_SYMBOL_PATH`.
///
/// Elements are separated by `;` and gone through from left to right:
/// - `srv*NEAR*…*FAR`: stores; the last may be the address of a web server. An empty name stands for the default store,
///   and `srv*` alone for the default store and the public server.
/// - `symsrv*symsrv.dll*NEAR*…*FAR`: the same in the long form.
/// - `cache*FOLDER`: what is found to the right is copied there; `cache*` alone is the default store.
/// - anything else is a folder.
///
/// Keywords are taken in any case. Double quotes are dropped; between them `;` is a character. `~` at the beginning of a
/// folder is the home directory.
///
/// Source: "Symbol path for Windows debuggers", "Advanced SymSrv use" of the Windows driver documentation.
public struct SymbolPath: Equatable, Sendable {
  /// What names in a path stand for.
  public struct Environment: Equatable, Sendable {
    /// The home directory, for `~`; `nil` leaves `~` as it is.
    public var home: String?
    /// The store that an empty name stands for.
    public var defaultStore: String
    /// The server that `srv*` alone stands for.
    public var defaultServer: String

    /// What is not given is as the command line has it: `~/.cache/bluebox/symbols` and Microsoft's server.
    public init(home: String?, defaultStore: String? = nil, defaultServer: String? = nil) {
      self.home = home
      self.defaultStore = defaultStore ?? (home ?? "/var/tmp") + "/.cache/bluebox/symbols"
      self.defaultServer = defaultServer ?? "https://msdl.microsoft.com/download/symbols"
    }
  }

  /// The elements that were understood, from left to right.
  public var elements: [SymbolPathElement]
  /// What was not understood; the elements in question are left out.
  public var problems: [SymbolPathProblem]

  /// A path of elements.
  public init(elements: [SymbolPathElement]) {
    self.elements = elements
    problems = []
  }

  /// Reads a path.
  public init(_ text: String, environment: Environment) {
    var parser = SymbolPathParser(environment: environment)
    parser.parse(text)
    elements = parser.elements
    problems = parser.problems
  }

  /// The path where nobody names one: the default store in front of the public server.
  public static func standard(_ environment: Environment) -> SymbolPath {
    SymbolPath(elements: [
      .server([.folder(environment.defaultStore), .web(environment.defaultServer)])
    ])
  }

  /// All folders of the path, each once, in their order: what can be used without a connection.
  public var folders: [String] {
    var seen: Set<String> = []
    return elements.flatMap { element -> [String] in
      switch element {
      case .cache(let path), .folder(let path): [path]
      case .server(let stores):
        stores.compactMap { if case .folder(let path) = $0 { path } else { nil } }
      }
    }.filter { seen.insert($0).inserted }
  }

  /// Whether a web server is among the places.
  public var needsConnection: Bool {
    elements.contains { if case .server(let stores) = $0 { stores.contains(where: \.isWeb) } else { false } }
  }
}

/// An element of a symbol path that was not understood.
public struct SymbolPathProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Reason: Equatable, Sendable {
    /// A double quote without its partner.
    case quoteNotClosed
    /// `symsrv*` without the name of a library behind.
    case noLibrary
    /// A library other than `symsrv.dll`, which only Windows could load.
    case otherLibrary
    /// A web server that is not the last store.
    case webServerNotLast
    /// A web address without `srv*` before it.
    case addressWithoutServer
    /// `cache*` with an address, or with several folders.
    case badCache
    /// An address other than `http://host` or `https://host`.
    case badAddress
    /// A path of Windows, which leads nowhere on this system.
    case windowsPath
    /// A control character.
    case controlCharacter
    /// A keyword that does not exist before `*`.
    case unknownKeyword
    /// The path is too long, or has too many elements.
    case tooLong
  }

  /// What is wrong.
  public var reason: Reason
  /// The element or its part, as it was written. Untrusted.
  public var text: String
  /// Where it begins: characters from the beginning of the path, from 1.
  public var position: Int

  /// One sentence: position, what was found, what was expected.
  public var description: String {
    let place = "character \(position) of the symbol path, \"\(text)\": "
    switch reason {
    case .quoteNotClosed: return place + "the double quote is not closed"
    case .noLibrary: return place + "symsrv* needs a library and a store: symsrv*symsrv.dll*FOLDER*URL"
    case .otherLibrary: return place + "only symsrv.dll is known here, other libraries need Windows"
    case .webServerNotLast: return place + "a web server must be the last store of its element"
    case .addressWithoutServer: return place + "a web server is written as srv*FOLDER*URL"
    case .badCache: return place + "cache* takes one folder"
    case .badAddress: return place + "expected http:// or https:// and a host"
    case .windowsPath: return place + "a path of Windows; expected a folder of this system"
    case .controlCharacter: return place + "a control character is no part of a path"
    case .unknownKeyword: return place + "expected srv*, symsrv*, cache*, or a folder"
    case .tooLong: return place + "the symbol path is too long"
    }
  }
}
