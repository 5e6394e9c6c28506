import DumpFormat

extension PDBType {
  /// Reads the content of a record.
  init(_ kind: TypeRecordKind, _ bytes: RawSpan, at place: RecordPlace) throws(PDBError) {
    var reader = RecordReader(bytes, at: place)
    switch kind {
    case .modifier:
      let type = try reader.typeIndex()
      let flags = try reader.next(UInt16.self)
      self = .modifier(
        ModifierType(
          type: type, isConstant: flags & 1 != 0, isVolatile: flags & 2 != 0, isUnaligned: flags & 4 != 0))
    case .pointer: self = .pointer(try PointerType(&reader))
    case .array:
      self = .array(
        ArrayType(
          element: try reader.typeIndex(), index: try reader.typeIndex(), size: try reader.size(),
          name: reader.name()))
    case .bitField:
      let type = try reader.typeIndex()
      let length = try reader.next(UInt8.self)
      self = .bitField(BitFieldType(type: type, position: try reader.next(UInt8.self), length: length))
    case .classType, .structure, .interface, .union, .classType2, .structure2:
      self = .structure(try StructureType(kind, &reader))
    case .enumeration: self = .enumeration(try EnumerationType(&reader))
    case .procedure, .memberFunction: self = .function(try FunctionType(kind, &reader))
    case .argumentList:
      let count = Int(try reader.next(UInt32.self))
      guard count <= reader.remaining / 4 else {
        throw reader.malformed(.typeRecord, at: 0, found: UInt64(count))
      }
      var list: [TypeIndex] = []
      list.reserveCapacity(count)
      for _ in 0..<count { list.append(try reader.typeIndex()) }
      self = .argumentList(list)
    case .fieldList: self = .fieldList
    case .methodList: self = .methodList(try MethodOverload.list(&reader))
    case .virtualTableShape: self = .virtualTableShape(try PDBType.descriptors(&reader))
    case .virtualTable: self = .virtualTable(try VirtualTable(&reader))
    case .typeServer:
      var guid: [UInt8] = []
      for _ in 0..<16 { guid.append(try reader.next(UInt8.self)) }
      self = .typeServer(
        TypeServer(guid: guid, age: try reader.next(UInt32.self), name: reader.name()))
    default: self = .other(kind)
    }
  }

  /// The descriptors of a virtual table's shape; the first entry is in the low bits of each byte.
  private static func descriptors(_ reader: inout RecordReader) throws(PDBError) -> [UInt8] {
    let count = Int(try reader.next(UInt16.self))
    guard (count + 1) / 2 <= reader.remaining else {
      throw reader.malformed(.typeRecord, at: 0, found: UInt64(count))
    }
    var list: [UInt8] = []
    list.reserveCapacity(count)
    var byte: UInt8 = 0
    for index in 0..<count {
      if index % 2 == 0 { byte = try reader.next(UInt8.self) }
      list.append(index % 2 == 0 ? byte & 0xF : byte >> 4)
    }
    return list
  }
}

extension PointerType {
  fileprivate init(_ reader: inout RecordReader) throws(PDBError) {
    target = try reader.typeIndex()
    attributes = try reader.next(UInt32.self)
    if mode == .dataMember || mode == .memberFunction { memberOf = try reader.typeIndex() }
  }
}

extension StructureType {
  fileprivate init(_ recordKind: TypeRecordKind, _ reader: inout RecordReader) throws(PDBError) {
    switch recordKind {
    case .classType, .classType2: kind = .classType
    case .interface: kind = .interface
    case .union: kind = .union
    default: kind = .structure
    }
    let isWide = recordKind == .classType2 || recordKind == .structure2
    if isWide {
      memberCount = 0  // follows the shape
      properties = TypeProperties(rawValue: try reader.next(UInt32.self))
    } else {
      memberCount = try reader.next(UInt16.self)
      properties = TypeProperties(rawValue: UInt32(try reader.next(UInt16.self)))
    }
    fieldList = try reader.typeIndex()
    virtualTableShape = .none
    if kind != .union {
      _ = try reader.typeIndex()  // the list of derived classes, which linkers leave empty
      virtualTableShape = try reader.typeIndex()
    }
    if isWide { memberCount = try reader.next(UInt16.self) }
    size = try reader.size()
    name = reader.name()
    if properties.contains(.hasUniqueName) { uniqueName = reader.name() }
  }
}

extension EnumerationType {
  fileprivate init(_ reader: inout RecordReader) throws(PDBError) {
    memberCount = try reader.next(UInt16.self)
    properties = TypeProperties(rawValue: UInt32(try reader.next(UInt16.self)))
    underlying = try reader.typeIndex()
    fieldList = try reader.typeIndex()
    name = reader.name()
    if properties.contains(.hasUniqueName) { uniqueName = reader.name() }
  }
}

extension FunctionType {
  fileprivate init(_ kind: TypeRecordKind, _ reader: inout RecordReader) throws(PDBError) {
    result = try reader.typeIndex()
    if kind == .memberFunction {
      member = Member(
        classType: try reader.typeIndex(), thisType: try reader.typeIndex(), thisAdjustment: 0)
    }
    convention = CallingConvention(rawValue: try reader.next(UInt8.self))
    options = try reader.next(UInt8.self)
    parameterCount = try reader.next(UInt16.self)
    argumentList = try reader.typeIndex()
    if kind == .memberFunction { member?.thisAdjustment = try reader.next(Int32.self) }
  }
}

extension MethodOverload {
  fileprivate static func list(_ reader: inout RecordReader) throws(PDBError) -> [MethodOverload] {
    var list: [MethodOverload] = []
    while reader.remaining >= 8 {
      let attributes = MemberAttributes(rawValue: try reader.next(UInt16.self))
      try reader.skip(2)
      list.append(try MethodOverload(attributes, &reader))
    }
    return list
  }

  /// Reads the type, and the offset that functions have which begin an entry of the virtual table.
  init(_ attributes: MemberAttributes, _ reader: inout RecordReader) throws(PDBError) {
    self.attributes = attributes
    type = try reader.typeIndex()
    if attributes.method == .introducingVirtual || attributes.method == .pureIntroducing {
      virtualTableOffset = try reader.next(UInt32.self)
    }
  }
}

extension VirtualTable {
  fileprivate init(_ reader: inout RecordReader) throws(PDBError) {
    owner = try reader.typeIndex()
    base = try reader.typeIndex()
    offset = try reader.next(UInt32.self)
    let count = Int(try reader.next(UInt32.self))
    guard count <= reader.remaining else {
      throw reader.malformed(.typeRecord, at: 12, found: UInt64(count))
    }
    names = []
    let end = reader.offset + count
    while reader.offset < end { names.append(reader.name()) }
  }
}
