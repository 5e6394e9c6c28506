/// Digits stand for one of the first ten names, or for one of the first ten types of parameters.
extension Parser {
  mutating func parseNameReference() throws(Failure) -> Node.Index {
    let index = nameBase + Int(try take().value) - 0x30
    guard names.indices.contains(index) else { throw .damaged }
    return names[index].piece
  }

  /// Remembers a name unless the same bytes stand there already: compilers count each name once.
  mutating func rememberName(_ piece: Node.Index, from start: Int, to end: Int) {
    guard names.count - nameBase < 10 else { return }
    for name in names[nameBase...] where name.end - name.start == end - start {
      if bytes[name.start..<name.end] == bytes[start..<end] { return }
    }
    names.append(RememberedName(piece: piece, start: start, end: end))
  }

  mutating func parseTypeReference() throws(Failure) -> Node.Index {
    let index = typeBase + Int(try take().value) - 0x30
    guard types.indices.contains(index) else { throw .damaged }
    return types[index]
  }

  mutating func rememberType(_ type: Node.Index) {
    if types.count - typeBase < 10 { types.append(type) }
  }

  /// What a template refers back to is its own: names and types are counted anew inside of it.
  mutating func withOwnReferences<Result>(
    _ body: (inout Parser) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let (outerNames, outerTypes) = (nameBase, typeBase)
    (nameBase, typeBase) = (names.count, types.count)
    let result = try body(&self)
    names.removeSubrange(nameBase...)
    types.removeSubrange(typeBase...)
    (nameBase, typeBase) = (outerNames, outerTypes)
    return result
  }
}

/// A piece of a name that digits can stand for, and its bytes.
struct RememberedName {
  let piece: Node.Index
  let start: Int
  let end: Int
}
