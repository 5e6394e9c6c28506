import DumpFormat

extension ISFTable {
  /// How many structures, unions and classes there are.
  public var userTypeCount: Int { count(.userTypes) }
  /// How many enumerations there are.
  public var enumerationCount: Int { count(.enumerations) }
  /// How many base types there are.
  public var baseTypeCount: Int { count(.baseTypes) }
  /// How many different type references there are.
  public var typeReferenceCount: Int { count(.typeReferences) }

  /// The structure, union or class at a place in the order of names; `nil` if there is none.
  public func userType(at index: Int) -> ISFUserType? {
    guard let record = record(index, .userTypes, UserTypeLayout.self),
      let name = text.string(at: record[UserTypeLayout.name]),
      let kind = ISFUserType.Kind(rawValue: record[UserTypeLayout.kind])
    else { return nil }
    let first = Int(record[UserTypeLayout.firstMember])
    let memberCount = Int(record[UserTypeLayout.memberCount])
    guard first <= count(.members), memberCount <= count(.members) - first else { return nil }
    return ISFUserType(
      index: index, name: name, kind: kind, byteCount: record[UserTypeLayout.size], memberCount: memberCount,
      firstMember: first)
  }

  /// The structure, union or class of a name; `nil` if there is none. O(log *types*).
  public func userType(named name: String) -> ISFUserType? {
    var name = name
    return name.withUTF8 { name -> Int? in
      let text = text
      return unsafe search(
        name.span.bytes, in: .userTypes, UserTypeLayout.self, UserTypeLayout.name, text: text)
    }.flatMap(userType(at:))
  }

  /// The members of a type, by ascending offset.
  public func members(of type: ISFUserType) -> [ISFMember] {
    guard let places = members(type.firstMember, type.memberCount) else { return [] }
    return places.compactMap(member(at:))
  }

  /// The member of a name; `nil` if the type has none. O(*members*).
  public func member(named name: String, of type: ISFUserType) -> ISFMember? {
    guard let places = members(type.firstMember, type.memberCount) else { return nil }
    var name = name
    return name.withUTF8 { name -> Int? in
      let text = text
      for place in places {
        guard let record = record(place, .members, MemberLayout.self) else { return nil }
        if unsafe text.compare(record[MemberLayout.name], with: name.span.bytes) == 0 { return place }
      }
      return nil
    }.flatMap(member(at:))
  }

  private func members(_ first: Int, _ count: Int) -> Range<Int>? {
    guard first >= 0, count >= 0, first <= self.count(.members), count <= self.count(.members) - first
    else { return nil }
    return first..<(first + count)
  }

  private func member(at index: Int) -> ISFMember? {
    guard let record = record(index, .members, MemberLayout.self),
      let name = text.string(at: record[MemberLayout.name])
    else { return nil }
    return ISFMember(
      name: name, byteOffset: record[MemberLayout.offset],
      type: ISFTypeReference(rawValue: record[MemberLayout.type]),
      isAnonymous: record[MemberLayout.flags] & 1 != 0)
  }

  /// The enumeration at a place in the order of names; `nil` if there is none.
  public func enumeration(at index: Int) -> ISFEnumeration? {
    guard let record = record(index, .enumerations, EnumerationLayout.self),
      let name = text.string(at: record[EnumerationLayout.name])
    else { return nil }
    let first = Int(record[EnumerationLayout.firstConstant])
    let constantCount = Int(record[EnumerationLayout.constantCount])
    guard first <= count(.constants), constantCount <= count(.constants) - first else { return nil }
    let base = record[EnumerationLayout.baseType]
    return ISFEnumeration(
      index: index, name: name, byteCount: record[EnumerationLayout.size],
      baseType: base == absent ? nil : Int(base), constantCount: constantCount, firstConstant: first)
  }

  /// The enumeration of a name; `nil` if there is none. O(log *enumerations*).
  public func enumeration(named name: String) -> ISFEnumeration? {
    var name = name
    return name.withUTF8 { name -> Int? in
      let text = text
      return unsafe search(
        name.span.bytes, in: .enumerations, EnumerationLayout.self, EnumerationLayout.name, text: text)
    }.flatMap(enumeration(at:))
  }

  /// The constants of an enumeration, by ascending value.
  public func constants(of enumeration: ISFEnumeration) -> [ISFConstant] {
    let first = enumeration.firstConstant
    guard first >= 0, enumeration.constantCount >= 0, first <= count(.constants),
      enumeration.constantCount <= count(.constants) - first
    else { return [] }
    return (first..<(first + enumeration.constantCount)).compactMap { index in
      guard let record = record(index, .constants, ConstantLayout.self),
        let name = text.string(at: record[ConstantLayout.name])
      else { return nil }
      let bits = UInt64(record[ConstantLayout.high]) << 32 | UInt64(record[ConstantLayout.low])
      return ISFConstant(name: name, value: Int64(bitPattern: bits))
    }
  }

  /// The base type at a place in the order of names; `nil` if there is none.
  public func baseType(at index: Int) -> ISFBaseType? {
    guard let record = record(index, .baseTypes, BaseTypeLayout.self),
      let name = text.string(at: record[BaseTypeLayout.name]),
      let kind = ISFBaseType.Kind(rawValue: record[BaseTypeLayout.kind])
    else { return nil }
    return ISFBaseType(
      name: name, byteCount: record[BaseTypeLayout.size], kind: kind,
      isSigned: record[BaseTypeLayout.flags] & 1 != 0, isBigEndian: record[BaseTypeLayout.flags] & 2 != 0)
  }

  /// The base type of a name; `nil` if there is none. O(log *base types*).
  public func baseType(named name: String) -> ISFBaseType? {
    var name = name
    return name.withUTF8 { name -> Int? in
      let text = text
      return unsafe search(
        name.span.bytes, in: .baseTypes, BaseTypeLayout.self, BaseTypeLayout.name, text: text)
    }.flatMap(baseType(at:))
  }
}
