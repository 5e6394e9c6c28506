/// Values as arguments of templates.
///
/// Numbers, addresses and pointers to members are Microsoft's of old; what C++20 added was learned from names that
/// compilers wrote for declarations of the tests.
extension Parser {
  /// A value; its `$` is behind us.
  mutating func parseValue() throws(Failure) -> Node.Index {
    try enter()
    let value = try parseValueOnce()
    leave()
    return value
  }

  private mutating func parseValueOnce() throws(Failure) -> Node.Index {
    switch try take() {
    case "0": return try parseNumber()
    case "1": return try parseAddress()
    case "2": return try parseClassValue()
    case "3": return try parseArrayValue()
    case "5":
      let part = try parseValue()
      try expect("@")
      return append(Node(kind: .address, first: part))
    case "6":
      let isPointer = next == "1"
      let whole = try parseWhole()
      let member = try parsePiece()
      try expect("@")
      return part(member, of: whole, isPointer: isPointer)
    case "7": return try parseUnionValue()
    case "8":
      let type = try parseQualifiedName(isSymbol: false)
      let member = try parsePiece()
      try expect("@")
      return append(Node(kind: .memberAddress, first: type, second: member))
    case "A": return try parseFloatingPoint(width: 4)
    case "B": return try parseFloatingPoint(width: 8)
    case "C":
      let isPointer = next == "1"
      let whole = try parseWhole()
      try expect("0")
      let index = try parseNumber()
      try expect("@")
      return part(index, of: whole, isPointer: isPointer)
    case "D", "Q", "R": return append(Node(kind: .templateParameter, first: try parseNumber()))
    case "E": return try parseReference()
    case "F": return append(Node(kind: .braced, first: try parseNumbers(2).first))
    case "G": return append(Node(kind: .braced, first: try parseNumbers(3).first))
    case "H": return try parseAdjustedMember(1)
    case "I": return try parseAdjustedMember(2)
    case "J": return try parseAdjustedMember(3)
    case "M":
      // The parameter is `auto`; the value says of which type it is, and that is not shown.
      _ = try parseType()
      return try parseValue()
    default: throw .damaged
    }
  }

  private mutating func parseAddress() throws(Failure) -> Node.Index {
    append(Node(kind: .address, first: try parseReference()))
  }

  private mutating func parseReference() throws(Failure) -> Node.Index {
    try expect("?")
    return append(Node(kind: .reference, first: try parseSymbol(stopsAfterName: false)))
  }

  /// What a part is of: a symbol, or a part of one.
  private mutating func parseWhole() throws(Failure) -> Node.Index {
    if take("1") || take("E") { return try parseReference() }
    guard next == "6" || next == "C" else { throw .damaged }
    return try parseValue()
  }

  private mutating func part(_ part: Node.Index, of whole: Node.Index, isPointer: Bool) -> Node.Index {
    let node = append(Node(kind: .part, first: whole, second: part))
    return isPointer ? append(Node(kind: .address, first: node)) : node
  }

  /// A name of one piece.
  private mutating func parsePiece() throws(Failure) -> Node.Index {
    ("0"..."9").contains(next) ? try parseNameReference() : try parseIdentifier()
  }

  /// A member of a class that has several bases: where it is, and how `this` must be changed.
  private mutating func parseAdjustedMember(_ count: Int) throws(Failure) -> Node.Index {
    var list = NodeList()
    append(try parseReference(), to: &list)
    for _ in 0..<count { append(try parseNumber(), to: &list) }
    return append(Node(kind: .braced, first: list.first))
  }

  /// The bits of a number.
  private mutating func parseFloatingPoint(width: UInt8) throws(Failure) -> Node.Index {
    let bits = try parseMagnitude()
    guard width == 8 || bits <= UInt32.max else { throw .damaged }
    let index = number(bits)
    nodes[Int(index)].kind = .floatingPoint
    nodes[Int(index)].detail = width
    return index
  }
}

// MARK: Values of classes

extension Parser {
  /// The type, and the values of bases and members up to `@`.
  private mutating func parseClassValue() throws(Failure) -> Node.Index {
    let type = try parseType()
    var members = NodeList()
    while !take("@") { append(try parseMemberValue(), to: &members) }
    return append(Node(kind: .braced, first: members.first, second: type))
  }

  /// The type of the elements, and their values, each with an `@` behind it, up to `@`.
  private mutating func parseArrayValue() throws(Failure) -> Node.Index {
    _ = try parseType()
    var elements = NodeList()
    while !take("@") {
      append(try parseMemberAddressOrValue(), to: &elements)
      try expect("@")
    }
    return append(Node(kind: .braced, first: elements.first))
  }

  /// The type, and the name and the value of the member that is in use, if one is.
  private mutating func parseUnionValue() throws(Failure) -> Node.Index {
    let type = try parseType()
    var members = NodeList()
    if !take("@") {
      let name = try parsePiece()
      let value = try parseMemberAddressOrValue()
      append(append(Node(kind: .designated, first: name, second: value)), to: &members)
      try expect("@")
    }
    return append(Node(kind: .braced, first: members.first, second: type))
  }

  /// A type and a value; classes, arrays and unions say their type themselves.
  private mutating func parseMemberValue() throws(Failure) -> Node.Index {
    switch next {
    case "2", "3", "7": return try parseValue()
    default:
      _ = try parseType()
      return try parseMemberAddressOrValue()
    }
  }

  /// In a class `E` stands for a pointer as well as for a reference.
  private mutating func parseMemberAddressOrValue() throws(Failure) -> Node.Index {
    take("E") ? try parseAddress() : try parseValue()
  }
}
