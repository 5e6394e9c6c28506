extension PDBTypes {
  /// The elements of a field list, with those of the lists that continue it.
  public func members(ofFieldList index: TypeIndex) throws(PDBError) -> [FieldListMember] {
    var members: [FieldListMember] = []
    var next = index
    var read: Set<TypeIndex> = []
    while let record = try stream.record(next), record.kind == .fieldList {
      // Each list counts once, so that no circle of them takes more than the stream has.
      guard read.insert(next).inserted else { throw endless(next) }
      let continuation = try stream.stream.withBytes(at: record.offset, count: record.count) {
        bytes throws(PDBError) in
        let place = RecordPlace(stream: stream.stream.number ?? 2, offset: record.offset)
        return try FieldListMember.read(bytes, at: place, into: &members)
      }
      guard let continuation else { break }
      next = continuation
    }
    return members
  }

  /// All that a class, structure or union has; of a forward reference, what its definition has.
  public func members(of type: StructureType) throws(PDBError) -> [FieldListMember] {
    guard type.isForwardReference else { return try members(ofFieldList: type.fieldList) }
    guard let index = try definition(type.name, type.uniqueName, type.properties),
      case .structure(let full) = try self[index]
    else { return [] }
    return try members(ofFieldList: full.fieldList)
  }

  /// The data of a class, structure or union, without that of its base classes. The type of a bit field is the
  /// integer that it is a part of, and ``DataMember/bits`` says which part.
  public func dataMembers(of type: StructureType) throws(PDBError) -> [DataMember] {
    var list: [DataMember] = []
    for case .data(var member) in try members(of: type) {
      if case .bitField(let field) = try self[member.type] {
        member.type = field.type
        member.bits = DataMember.BitRange(position: field.position, length: field.length)
      }
      list.append(member)
    }
    return list
  }

  /// The values of an enumeration; of a forward reference, those of its definition.
  public func enumerators(of type: EnumerationType) throws(PDBError) -> [Enumerator] {
    var fieldList = type.fieldList
    if type.isForwardReference {
      guard let index = try definition(type.name, type.uniqueName, type.properties),
        case .enumeration(let full) = try self[index]
      else { return [] }
      fieldList = full.fieldList
    }
    var list: [Enumerator] = []
    for case .enumerator(let value) in try members(ofFieldList: fieldList) { list.append(value) }
    return list
  }
}
