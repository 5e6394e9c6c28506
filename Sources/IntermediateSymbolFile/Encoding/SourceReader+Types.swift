// Structures, enumerations, base types.
extension SourceReader {
  @_lifetime(self: copy self)
  mutating func userTypes() throws(ISFError) {
    try json.beginObject()
    while let key = try json.nextName() {
      var type = RawTable.UserType(name: table.names.intern(key, from: bytes))
      var size: UInt32?
      var kind: ISFUserType.Kind?
      guard try enter() else {
        table.report(.userTypeSize, type.name, at: json.position)
        continue
      }
      while let key = try json.nextName() {
        if key.equals("size", in: bytes) {
          size = try number32()
        } else if key.equals("kind", in: bytes) {
          kind = try word().flatMap { ISFUserType.Kind(word: $0, in: bytes) }
        } else if key.equals("fields", in: bytes) {
          type.members = try members()
        } else {
          try json.skip()
        }
      }
      if size == nil { table.report(.userTypeSize, type.name, at: json.position) }
      if kind == nil { table.report(.userTypeKind, type.name, at: json.position) }
      // Without a size nobody can tell whether a member lies inside; without a kind the members are good all the same.
      guard let size else { continue }
      type.size = size
      type.kind = kind ?? .structure
      table.userTypes.append(type)
    }
  }

  @_lifetime(self: copy self)
  private mutating func members() throws(ISFError) -> Range<Int> {
    let first = table.members.count
    guard try enter() else { return first..<first }
    while let key = try json.nextName() {
      let name = table.names.intern(key, from: bytes)
      var offset: UInt32?
      var type: UInt32?
      var isAnonymous = false
      guard try enter() else {
        table.report(.memberOffset, name, at: json.position)
        continue
      }
      while let key = try json.nextName() {
        if key.equals("offset", in: bytes) {
          offset = try number32()
        } else if key.equals("type", in: bytes) {
          type = try typeReference()
        } else if key.equals("anonymous", in: bytes) {
          isAnonymous = try flag() ?? false
        } else {
          try json.skip()
        }
      }
      guard let offset else {
        table.report(.memberOffset, name, at: json.position)
        continue
      }
      if type == nil { table.report(.memberType, name, at: json.position) }
      table.members.append(
        RawTable.Member(
          name: name, offset: offset,
          type: type ?? table.add(RawTable.TypeReference(kind: .unknown), at: json.position),
          isAnonymous: isAnonymous))
    }
    return first..<table.members.count
  }

  @_lifetime(self: copy self)
  mutating func enumerations() throws(ISFError) {
    try json.beginObject()
    while let key = try json.nextName() {
      var enumeration = RawTable.Enumeration(name: table.names.intern(key, from: bytes))
      var size: UInt32?
      guard try enter() else {
        table.report(.enumerationSize, enumeration.name, at: json.position)
        continue
      }
      while let key = try json.nextName() {
        if key.equals("size", in: bytes) {
          size = try number32()
        } else if key.equals("base", in: bytes) {
          enumeration.base = try name() ?? absent
        } else if key.equals("constants", in: bytes) {
          enumeration.constants = try constants()
        } else {
          try json.skip()
        }
      }
      guard let size else {
        table.report(.enumerationSize, enumeration.name, at: json.position)
        continue
      }
      enumeration.size = size
      table.enumerations.append(enumeration)
    }
  }

  @_lifetime(self: copy self)
  private mutating func constants() throws(ISFError) -> Range<Int> {
    let first = table.constants.count
    guard try enter() else { return first..<first }
    while let key = try json.nextName() {
      let name = table.names.intern(key, from: bytes)
      if let value = try integer() {
        table.constants.append(RawTable.Constant(name: name, value: value.bitPattern))
      } else {
        table.report(.constantValue, name, at: json.position)
      }
    }
    return first..<table.constants.count
  }

  @_lifetime(self: copy self)
  mutating func baseTypes() throws(ISFError) {
    try json.beginObject()
    while let key = try json.nextName() {
      var type = RawTable.BaseType(name: table.names.intern(key, from: bytes))
      var size: UInt32?
      var kind: ISFBaseType.Kind?
      guard try enter() else {
        table.report(.baseTypeSize, type.name, at: json.position)
        continue
      }
      while let key = try json.nextName() {
        if key.equals("size", in: bytes) {
          size = try number32()
        } else if key.equals("kind", in: bytes) {
          kind = try word().flatMap { ISFBaseType.Kind(word: $0, in: bytes) }
        } else if key.equals("signed", in: bytes) {
          type.isSigned = try flag() ?? false
        } else if key.equals("endian", in: bytes) {
          type.isBigEndian = try word()?.equals("big", in: bytes) ?? false
        } else {
          try json.skip()
        }
      }
      guard let size else {
        table.report(.baseTypeSize, type.name, at: json.position)
        continue
      }
      guard let kind else {
        table.report(.baseTypeKind, type.name, at: json.position)
        continue
      }
      type.size = size
      type.kind = kind
      table.baseTypes.append(type)
    }
  }
}

extension ISFUserType.Kind {
  fileprivate init?(word: JSONText, in bytes: RawSpan) {
    if word.equals("struct", in: bytes) {
      self = .structure
    } else if word.equals("union", in: bytes) {
      self = .union
    } else if word.equals("class", in: bytes) {
      self = .classType
    } else {
      return nil
    }
  }
}

extension ISFBaseType.Kind {
  fileprivate init?(word: JSONText, in bytes: RawSpan) {
    if word.equals("int", in: bytes) {
      self = .integer
    } else if word.equals("char", in: bytes) {
      self = .character
    } else if word.equals("float", in: bytes) {
      self = .floatingPoint
    } else if word.equals("bool", in: bytes) {
      self = .boolean
    } else if word.equals("void", in: bytes) {
      self = .void
    } else {
      return nil
    }
  }
}
