extension Parser {
  /// A template with its arguments; `?$` is next.
  mutating func parseTemplate(isRemembered: Bool) throws(Failure) -> Node.Index {
    position += 1
    return try parseTemplateAfterMark(isRemembered: isRemembered)
  }

  /// A template with its arguments; `$` is next.
  mutating func parseTemplateAfterMark(isRemembered: Bool) throws(Failure) -> Node.Index {
    try enter()
    let start = position
    position += 1
    let template = try withOwnReferences { parser throws(Failure) in
      try parser.parseTemplateBody(isSymbol: !isRemembered)
    }
    if isRemembered { rememberName(template, from: start, to: position) }
    leave()
    return template
  }

  /// Only functions can have special names; those of other templates are identifiers.
  private mutating func parseTemplateBody(isSymbol: Bool) throws(Failure) -> Node.Index {
    let name: Node.Index
    switch next {
    case "?":
      guard isSymbol else { throw .damaged }
      position += 1
      name = try parseSpecialName()
    default: name = try parseIdentifier()
    }
    var arguments = NodeList()
    while !take("@") {
      if let argument = try parseTemplateArgument() { append(argument, to: &arguments) }
    }
    return append(Node(kind: .template, first: name, second: arguments.first))
  }

  /// `nil` for marks that stand for no argument: packs that are empty, and the border between packs.
  private mutating func parseTemplateArgument() throws(Failure) -> Node.Index? {
    guard next == "$" else { return try parseType() }
    if second == "$" {
      if take("$", "$") {}
      switch next {
      case "V", "Z":
        position += 1
        return nil
      case "$":
        position += 1
        try expect("V")
        return nil
      case "Y":
        position += 1
        let name = try parseQualifiedName(isSymbol: false)
        return append(Node(kind: .named, first: name))
      default:
        position -= 2
        return try parseType()
      }
    }
    position += 1
    if take("S") { return nil }
    return try parseValue()
  }
}
