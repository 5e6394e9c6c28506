extension Writer {
  /// Arguments of a template. Two `>` are kept apart, as compilers once had to have it.
  mutating func writeArguments(_ list: Node.Index, _ parser: borrowing Parser) throws(Failure) {
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
    case .floatingPoint: try putFloatingPoint(node)
    case .address:
      try put("&")
      try writeArgument(node.first, parser)
    case .part:
      try writeArgument(node.first, parser)
      let part = parser.nodes[Int(node.second)]
      if part.kind == .number {
        try put("[")
        try putNumber(part)
        try put("]")
      } else {
        try put(".")
        try writePiece(node.second, parser)
      }
    case .memberAddress:
      try put("&")
      try writeName(node.first, parser)
      try put("::")
      try writePiece(node.second, parser)
    case .designated:
      try put(".")
      try writePiece(node.first, parser)
      try put("=")
      try writeArgument(node.second, parser)
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
