/// The types of a program database (the TPI stream): by index and by name, with their sizes and members.
///
/// Types refer to each other by index, also in circles, and a hostile file refers wherever it likes. All that follows
/// references here goes a limited number of steps.
public struct PDBTypes: Sendable {
  /// The records.
  public let stream: TypeStream

  /// How many references are followed from a type to what it is made of.
  static let hopLimit = 64

  /// The indices of all types that have records.
  public var indices: Range<TypeIndex> { stream.indices }

  /// The type of an index, `nil` if the file has no such type.
  public subscript(index: TypeIndex) -> PDBType? {
    get throws(PDBError) {
      if let simple = SimpleType(index) { return .simple(simple) }
      guard let record = try stream.record(index) else { return nil }
      return try stream.stream.withBytes(at: record.offset, count: record.count) { bytes throws(PDBError) in
        try PDBType(
          record.kind, bytes, at: RecordPlace(stream: stream.stream.number ?? 2, offset: record.offset))
      }
    }
  }

  /// What kind of record a type has, `nil` for simple types and for types that the file does not have.
  public func kind(of index: TypeIndex) throws(PDBError) -> TypeRecordKind? {
    try stream.record(index)?.kind
  }

  /// The class, structure, interface or union of an index, described rather than only named if the file has its
  /// definition; `nil` if the index is another type. Qualifiers are passed over.
  public func structure(_ index: TypeIndex) throws(PDBError) -> StructureType? {
    guard case .structure(let type) = try self[try definition(of: index)] else { return nil }
    return type
  }

  /// The enumeration of an index, described rather than only named if the file has its definition; `nil` if the
  /// index is another type. Qualifiers are passed over.
  public func enumeration(_ index: TypeIndex) throws(PDBError) -> EnumerationType? {
    guard case .enumeration(let type) = try self[try definition(of: index)] else { return nil }
    return type
  }

  /// What a pointer points to; `nil` if the type is no pointer. Qualifiers are passed over.
  public func pointee(of index: TypeIndex) throws(PDBError) -> TypeIndex? {
    switch try self[try withoutModifiers(index)] {
    case .pointer(let type): type.target
    case .simple(let type): type.pointee
    default: nil
    }
  }

  /// The type without `const` and `volatile`.
  public func withoutModifiers(_ index: TypeIndex) throws(PDBError) -> TypeIndex {
    var index = index
    for _ in 0..<PDBTypes.hopLimit {
      guard case .modifier(let type) = try self[index] else { return index }
      index = type.type
    }
    throw endless(index)
  }

  /// Size of a type in bytes: 0 for `void` and functions; `nil` if it is only named, not described, or not known.
  public func size(of index: TypeIndex) throws(PDBError) -> UInt64? {
    var index = index
    for _ in 0..<PDBTypes.hopLimit {
      switch try self[index] {
      case .simple(let type): return type.size
      case .modifier(let type): index = type.type
      case .pointer(let type): return type.size
      case .array(let type): return type.size
      case .bitField(let type): index = type.type
      case .enumeration(let type): index = type.underlying
      case .structure(let type):
        guard type.isForwardReference else { return type.size }
        guard case .structure(let full) = try self[try definition(of: index)], !full.isForwardReference else {
          return nil
        }
        return full.size
      case .function: return 0
      default: return nil
      }
    }
    throw endless(index)
  }

  /// Number of elements of an array; `nil` if the size of an element is not known. It is 0 for elements without size.
  public func elementCount(of array: ArrayType) throws(PDBError) -> UInt64? {
    guard let size = try size(of: array.element) else { return nil }
    return size == 0 ? 0 : array.size / size
  }

  /// The types of a function's parameters. The last is ``TypeIndex/none`` if more may follow (`...`).
  public func parameters(of function: FunctionType) throws(PDBError) -> [TypeIndex] {
    guard case .argumentList(let list) = try self[function.argumentList] else { return [] }
    return list
  }

  func endless(_ index: TypeIndex) -> PDBError {
    .malformed(.typeIndex, stream: stream.stream.number ?? 2, offset: 0, found: UInt64(index.rawValue))
  }
}
