extension Parser {
  /// What a pointer or reference is to.
  mutating func parsePointer(_ kind: PointerKind, _ qualifiers: Qualifiers) throws(Failure) -> Node.Index {
    var pointer = Node(kind: .pointer, detail: kind.rawValue, qualifiers: qualifiers)
    if take("$") {
      // `$A` is the managed heap; `$B` a pinned pointer, which is written like another.
      switch try take() {
      case "A":
        pointer.detail = (kind == .pointer ? PointerKind.handle : .trackingReference).rawValue
      case "B": break
      default: throw .damaged
      }
    }
    pointer.qualifiers.formUnion(try parseExtendedQualifiers())
    if take("6") {
      pointer.first = try parseFunction(isMember: false)
    } else if take("8") {
      pointer.second = try parseQualifiedName(isSymbol: false)
      pointer.first = try parseFunction(isMember: true)
    } else {
      let (target, isMember) = try parseTargetQualifiers()
      if isMember { pointer.second = try parseQualifiedName(isSymbol: false) }
      pointer.first = try parseType()
      qualify(pointer.first, with: target)
    }
    return append(pointer)
  }

  /// `E` for `__ptr64`, `F` for `__unaligned`, `I` for `__restrict`, in any order.
  mutating func parseExtendedQualifiers() throws(Failure) -> Qualifiers {
    var qualifiers: Qualifiers = []
    while true {
      if take("E") {
        qualifiers.insert(.pointer64)
      } else if take("F") {
        qualifiers.insert(.unaligned)
      } else if take("I") {
        qualifiers.insert(.restrict)
      } else {
        return qualifiers
      }
    }
  }

  /// One of four letters.
  mutating func parseConstVolatile() throws(Failure) -> Qualifiers {
    switch try take() {
    case "A": []
    case "B": .const
    case "C": .volatile
    case "D": [.const, .volatile]
    default: throw .damaged
    }
  }

  /// One of eight letters; with the last four the target is a member of a class.
  mutating func parseTargetQualifiers() throws(Failure) -> (Qualifiers, isMember: Bool) {
    switch try take() {
    case "A": ([], false)
    case "B": (.const, false)
    case "C": (.volatile, false)
    case "D": ([.const, .volatile], false)
    case "Q": ([], true)
    case "R": (.const, true)
    case "S": (.volatile, true)
    case "T": ([.const, .volatile], true)
    default: throw .damaged
    }
  }

  /// Qualifies a type that was just parsed. Of an array the elements are qualified.
  mutating func qualify(_ type: Node.Index, with qualifiers: Qualifiers) {
    guard !qualifiers.isEmpty else { return }
    var type = Int(type)
    while nodes[type].kind == .array { type = Int(nodes[type].first) }
    nodes[type].qualifiers.formUnion(qualifiers)
  }
}
