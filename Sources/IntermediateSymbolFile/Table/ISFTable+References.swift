import DumpFormat

extension ISFTable {
  /// What a type reference leads to; ``ISFType/unknown`` if the table has no such reference, or a damaged one.
  ///
  /// References lead to references with a smaller index only, so that following them ends.
  public func type(_ reference: ISFTypeReference) -> ISFType {
    let index = Int(reference.rawValue)
    guard let record = record(index, .typeReferences, TypeReferenceLayout.self),
      let kind = StoredTypeKind(rawValue: record[TypeReferenceLayout.kind])
    else { return .unknown }
    let first = record[TypeReferenceLayout.first]
    let second = record[TypeReferenceLayout.second]
    let inner = first < reference.rawValue ? ISFTypeReference(rawValue: first) : nil
    switch kind {
    case .base: return baseType(at: Int(first)).map { .base($0) } ?? .unknown
    case .pointer:
      guard let inner else { return .unknown }
      return .pointer(to: inner, byteCount: second == absent ? nil : baseType(at: Int(second))?.byteCount)
    case .array: return inner.map { .array(of: $0, count: second) } ?? .unknown
    case .bitField:
      guard let inner else { return .unknown }
      return .bitField(
        of: inner, position: Int(record[TypeReferenceLayout.bitPosition]),
        length: Int(record[TypeReferenceLayout.bitLength]))
    case .userType: return Int(first) < count(.userTypes) ? .userType(Int(first)) : .unknown
    case .enumeration: return Int(first) < count(.enumerations) ? .enumeration(Int(first)) : .unknown
    case .function: return .function
    case .undefined:
      guard let name = text.string(at: first),
        let wanted = ISFType.Wanted(rawValue: record[TypeReferenceLayout.wanted])
      else { return .unknown }
      return .undefined(name: name, wanted: wanted)
    case .unknown: return .unknown
    }
  }
}
