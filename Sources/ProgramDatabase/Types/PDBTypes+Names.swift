import DumpFormat

extension PDBTypes {
  /// The definitions of a class, structure, union or enumeration of a name, in the order of their indices. More than
  /// one means that the parts of the image disagree about it.
  public func definitions(named name: String) throws(PDBError) -> [TypeIndex] {
    var found: [TypeIndex] = []
    try forEachTag(hash: SymbolHash.hash(Array(name.utf8))) { (index, tag) throws(PDBError) in
      if !tag.isForwardReference, tag.name == name || tag.uniqueName == name { found.append(index) }
      return true
    }
    return found
  }

  /// The definition of a type: of a forward reference the record that describes it, if the file has one; the index
  /// itself otherwise. Qualifiers are passed over.
  public func definition(of index: TypeIndex) throws(PDBError) -> TypeIndex {
    let index = try withoutModifiers(index)
    guard let kind = try kind(of: index), kind.isTag, let tag = try tag(index), tag.isForwardReference else {
      return index
    }
    return try definition(tag.name, tag.uniqueName, tag.properties) ?? index
  }

  /// The first definition of a unique name, or of a name if there is no unique one.
  func definition(
    _ name: String, _ uniqueName: String?, _ properties: TypeProperties
  ) throws(PDBError) -> TypeIndex? {
    var hashes = [SymbolHash.hash(Array(name.utf8))]
    if let uniqueName { hashes.append(SymbolHash.hash(Array(uniqueName.utf8))) }
    if properties.contains(.scoped) { hashes.reverse() }
    for hash in hashes {
      var found: TypeIndex?
      try forEachTag(hash: hash) { (index, tag) throws(PDBError) in
        guard !tag.isForwardReference else { return true }
        let isSame =
          if let uniqueName, let other = tag.uniqueName { uniqueName == other } else { tag.name == name }
        if isSame { found = index }
        return !isSame
      }
      if let found { return found }
    }
    return nil
  }

  /// What all kinds of named types have.
  private struct Tag {
    var name: String
    var uniqueName: String?
    var properties: TypeProperties
    var isForwardReference: Bool { properties.contains(.forwardReference) }
  }

  private func tag(_ index: TypeIndex) throws(PDBError) -> Tag? {
    switch try self[index] {
    case .structure(let type):
      Tag(name: type.name, uniqueName: type.uniqueName, properties: type.properties)
    case .enumeration(let type):
      Tag(name: type.name, uniqueName: type.uniqueName, properties: type.properties)
    default: nil
    }
  }

  /// Calls a function with each named type of a hash until it returns false.
  private func forEachTag(
    hash: UInt32, _ body: (TypeIndex, Tag) throws(PDBError) -> Bool
  ) throws(PDBError) {
    let first = indices.lowerBound.rawValue
    try stream.hashTable().forEach(hash) { (position) throws(PDBError) in
      let index = TypeIndex(first + UInt32(position))
      guard let record = try stream.record(index), record.kind.isTag, let tag = try tag(index) else {
        return true
      }
      return try body(index, tag)
    }
  }
}
