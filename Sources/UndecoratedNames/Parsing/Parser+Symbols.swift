extension Parser {
  /// A symbol; its `?` is behind us.
  mutating func parseSymbol(stopsAfterName: Bool) throws(Failure) -> Node.Index {
    try enter()
    let symbol: Node.Index
    if next == "?", let unusual = try parseUnusualSymbol() {
      symbol = unusual
    } else {
      let name = try parseQualifiedName(isSymbol: true)
      if stopsAfterName, depth == 1, isWholeWithoutType(name) {
        symbol = append(Node(kind: .nameSymbol, first: name))
      } else {
        symbol = try parseEncoding(of: name)
      }
    }
    leave()
    return symbol
  }

  /// Hashes, string literals and type descriptors, which have no qualified name.
  private mutating func parseUnusualSymbol() throws(Failure) -> Node.Index? {
    if second == "@" {
      position += 2
      return try parseHash()
    }
    guard second == "_", position + 3 < bytes.count else { return nil }
    switch (Unicode.Scalar(bytes[position + 2]), Unicode.Scalar(bytes[position + 3])) {
    case ("C", "@"):
      position += 4
      return try parseString()
    case ("R", "0"):
      position += 4
      let qualifiers = take("?") ? try parseConstVolatile() : []
      let type = try parseType()
      qualify(type, with: qualifiers)
      try expect("@")
      try expect("8")
      return append(Node(kind: .typeDescriptor, first: type))
    default: return nil
    }
  }

  /// `??@` and 32 hexadecimal digits, `@`: all that is left of a name that was too long.
  private mutating func parseHash() throws(Failure) -> Node.Index {
    let start = position - 3
    for _ in 0..<32 {
      let digit = try take()
      guard digit.properties.isASCIIHexDigit else { throw .damaged }
    }
    try expect("@")
    // The locator of a class with such a name.
    if next == "?" {
      position += 1
      try expect("?")
      try expect("_")
      try expect("R")
      try expect("4")
      try expect("@")
    }
    return append(text(start, position, kind: .hashSymbol))
  }

  /// Whether the text of the name does not depend on what follows.
  private func isWholeWithoutType(_ name: Node.Index) -> Bool {
    var piece = nodes[Int(nodes[Int(name)].second)]
    if piece.kind == .template { piece = nodes[Int(piece.first)] }
    guard piece.kind != .conversion, piece.kind != .special || piece.detail != SpecialName.vcall else {
      return false
    }
    switch next {
    // Ordinary functions and variables. Thunks have something to say behind their names.
    case "0"..."4", "A"..."F", "I"..."N", "Q"..."V", "Y", "Z": return true
    default: return false
    }
  }

  /// What follows a name: the kind of the symbol, and its type.
  private mutating func parseEncoding(of name: Node.Index) throws(Failure) -> Node.Index {
    let piece = nodes[Int(nodes[Int(name)].second)]
    if piece.kind == .special {
      switch piece.detail {
      case SpecialName.vftable, SpecialName.vbtable, SpecialName.localVftable,
        SpecialName.completeObjectLocator:
        return try parseTable(name)
      case SpecialName.vcall where next == "$": return try parseVirtualCall(name)
      case SpecialName.localStaticGuard, SpecialName.localStaticThreadGuard:
        if take("5") { return append(Node(kind: .guardSymbol, first: name, second: try parseNumber())) }
      default: break
      }
    }
    switch next {
    case "0"..."4": return try parseVariable(name)
    case "8":
      // Data of the compiler.
      position += 1
      return append(Node(kind: .nameSymbol, first: name))
    case "9":
      // The linkage of C, which does not tell types.
      position += 1
      return append(Node(kind: .nameSymbol, qualifiers: .externC, first: name))
    default: return try parseFunctionSymbol(name)
    }
  }

  /// `6B@` or `7BBase@@@`: qualifiers, and the bases that the table is for.
  private mutating func parseTable(_ name: Node.Index) throws(Failure) -> Node.Index {
    guard take("6") || take("7") else { throw .damaged }
    let qualifiers = try parseExtendedQualifiers().union(try parseConstVolatile())
    var targets = NodeList()
    while !take("@") {
      append(try parseQualifiedName(isSymbol: false), to: &targets)
    }
    return append(
      Node(kind: .tableSymbol, qualifiers: qualifiers, first: name, second: targets.first))
  }

  /// `$B`, the place in the table of virtual functions, `A` for a flat model, and the convention.
  private mutating func parseVirtualCall(_ name: Node.Index) throws(Failure) -> Node.Index {
    guard take("$", "B") else { throw .damaged }
    let offset = try parseNumber()
    try expect("A")
    let convention = try parseCallingConvention()
    return append(Node(kind: .virtualCallSymbol, detail: convention, first: name, second: offset))
  }

  /// Access, type, and once more the qualifiers: those of the variable, or of what it points to.
  private mutating func parseVariable(_ name: Node.Index) throws(Failure) -> Node.Index {
    let access = UInt8(truncatingIfNeeded: try take().value)
    let type = try parseType()
    let extended = try parseExtendedQualifiers()
    if nodes[Int(type)].kind == .pointer {
      nodes[Int(type)].qualifiers.formUnion(extended)
      let (qualifiers, isMember) = try parseTargetQualifiers()
      if isMember { _ = try parseQualifiedName(isSymbol: false) }
      qualify(nodes[Int(type)].first, with: qualifiers)
    } else {
      qualify(type, with: extended.subtracting(.pointer64).union(try parseConstVolatile()))
    }
    return append(Node(kind: .variableSymbol, detail: access, first: name, second: type))
  }

  func text(_ start: Int, _ end: Int, kind: Node.Kind) -> Node {
    var node = text(start, end)
    node.kind = kind
    return node
  }
}
