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
        if name.first != Node.none { try writeType(name.first, parser) }
      } else {
        try writePiece(node.first, parser)
        try writeArguments(node.second, parser)
      }
    case .special: try put(SpecialName.texts[Int(node.detail)])
    case .udtReturning:
      try put("`udt returning'")
      try writePiece(node.first, parser)
    case .structor:
      if node.detail == 1 { try put("~") }
      try writePiece(node.first, parser)
    case .conversion:
      try put("operator ")
      if node.first != Node.none { try writeType(node.first, parser) }
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

  /// Arguments of a template. Two `>` are kept apart, as compilers once had to have it.
  private mutating func writeArguments(_ list: Node.Index, _ parser: borrowing Parser) throws(Failure) {
    try put("<")
    var cell = list
    while cell != Node.none {
      if cell != list { try put(",") }
      let node = parser.nodes[Int(cell)]
      try writeArgument(node.first, parser)
      cell = node.second
    }
    if output.last == UInt8(ascii: ">") { try put(" ") }
    try put(">")
  }

  private mutating func writeArgument(_ index: Node.Index, _ parser: borrowing Parser) throws(Failure) {
    try enter()
    let node = parser.nodes[Int(index)]
    switch node.kind {
    case .number: try putNumber(node)
    case .address:
      try put("&")
      try writeSymbol(node.first, parser)
    case .reference: try writeSymbol(node.first, parser)
    case .templateParameter:
      try put("`template-parameter-")
      try putNumber(parser.nodes[Int(node.first)])
      try put("'")
    case .braced:
      if node.second != Node.none { try writeType(node.second, parser) }
      try put("{")
      var cell = node.first
      while cell != Node.none {
        if cell != node.first { try put(",") }
        try writeArgument(parser.nodes[Int(cell)].first, parser)
        cell = parser.nodes[Int(cell)].second
      }
      try put("}")
    default: try writeType(index, parser)
    }
    leave()
  }
}
