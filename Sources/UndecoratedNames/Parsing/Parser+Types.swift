extension Parser {
  /// A type.
  mutating func parseType() throws(Failure) -> Node.Index {
    try enter()
    let type = try parseTypeOnce()
    leave()
    return type
  }

  private mutating func parseTypeOnce() throws(Failure) -> Node.Index {
    let letter = try take()
    let code = UInt8(truncatingIfNeeded: letter.value)
    switch letter {
    case "C"..."K", "M"..."O", "X": return append(Node(kind: .primitive, detail: code))
    case "_": return try parseExtendedPrimitive()
    case "T", "U", "V": return try parseTagged(code)
    case "W":
      let size = try take()
      guard ("0"..."7").contains(size) else { throw .damaged }
      return try parseTagged(UInt8(truncatingIfNeeded: size.value))
    case "P": return try parsePointer(.pointer, [])
    case "Q": return try parsePointer(.pointer, .const)
    case "R": return try parsePointer(.pointer, .volatile)
    case "S": return try parsePointer(.pointer, [.const, .volatile])
    case "A": return try parsePointer(.lvalueReference, [])
    case "B": return try parsePointer(.lvalueReference, .volatile)
    case "Y": return try parseArray()
    case "?":
      // A type that is nothing but a name, as compilers make them for their own ones.
      guard next == "$" else {
        return append(Node(kind: .named, first: try parseQualifiedName(isSymbol: false)))
      }
      let template = try parseTemplateAfterMark(isRemembered: true)
      try expect("@")
      return append(Node(kind: .named, first: template))
    case "$": return try parseDollarType()
    default: throw .damaged
    }
  }

  /// `$$` and a letter.
  private mutating func parseDollarType() throws(Failure) -> Node.Index {
    try expect("$")
    switch try take() {
    case "A":
      // A function that nothing points to; qualifiers are there for members.
      if take("6") { return try parseFunction(isMember: false) }
      guard take("8"), take("@", "@") else { throw .damaged }
      return try parseFunction(isMember: true)
    case "B": return try parseType()
    case "C":
      let qualifiers = try parseExtendedQualifiers().union(try parseConstVolatile())
      let type = try parseType()
      qualify(type, with: qualifiers)
      return type
    case "Q": return try parsePointer(.rvalueReference, [])
    case "R": return try parsePointer(.rvalueReference, .volatile)
    case "T": return append(Node(kind: .nullPointer))
    default: throw .damaged
    }
  }

  private mutating func parseExtendedPrimitive() throws(Failure) -> Node.Index {
    let letter = try take()
    guard ExtendedPrimitive.name(UInt8(truncatingIfNeeded: letter.value)) != nil else { throw .damaged }
    return append(Node(kind: .extendedPrimitive, detail: UInt8(truncatingIfNeeded: letter.value)))
  }

  private mutating func parseTagged(_ tag: UInt8) throws(Failure) -> Node.Index {
    append(Node(kind: .tagged, detail: tag, first: try parseQualifiedName(isSymbol: false)))
  }

  /// The number of dimensions, the size of each, and the type of the elements.
  private mutating func parseArray() throws(Failure) -> Node.Index {
    let count = try parseMagnitude()
    // Each dimension takes a byte at least.
    guard count > 0, count <= UInt64(bytes.count - position) else { throw .damaged }
    let dimensions = try parseNumbers(Int(truncatingIfNeeded: count))
    let element = try parseType()
    return append(Node(kind: .array, first: element, second: dimensions.first))
  }
}

/// Names of types of two letters.
enum ExtendedPrimitive {
  static func name(_ letter: UInt8) -> StaticString? {
    switch Unicode.Scalar(letter) {
    case "D": "__int8"
    case "E": "unsigned __int8"
    case "F": "__int16"
    case "G": "unsigned __int16"
    case "H": "__int32"
    case "I": "unsigned __int32"
    case "J": "__int64"
    case "K": "unsigned __int64"
    case "L": "__int128"
    case "M": "unsigned __int128"
    case "N": "bool"
    case "P": "auto"
    case "Q": "char8_t"
    case "S": "char16_t"
    case "T": "decltype(auto)"
    case "U": "char32_t"
    case "W": "wchar_t"
    default: nil
    }
  }
}
