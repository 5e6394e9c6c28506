/// A place that has symbol files: a folder, or a web server.
public enum SymbolStoreLocation: Hashable, Sendable {
  /// A folder with the layout of a store.
  case folder(String)
  /// The address of a web server, without `/` at the end.
  case web(String)

  /// Whether a connection would be needed.
  public var isWeb: Bool { if case .web = self { true } else { false } }

  /// The path or the address, without a password that it may have.
  public var displayText: String {
    switch self {
    case .folder(let path): path
    case .web(let address): withoutCredentials(address)
    }
  }
}

/// An element of a symbol path.
public enum SymbolPathElement: Equatable, Sendable {
  /// `srv*…`: stores from the nearest to the farthest. What is found in one is copied to those before it.
  case server([SymbolStoreLocation])
  /// `cache*…`: what is found to the right is copied to this folder.
  case cache(String)
  /// A folder of files, or of a store.
  case folder(String)
}

/// An address as it may be shown: between `//` and `@` there may be a password.
func withoutCredentials(_ address: String) -> String {
  guard let start = address.firstRange(of: "://")?.upperBound else { return address }
  let rest = address[start...]
  let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  guard let at = authority.lastIndex(of: "@") else { return address }
  return address[..<start] + "…" + address[at...]
}
