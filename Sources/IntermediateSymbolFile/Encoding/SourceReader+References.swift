// Symbols and references to types.
extension SourceReader {
  @_lifetime(self: copy self)
  mutating func symbols() throws(ISFError) {
    try json.beginObject()
    while let key = try json.nextName() {
      var symbol = RawTable.Symbol(
        name: table.names.intern(key, from: bytes), rva: 0, linkageName: absent, type: absent)
      var rva: UInt32?
      guard try enter() else {
        table.report(.symbolAddress, symbol.name, at: json.position)
        continue
      }
      while let key = try json.nextName() {
        if key.equals("address", in: bytes) {
          rva = try number32()
        } else if key.equals("linkage_name", in: bytes) {
          symbol.linkageName = try name() ?? absent
        } else if key.equals("type", in: bytes) {
          symbol.type = try typeReference() ?? absent
        } else {
          try json.skip()
        }
      }
      guard let rva else {
        table.report(.symbolAddress, symbol.name, at: json.position)
        continue
      }
      symbol.rva = rva
      table.symbols.append(symbol)
    }
  }

  /// A reference to a type; `nil` if the value is no object. Calls itself as deep as the text is nested, which the
  /// reader of JSON bounds.
  @_lifetime(self: copy self)
  mutating func typeReference() throws(ISFError) -> UInt32? {
    guard try enter() else { return nil }
    var kind: JSONText?
    var name = absent
    var base = absent
    var inner: UInt32?
    var count: UInt32?
    var position: UInt32?
    var length: UInt32?
    while let key = try json.nextName() {
      if key.equals("kind", in: bytes) {
        kind = try word()
      } else if key.equals("name", in: bytes) {
        name = try self.name() ?? absent
      } else if key.equals("base", in: bytes) {
        base = try self.name() ?? absent
      } else if key.equals("subtype", in: bytes) || key.equals("type", in: bytes) {
        inner = try typeReference()
      } else if key.equals("count", in: bytes) {
        count = try number32()
      } else if key.equals("bit_position", in: bytes) {
        position = try number32()
      } else if key.equals("bit_length", in: bytes) {
        length = try number32()
      } else {
        try json.skip()
      }
    }
    guard let kind, let stored = StoredTypeKind(word: kind, in: bytes) else {
      table.report(.typeKind, name, at: json.position)
      return table.add(RawTable.TypeReference(kind: .unknown), at: json.position)
    }
    var reference = RawTable.TypeReference(kind: stored)
    var isComplete = true
    switch stored {
    case .base, .enumeration:
      reference.first = name
      isComplete = name != absent
    case .userType:
      reference.first = name
      reference.wanted = UInt8(truncatingIfNeeded: wantedKind(kind).rawValue)
      isComplete = name != absent
    case .pointer:
      reference.first = inner ?? absent
      reference.second = base
      isComplete = inner != nil
    case .array:
      reference.first = inner ?? absent
      reference.second = count ?? 0
      isComplete = inner != nil && count != nil
    case .bitField:
      reference.first = inner ?? absent
      reference.bitPosition = UInt8(clamping: position ?? 0)
      reference.bitLength = UInt8(clamping: length ?? 0)
      // The widest integer that a bit field can lie in has 128 bits.
      isComplete = inner != nil && (position ?? 128) < 128 && (length ?? 129) <= 128
    case .function, .undefined, .unknown: break
    }
    guard isComplete else {
      table.report(.typeContent, name, at: json.position)
      return table.add(RawTable.TypeReference(kind: .unknown), at: json.position)
    }
    return table.add(reference, at: json.position)
  }

  private func wantedKind(_ word: JSONText) -> ISFUserType.Kind {
    if word.equals("union", in: bytes) { return .union }
    return word.equals("class", in: bytes) ? .classType : .structure
  }
}

extension StoredTypeKind {
  fileprivate init?(word: JSONText, in bytes: RawSpan) {
    if word.equals("base", in: bytes) {
      self = .base
    } else if word.equals("pointer", in: bytes) {
      self = .pointer
    } else if word.equals("array", in: bytes) {
      self = .array
    } else if word.equals("bitfield", in: bytes) {
      self = .bitField
    } else if word.equals("struct", in: bytes) || word.equals("union", in: bytes)
      || word.equals("class", in: bytes)
    {
      self = .userType
    } else if word.equals("enum", in: bytes) {
      self = .enumeration
    } else if word.equals("function", in: bytes) {
      self = .function
    } else {
      return nil
    }
  }
}
