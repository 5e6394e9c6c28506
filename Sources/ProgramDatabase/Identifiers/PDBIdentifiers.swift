/// The IDs of a program database (the IPI stream): functions by the index that inlined calls name, texts, and where
/// types are declared.
public struct PDBIdentifiers: Sendable {
  /// The records.
  public let stream: TypeStream

  /// The indices of all IDs.
  public var indices: Range<TypeIndex> { stream.indices }

  /// The ID of an index, `nil` if the file has no such ID.
  public subscript(index: TypeIndex) -> PDBIdentifier? {
    get throws(PDBError) {
      guard let record = try stream.record(index) else { return nil }
      return try stream.stream.withBytes(at: record.offset, count: record.count) { bytes throws(PDBError) in
        try PDBIdentifier(
          record.kind, bytes, at: RecordPlace(stream: stream.stream.number ?? 4, offset: record.offset))
      }
    }
  }

  /// The text of a string ID, with the parts that it is made of; `nil` if the index is another ID. Untrusted.
  ///
  /// Texts are cut off at 64 KiB.
  public func text(of index: TypeIndex) throws(PDBError) -> String? {
    guard case .string(let list, let ending) = try self[index] else { return nil }
    guard case .substrings(let parts) = try self[list] else { return ending }
    var text = ""
    for part in parts {
      guard text.utf8.count < 0x10000 else { return text }
      // Parts of parts do not occur.
      if case .string(_, let more) = try self[part] { text += more }
    }
    return text + ending
  }

  /// Name of a function ID with its class or namespace, `nil` if the index is another ID. Untrusted.
  public func functionName(of index: TypeIndex, types: PDBTypes?) throws(PDBError) -> String? {
    switch try self[index] {
    case .function(let scope, _, let name):
      guard scope != .none, let space = try text(of: scope), !space.isEmpty else { return name }
      return space + "::" + name
    case .memberFunction(let classType, _, let name):
      guard let owner = try types?.structure(classType), !owner.name.isEmpty else { return name }
      return owner.name + "::" + name
    default: return nil
    }
  }

  /// Where a type is declared, `nil` if that is not recorded.
  public func sourceLine(of type: TypeIndex) throws(PDBError) -> TypeSourceLine? {
    let first = indices.lowerBound.rawValue
    var found: TypeSourceLine?
    try stream.hashTable().forEach(TypeStream.hash(of: type)) { (position) throws(PDBError) in
      guard case .typeSourceLine(let line) = try self[TypeIndex(first + UInt32(position))], line.type == type
      else { return true }
      found = line
      return false
    }
    return found
  }
}
