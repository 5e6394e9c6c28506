extension Writer {
  /// A qualified name.
  mutating func writeName(_ name: Node.Index, _ parser: borrowing Parser) throws(Failure) {
    var cell = parser.nodes[Int(name)].first
    while cell != Node.none {
      let node = parser.nodes[Int(cell)]
      try writePiece(node.first, parser)
      cell = node.second
      if cell != Node.none { try put("::") }
    }
  }

  /// A piece of a name.
  mutating func writePiece(_ index: Node.Index, _ parser: borrowing Parser) throws(Failure) {
    try enter()
    let node = parser.nodes[Int(index)]
    switch node.kind {
    case .text: try putText(node, parser)
    case .anonymousNamespace: try put("`anonymous namespace'")
    case .template:
      let name = parser.nodes[Int(node.first)]
      if name.kind == .conversion {
        // The arguments stand between the word and the type.
        try put("operator")
        try writeArguments(node.second, parser)
        try put(" ")
        guard name.first != Node.none else { throw .incomplete }
        try writeType(name.first, parser)
      } else {
        try writePiece(node.first, parser)
        try writeArguments(node.second, parser)
      }
    case .special: try put(SpecialName.texts[Int(node.detail)])
    case .udtReturning:
      try put("`udt returning'")
      try writePiece(node.first, parser)
    case .structor:
      guard node.first != Node.none else { throw .incomplete }
      if node.detail == 1 { try put("~") }
      try writePiece(node.first, parser)
    case .conversion:
      guard node.first != Node.none else { throw .incomplete }
      try put("operator ")
      try writeType(node.first, parser)
    case .literalOperator:
      try put("operator \"\" ")
      try putText(parser.nodes[Int(node.first)], parser)
    case .scopeNumber:
      try put("`")
      try putNumber(parser.nodes[Int(node.first)])
      try put("'")
    case .scopeSymbol:
      try put("`")
      try writeSymbol(node.first, parser)
      try put("'")
    case .interface:
      try put("[")
      try writeName(node.first, parser)
      try put("]")
    case .initializer:
      try put(node.detail == 1 ? "`dynamic atexit destructor for '" : "`dynamic initializer for '")
      if parser.nodes[Int(node.first)].kind.isSymbol {
        try writeSymbol(node.first, parser)
      } else {
        try writePiece(node.first, parser)
      }
      try put("''")
    case .baseClassDescriptor:
      try put("`RTTI Base Class Descriptor at (")
      try putNumbers(node.first, parser)
      try put(")'")
    default: try writeName(index, parser)
    }
    leave()
  }
}
