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
    let template = try withOwnReferences { parser throws(Failure) in try parser.parseTemplateBody() }
    if isRemembered { rememberName(template, from: start, to: position) }
    leave()
    return template
  }

  private mutating func parseTemplateBody() throws(Failure) -> Node.Index {
    let name: Node.Index
    switch next {
    case "?":
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
    return try parseTemplateValue()
  }

  /// A value; its `$` is behind us.
  private mutating func parseTemplateValue() throws(Failure) -> Node.Index {
    switch try take() {
    case "0": return try parseNumber()
    case "1": return try parseAddress()
    case "2": return try parseClassValue()
    case "D", "Q", "R": return append(Node(kind: .templateParameter, first: try parseNumber()))
    case "E":
      try expect("?")
      return append(Node(kind: .reference, first: try parseSymbol(stopsAfterName: false)))
    case "F": return append(Node(kind: .braced, first: try parseNumbers(2).first))
    case "G": return append(Node(kind: .braced, first: try parseNumbers(3).first))
    case "H": return try parseMemberAddress(1)
    case "I": return try parseMemberAddress(2)
    case "J": return try parseMemberAddress(3)
    case "M":
      // The parameter is `auto`; the value says of which type it is, and that is not shown.
      _ = try parseType()
      return try parseTemplateValue()
    default: throw .damaged
    }
  }

  private mutating func parseAddress() throws(Failure) -> Node.Index {
    try expect("?")
    return append(Node(kind: .address, first: try parseSymbol(stopsAfterName: false)))
  }

  /// A member of a class that has several bases: where it is, and how `this` must be changed.
  private mutating func parseMemberAddress(_ count: Int) throws(Failure) -> Node.Index {
    var list = NodeList()
    try expect("?")
    append(append(Node(kind: .reference, first: try parseSymbol(stopsAfterName: false))), to: &list)
    for _ in 0..<count { append(try parseNumber(), to: &list) }
    return append(Node(kind: .braced, first: list.first))
  }

  /// A value of a class of C++20: its type, and its members with theirs, up to `@`.
  private mutating func parseClassValue() throws(Failure) -> Node.Index {
    try enter()
    let type = try parseType()
    var members = NodeList()
    while !take("@") { append(try parseMemberValue(), to: &members) }
    leave()
    return append(Node(kind: .braced, first: members.first, second: type))
  }

  private mutating func parseMemberValue() throws(Failure) -> Node.Index {
    if take("2") { return try parseClassValue() }
    if take("3") {
      // An array: the type of its elements is said once more with each.
      let array = try parseClassValue()
      nodes[Int(array)].second = Node.none
      return array
    }
    _ = try parseType()
    switch try take() {
    case "0": return try parseNumber()
    case "1": return try parseAddress()
    default: throw .damaged
    }
  }
}
