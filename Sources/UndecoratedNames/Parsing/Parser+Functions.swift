extension Parser {
  /// The class, this-qualifiers, convention, types and specification of a function.
  mutating func parseFunctionSymbol(_ name: Node.Index) throws(Failure) -> Node.Index {
    var qualifiers: Qualifiers = []
    while take("$", "$") { try parseFunctionPrefix(&qualifiers) }

    var numbers = NodeList()
    var access = try take()
    switch access {
    case "Y", "Z": break
    case "C", "D", "K", "L", "S", "T": break
    case "G", "H", "O", "P", "W", "X":
      qualifiers.insert(.member)
      numbers = try parseNumbers(1)
    case "A"..."X": qualifiers.insert(.member)
    case "$":
      qualifiers.formUnion([.member, take("R") ? .vtordispex : .vtordisp])
      let kind = try take()
      guard ("0"..."5").contains(kind) else { throw .damaged }
      // The same access as that of the other thunks: private, protected, public.
      access = kind < "2" ? "G" : kind < "4" ? "O" : "W"
      numbers = try parseNumbers(qualifiers.contains(.vtordispex) ? 4 : 2)
    default: throw .damaged
    }

    let type = try parseFunction(isMember: qualifiers.contains(.member))
    resolveConversion(name, type)
    return append(
      Node(
        kind: .functionSymbol, detail: UInt8(truncatingIfNeeded: access.value), qualifiers: qualifiers,
        first: name, second: type, third: numbers.first))
  }

  /// What may stand before a function's class: the linkage of C, managed code, Arm64EC.
  private mutating func parseFunctionPrefix(_ qualifiers: inout Qualifiers) throws(Failure) {
    switch try take() {
    case "J":
      // The number counts characters that C++/CLI puts behind it; it is 0 in native code.
      try expect("0")
      qualifiers.insert(.externC)
    case "F", "H", "h": break
    default: throw .damaged
    }
  }

  /// A function's type from the this-qualifiers on; those are there for members.
  mutating func parseFunction(isMember: Bool) throws(Failure) -> Node.Index {
    try enter()
    var qualifiers: Qualifiers = []
    if isMember {
      qualifiers = try parseExtendedQualifiers()
      if take("G") { qualifiers.insert(.lvalue) } else if take("H") { qualifiers.insert(.rvalue) }
      qualifiers.formUnion(try parseConstVolatile())
    }
    let convention = try parseCallingConvention()
    let result = take("@") ? Node.none : try parseResult()
    let parameters = try parseParameters(&qualifiers)
    if take("_") {
      try expect("E")
      qualifiers.insert(.noexcept)
    } else {
      try expect("Z")
    }
    leave()
    return append(
      Node(
        kind: .function, detail: convention, qualifiers: qualifiers, first: result, second: parameters))
  }

  private mutating func parseResult() throws(Failure) -> Node.Index {
    guard take("?") else { return try parseType() }
    let qualifiers = try parseExtendedQualifiers().union(try parseConstVolatile())
    let type = try parseType()
    qualify(type, with: qualifiers)
    return type
  }

  /// `X` for none, or types up to `@`, or up to `Z` for more that are not named.
  private mutating func parseParameters(_ qualifiers: inout Qualifiers) throws(Failure) -> Node.Index {
    if take("X") { return Node.none }
    var list = NodeList()
    while true {
      if take("@") { break }
      if take("Z") {
        qualifiers.insert(.variadic)
        break
      }
      if ("0"..."9").contains(next) {
        append(try parseTypeReference(), to: &list)
        continue
      }
      let start = position
      let type = try parseType()
      // What is one letter long is not worth a reference.
      if position - start > 1 { rememberType(type) }
      append(type, to: &list)
    }
    guard list.first != Node.none || qualifiers.contains(.variadic) else { throw .damaged }
    return list.first
  }

  /// The letter of the convention.
  mutating func parseCallingConvention() throws(Failure) -> UInt8 {
    let letter = try take()
    switch letter {
    case "A"..."Q", "S", "U", "V", "W", "w": return UInt8(truncatingIfNeeded: letter.value)
    default: throw .damaged
    }
  }

  /// A conversion operator is named by the type that it returns.
  private mutating func resolveConversion(_ name: Node.Index, _ type: Node.Index) {
    var piece = Int(nodes[Int(name)].second)
    if nodes[piece].kind == .template { piece = Int(nodes[piece].first) }
    guard nodes[piece].kind == .conversion else { return }
    nodes[piece].first = nodes[Int(type)].first
    nodes[Int(type)].first = Node.none
  }
}
