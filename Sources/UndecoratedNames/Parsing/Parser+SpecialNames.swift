extension Parser {
  /// The name behind a `?` that does not begin a template.
  mutating func parseSpecialName() throws(Failure) -> Node.Index {
    let code = try take()
    switch code {
    case "0": return append(Node(kind: .structor, detail: 0))
    case "1": return append(Node(kind: .structor, detail: 1))
    case "B": return append(Node(kind: .conversion))
    case "_": return try parseUnderscoredName()
    default: return try special(SpecialName.place(code), in: SpecialName.plain, at: 0)
    }
  }

  private mutating func parseUnderscoredName() throws(Failure) -> Node.Index {
    let code = try take()
    switch code {
    case "_": return try parseTwiceUnderscoredName()
    case "P":
      // The name of what returns a class by value goes on with the operator.
      try enter()
      try expect("?")
      let operation = try parseSpecialName()
      leave()
      guard nodes[Int(operation)].kind == .special else { throw .damaged }
      return append(Node(kind: .udtReturning, first: operation))
    case "R":
      switch try take() {
      case "1": return append(Node(kind: .baseClassDescriptor, first: try parseNumbers(4).first))
      case let kind:
        guard ("2"..."4").contains(kind) else { throw .damaged }
        return try special(
          Int(kind.value) - 0x32, in: SpecialName.typeInformation, at: SpecialName.typeInformationBase)
      }
    default:
      return try special(
        SpecialName.place(code), in: SpecialName.underscored, at: SpecialName.underscoredBase)
    }
  }

  private mutating func parseTwiceUnderscoredName() throws(Failure) -> Node.Index {
    let code = try take()
    switch code {
    case "E": return try parseInitializer(isAtExit: false)
    case "F": return try parseInitializer(isAtExit: true)
    case "K":
      let (start, end) = try scanIdentifier()
      return append(Node(kind: .literalOperator, first: append(text(start, end))))
    default:
      guard ("A"..."Z").contains(code) else { throw .damaged }
      return try special(
        Int(code.value) - 0x41, in: SpecialName.twiceUnderscored, at: SpecialName.twiceUnderscoredBase)
    }
  }

  /// `??__Ex@@YAXXZ` is for `x`, `??__E?x@C@@2HA@@YAXXZ` for the symbol in it, which has an `@` of its own.
  private mutating func parseInitializer(isAtExit: Bool) throws(Failure) -> Node.Index {
    try enter()
    let subject: Node.Index
    switch (next, second) {
    case ("?", "$"): subject = try parseTemplate(isRemembered: true)
    case ("?", _):
      position += 1
      subject = try parseSymbol(stopsAfterName: false)
      try expect("@")
    case ("0"..."9", _): subject = try parseNameReference()
    default: subject = try parseIdentifier()
    }
    leave()
    return append(Node(kind: .initializer, detail: isAtExit ? 1 : 0, first: subject))
  }

  private mutating func special(
    _ place: Int?, in table: [StaticString], at base: Int
  ) throws(Failure) -> Node.Index {
    guard let place, table.indices.contains(place), table[place].utf8CodeUnitCount > 0 else { throw .damaged }
    return append(Node(kind: .special, detail: UInt8(truncatingIfNeeded: base + place)))
  }
}
