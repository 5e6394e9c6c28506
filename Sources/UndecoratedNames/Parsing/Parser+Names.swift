extension Parser {
  /// A name with its scopes: the innermost first, `@` behind the last.
  ///
  /// `isSymbol`: the name of a function or variable, and not of a type. The former do not become the target of back
  /// references when they are templates.
  mutating func parseQualifiedName(isSymbol: Bool) throws(Failure) -> Node.Index {
    try enter()
    let innermost = try parseUnqualified(isSymbol: isSymbol)
    let name = try parseScopes(around: innermost)
    leave()
    return name
  }

  /// The scopes of a name whose innermost piece is known.
  mutating func parseScopes(around innermost: Node.Index) throws(Failure) -> Node.Index {
    var list = append(Node(kind: .cell, first: innermost))
    var enclosing = Node.none
    while !take("@") {
      let piece = try parseScope()
      if enclosing == Node.none { enclosing = piece }
      list = append(Node(kind: .cell, first: piece, second: list))
    }
    // A constructor is named like the class around it, also if it is a template.
    var named = Int(innermost)
    if nodes[named].kind == .template { named = Int(nodes[named].first) }
    if nodes[named].kind == .structor {
      guard enclosing != Node.none else { throw .damaged }
      nodes[named].first = enclosing
    }
    return append(Node(kind: .qualified, first: list, second: innermost))
  }

  private mutating func parseUnqualified(isSymbol: Bool) throws(Failure) -> Node.Index {
    switch next {
    case "0"..."9": return try parseNameReference()
    case "?":
      if second == "$" { return try parseTemplate(isRemembered: !isSymbol) }
      // Types have no special names.
      guard isSymbol else { throw .damaged }
      position += 1
      return try parseSpecialName()
    default: return try parseIdentifier()
    }
  }

  private mutating func parseScope() throws(Failure) -> Node.Index {
    switch next {
    case "0"..."9": return try parseNameReference()
    case "?": break
    default: return try parseIdentifier()
    }
    switch second {
    case "$": return try parseTemplate(isRemembered: true)
    case "A": return try parseAnonymousNamespace()
    case "?":
      position += 2
      let symbol = try parseSymbol(stopsAfterName: false)
      return append(Node(kind: .scopeSymbol, first: symbol))
    case "Q":
      position += 2
      return append(Node(kind: .interface, first: try parseQualifiedName(isSymbol: false)))
    default:
      position += 1
      let value = try parseMagnitude()
      return append(Node(kind: .scopeNumber, first: number(value)))
    }
  }

  /// `?A0x1234abcd@`, where the number tells the anonymous namespaces of different files apart.
  private mutating func parseAnonymousNamespace() throws(Failure) -> Node.Index {
    let start = position
    position += 2
    while try take() != "@" {}
    let piece = append(Node(kind: .anonymousNamespace))
    rememberName(piece, from: start, to: position - 1)
    return piece
  }

  /// Bytes up to `@`.
  mutating func parseIdentifier() throws(Failure) -> Node.Index {
    let (start, end) = try scanIdentifier()
    let piece = append(text(start, end))
    rememberName(piece, from: start, to: end)
    return piece
  }

  func text(_ start: Int, _ end: Int) -> Node {
    Node(
      kind: .text, first: Node.Index(truncatingIfNeeded: start), second: Node.Index(truncatingIfNeeded: end))
  }

  /// The bounds of an identifier, whose `@` is taken too. Control characters are in no identifier.
  mutating func scanIdentifier() throws(Failure) -> (start: Int, end: Int) {
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "@") {
      guard bytes[end] >= 0x20, bytes[end] != 0x7F, bytes[end] != UInt8(ascii: "?") else { throw .damaged }
      end += 1
    }
    guard end > start, end < bytes.count else { throw .damaged }
    position = end + 1
    return (start, end)
  }
}
