extension Writer {
  /// A symbol: its declaration, or only its name.
  mutating func writeSymbol(_ index: Node.Index, _ parser: borrowing Parser) throws(Failure) {
    try enter()
    let node = parser.nodes[Int(index)]
    switch node.kind {
    case .functionSymbol: try writeFunction(node, parser)
    case .variableSymbol: try writeVariable(node, parser)
    case .tableSymbol: try writeTable(node, parser)
    case .guardSymbol:
      try writeName(node.first, parser)
      try put("{")
      try putNumber(parser.nodes[Int(node.second)])
      try put("}")
    case .virtualCallSymbol: try writeVirtualCall(node, parser)
    case .typeDescriptor:
      try writeType(node.first, parser)
      try put(" `RTTI Type Descriptor'")
    case .typeName: try writeType(node.first, parser)
    case .stringSymbol: try writeString(node, parser)
    case .hashSymbol: try putText(node, parser)
    case .importSymbol:
      try put(options.contains(.nameOnly) ? "__imp_" : "__declspec(dllimport) ")
      try writeSymbol(node.first, parser)
    default:
      if node.qualifiers.contains(.externC), !options.contains(.nameOnly) { try put("extern \"C\" ") }
      try writeName(node.first, parser)
    }
    leave()
  }

  private mutating func writeFunction(_ node: Node, _ parser: borrowing Parser) throws(Failure) {
    let type = parser.nodes[Int(node.second)]
    guard !options.contains(.nameOnly) else {
      try writeName(node.first, parser)
      return try writeThunk(node, parser)
    }
    if node.third != Node.none { try put("[thunk]: ") }
    try writeAccess(node.detail, isExternC: node.qualifiers.contains(.externC))
    let showsResult = type.first != Node.none && !options.contains(.noFunctionReturns)
    if showsResult {
      try writePrefix(type.first, parser)
      try put(" ")
    }
    if !options.contains(.noCallingConventions), Self.convention(type.detail).utf8CodeUnitCount > 0 {
      try putConvention(type.detail)
      try put(" ")
    }
    try writeName(node.first, parser)
    try writeThunk(node, parser)
    try writeParameters(type, showsResult: showsResult, parser)
  }

  /// `A` to `X`: eight letters each for private, protected and public; of these, pairs for plain, static and virtual
  /// functions and for thunks.
  private mutating func writeAccess(_ letter: UInt8, isExternC: Bool) throws(Failure) {
    let place = letter &- UInt8(ascii: "A")
    if place < 24, !options.contains(.noAccessSpecifiers) {
      try put(place < 8 ? "private: " : place < 16 ? "protected: " : "public: ")
    }
    if isExternC { try put("extern \"C\" ") }
    guard place < 24, !options.contains(.noMemberType) else { return }
    switch place % 8 {
    case 2, 3: try put("static ")
    case 4...7: try put("virtual ")
    default: break
    }
  }

  private mutating func writeThunk(_ node: Node, _ parser: borrowing Parser) throws(Failure) {
    guard node.third != Node.none else { return }
    if node.qualifiers.contains(.vtordispex) {
      try put("`vtordispex{")
    } else if node.qualifiers.contains(.vtordisp) {
      try put("`vtordisp{")
    } else {
      try put("`adjustor{")
    }
    try putNumbers(node.third, parser)
    try put("}'")
  }

  private mutating func writeVariable(_ node: Node, _ parser: borrowing Parser) throws(Failure) {
    guard !options.contains(.nameOnly) else { return try writeName(node.first, parser) }
    if !options.contains(.noAccessSpecifiers) {
      switch Unicode.Scalar(node.detail) {
      case "0": try put("private: ")
      case "1": try put("protected: ")
      case "2": try put("public: ")
      default: break
      }
    }
    if node.detail < UInt8(ascii: "3"), !options.contains(.noMemberType) { try put("static ") }
    try writePrefix(node.second, parser)
    try put(" ")
    try writeName(node.first, parser)
    try writeSuffix(node.second, parser)
  }

  private mutating func writeTable(_ node: Node, _ parser: borrowing Parser) throws(Failure) {
    if !options.contains(.nameOnly) {
      if node.qualifiers.contains(.const) { try put("const ") }
      if node.qualifiers.contains(.volatile) { try put("volatile ") }
    }
    try writeName(node.first, parser)
    guard node.second != Node.none else { return }
    try put("{for `")
    var cell = node.second
    while cell != Node.none {
      if cell != node.second { try put("'s `") }
      try writeName(parser.nodes[Int(cell)].first, parser)
      cell = parser.nodes[Int(cell)].second
    }
    try put("'}")
  }

  private mutating func writeVirtualCall(_ node: Node, _ parser: borrowing Parser) throws(Failure) {
    if !options.contains(.nameOnly) {
      try put("[thunk]: ")
      try putConvention(node.detail)
      try putSpace()
    }
    try writeName(node.first, parser)
    try put("{")
    try putNumber(parser.nodes[Int(node.second)])
    try put(",{flat}}")
  }
}

extension Node.Kind {
  /// Whether a node of this kind is a whole symbol.
  var isSymbol: Bool { rawValue >= Node.Kind.functionSymbol.rawValue }
}
