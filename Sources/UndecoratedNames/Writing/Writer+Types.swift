extension Writer {
  /// A type without a name in it.
  mutating func writeType(_ type: Node.Index, _ parser: borrowing Parser) throws(Failure) {
    try writePrefix(type, parser)
    try writeSuffix(type, parser)
  }

  /// What stands before the name that is declared.
  mutating func writePrefix(_ type: Node.Index, _ parser: borrowing Parser) throws(Failure) {
    try enter()
    let node = parser.nodes[Int(type)]
    switch node.kind {
    case .primitive:
      try put(Self.primitive(node.detail))
      try putTypeQualifiers(node.qualifiers)
    case .extendedPrimitive:
      try put(ExtendedPrimitive.name(node.detail) ?? "")
      try putTypeQualifiers(node.qualifiers)
    case .nullPointer:
      try put("std::nullptr_t")
      try putTypeQualifiers(node.qualifiers)
    case .tagged:
      if !options.contains(.noTypeKeywords) { try put(Self.keyword(node.detail)) }
      try writeName(node.first, parser)
      try putTypeQualifiers(node.qualifiers)
    case .named:
      try writePiece(node.first, parser)
      try putTypeQualifiers(node.qualifiers)
    case .array: try writePrefix(node.first, parser)
    case .function:
      try writeResult(node, parser)
      try putConvention(node.detail)
    case .pointer: try writePointerPrefix(node, parser)
    default: try writePiece(type, parser)
    }
    leave()
  }

  private mutating func writePointerPrefix(_ node: Node, _ parser: borrowing Parser) throws(Failure) {
    let target = parser.nodes[Int(node.first)]
    switch target.kind {
    case .function:
      try writeResult(target, parser)
      try put("(")
      try putConvention(target.detail)
      if node.second != Node.none, output.last != UInt8(ascii: "(") { try put(" ") }
    case .array:
      try writePrefix(node.first, parser)
      try put(" (")
    default:
      try writePrefix(node.first, parser)
      try put(" ")
    }
    if node.qualifiers.contains(.unaligned) { try put("__unaligned ") }
    if node.second != Node.none {
      try writeName(node.second, parser)
      try put("::")
    }
    switch PointerKind(rawValue: node.detail) {
    case .lvalueReference: try put("&")
    case .rvalueReference: try put("&&")
    case .handle: try put("^")
    case .trackingReference: try put("%")
    default: try put("*")
    }
    if node.qualifiers.contains(.pointer64), options.contains(.pointer64) { try put(" __ptr64") }
    try putConstVolatile(node.qualifiers)
    if node.qualifiers.contains(.restrict) { try put(" __restrict") }
  }

  /// What stands behind the name that is declared.
  mutating func writeSuffix(_ type: Node.Index, _ parser: borrowing Parser) throws(Failure) {
    try enter()
    let node = parser.nodes[Int(type)]
    switch node.kind {
    case .array:
      var cell = node.second
      while cell != Node.none {
        try put("[")
        let size = parser.nodes[Int(parser.nodes[Int(cell)].first)]
        if magnitude(size) != 0 { try putNumber(size) }
        try put("]")
        cell = parser.nodes[Int(cell)].second
      }
      try writeSuffix(node.first, parser)
    case .function: try writeParameters(node, parser)
    case .pointer:
      let target = parser.nodes[Int(node.first)].kind
      if target == .function || target == .array { try put(")") }
      try writeSuffix(node.first, parser)
    default: break
    }
    leave()
  }

  /// What a function returns, up to the space behind it.
  private mutating func writeResult(_ function: Node, _ parser: borrowing Parser) throws(Failure) {
    guard function.first != Node.none else { return }
    try writePrefix(function.first, parser)
    try put(" ")
  }

  /// Parameters, what is said of `this`, and what follows if a pointer to a function is returned.
  mutating func writeParameters(
    _ function: Node, showsResult: Bool = true, _ parser: borrowing Parser
  ) throws(Failure) {
    try put("(")
    var cell = function.second
    while cell != Node.none {
      if cell != function.second { try put(",") }
      let node = parser.nodes[Int(cell)]
      try writeType(node.first, parser)
      cell = node.second
    }
    if function.qualifiers.contains(.variadic) {
      try put(function.second == Node.none ? "..." : ",...")
    } else if function.second == Node.none {
      try put("void")
    }
    try put(")")
    if !options.contains(.noThisType) {
      try putConstVolatile(function.qualifiers)
      if function.qualifiers.contains(.pointer64), options.contains(.pointer64) { try put(" __ptr64") }
      if function.qualifiers.contains(.unaligned) { try put(" __unaligned") }
      if function.qualifiers.contains(.restrict) { try put(" __restrict") }
      if function.qualifiers.contains(.lvalue) { try put(" &") }
      if function.qualifiers.contains(.rvalue) { try put(" &&") }
    }
    if function.qualifiers.contains(.noexcept) { try put(" noexcept") }
    if showsResult, function.first != Node.none { try writeSuffix(function.first, parser) }
  }
}
