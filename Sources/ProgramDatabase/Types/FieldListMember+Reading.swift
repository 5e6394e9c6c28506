extension FieldListMember {
  /// Reads the elements of a field list into an array; returns the list that continues it.
  static func read(
    _ bytes: RawSpan, at place: RecordPlace, into list: inout [FieldListMember]
  ) throws(PDBError) -> TypeIndex? {
    var reader = RecordReader(bytes, at: place)
    while true {
      reader.skipPadding()
      guard reader.remaining >= 2 else { return nil }
      let start = reader.offset
      let kind = try reader.next(UInt16.self)
      if kind == 0x1404 {  // LF_INDEX
        try reader.skip(2)
        return try reader.typeIndex()
      }
      guard let member = try FieldListMember(kind, &reader) else {
        // The length of an unknown element is not known, hence nothing behind it can be read.
        throw reader.malformed(.typeRecord, at: start, found: UInt64(kind))
      }
      list.append(member)
    }
  }

  /// Reads one element; `nil` if its kind is not known.
  private init?(_ kind: UInt16, _ reader: inout RecordReader) throws(PDBError) {
    let attributes = MemberAttributes(rawValue: try reader.next(UInt16.self))
    switch kind {
    case 0x1400, 0x151A:  // LF_BCLASS, LF_BINTERFACE
      self = .baseClass(type: try reader.typeIndex(), offset: try reader.size(), attributes: attributes)
    case 0x1401, 0x1402:  // LF_VBCLASS, LF_IVBCLASS
      self = .virtualBaseClass(
        VirtualBaseClass(
          type: try reader.typeIndex(), pointerType: try reader.typeIndex(),
          pointerOffset: try reader.size(), tableIndex: try reader.size(), isIndirect: kind == 0x1402,
          attributes: attributes))
    case 0x1409:  // LF_VFUNCTAB
      self = .virtualTablePointer(type: try reader.typeIndex())
    case 0x1502:  // LF_ENUMERATE
      let value = try reader.numeric()
      self = .enumerator(Enumerator(name: reader.name(), value: value))
    case 0x150D:  // LF_MEMBER
      let type = try reader.typeIndex()
      let offset = try reader.size()
      self = .data(
        DataMember(name: reader.name(), offset: offset, type: type, bits: nil, attributes: attributes))
    case 0x150E:  // LF_STMEMBER
      let type = try reader.typeIndex()
      self = .staticData(name: reader.name(), type: type, attributes: attributes)
    case 0x150F:  // LF_METHOD: the number is no attribute
      let list = try reader.typeIndex()
      self = .methods(name: reader.name(), count: attributes.rawValue, list: list)
    case 0x1510:  // LF_NESTTYPE
      let type = try reader.typeIndex()
      self = .nestedType(name: reader.name(), type: type)
    case 0x1511:  // LF_ONEMETHOD
      let method = try MethodOverload(attributes, &reader)
      self = .method(name: reader.name(), method)
    default: return nil
    }
  }
}
