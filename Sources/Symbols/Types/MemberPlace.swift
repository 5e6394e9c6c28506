/// Where a member is in a structure, found by its path.
public struct MemberPlace: Equatable, Sendable {
  /// Offset from the beginning of the structure, in bytes.
  public var byteOffset: Int
  /// Which bits of the number at the offset it is; `nil` if it is no bit field.
  public var bits: BitRange?
  /// The type; for a bit field that of the whole number.
  public var type: TypeID

  /// A place.
  public init(byteOffset: Int, bits: BitRange? = nil, type: TypeID) {
    self.byteOffset = byteOffset
    self.bits = bits
    self.type = type
  }
}

extension TypeSource {
  /// The place of a member by its path: names with dots between them, elements of arrays in brackets
  /// (`Pcb.DirectoryTableBase`, `Prcb.DpcData[1].DpcQueueDepth`).
  ///
  /// A name is looked for in the structure itself, then in its anonymous unions and structures and its base classes.
  /// An empty path is the type itself. Pointers are not followed.
  ///
  /// - Returns: `nil` if a member is missing, if what is before a dot has no members, or if an array has no such element.
  public func place(of path: String, in type: TypeID) throws(TypeSourceError) -> MemberPlace? {
    var place = MemberPlace(byteOffset: 0, type: type)
    guard !path.isEmpty else { return place }
    for part in path.split(separator: ".", omittingEmptySubsequences: false) {
      guard place.bits == nil, let step = PathStep(part),
        let member = try member(named: String(step.name), of: place.type)
      else { return nil }
      place.type = member.type
      place.bits = member.bits
      guard place.advance(by: member.byteOffset) else { return nil }
      for index in step.indices {
        guard place.bits == nil, case .array(let element, let count) = try layout(of: place.type),
          index < count,
          let size = try byteCount(of: element)
        else { return nil }
        let (offset, overflow) = size.multipliedReportingOverflow(by: index)
        guard !overflow, place.advance(by: offset) else { return nil }
        place.type = element
      }
    }
    return place
  }

  /// The first member of a name in the layout of a structure.
  public func ownMember(named name: String, of type: TypeID) throws(TypeSourceError) -> StructureMember? {
    guard !name.isEmpty, case .structure(let structure) = try layout(of: type) else { return nil }
    return structure.members.first { $0.name == name }
  }

  /// The place of a member of a structure by its name; `nil` if the type is no structure or has no such member.
  public func member(named name: String, of type: TypeID) throws(TypeSourceError) -> MemberPlace? {
    if let own = try ownMember(named: name, of: type) {
      return MemberPlace(byteOffset: own.byteOffset, bits: own.bits, type: own.type)
    }
    var pending = [MemberPlace(byteOffset: 0, type: type)]
    var position = 0
    // The structure itself before what is in it, and no more anonymous ones than any compiler makes.
    while position < pending.count, position < 1000 {
      let outer = pending[position]
      position += 1
      guard case .structure(let structure) = try layout(of: outer.type) else { continue }
      for member in structure.members {
        var place = MemberPlace(byteOffset: outer.byteOffset, bits: member.bits, type: member.type)
        guard place.advance(by: member.byteOffset) else { continue }
        if member.name == name, !name.isEmpty { return place }
        if member.isTransparent, member.bits == nil, pending.count < 1000 { pending.append(place) }
      }
    }
    return nil
  }
}

extension MemberPlace {
  fileprivate mutating func advance(by offset: Int) -> Bool {
    let (sum, overflow) = byteOffset.addingReportingOverflow(offset)
    byteOffset = sum
    return !overflow
  }
}

/// A name with the indices behind it.
private struct PathStep {
  var name: Substring
  var indices: [Int] = []

  init?(_ text: Substring) {
    name = text.prefix { $0 != "[" }
    var rest = text.dropFirst(name.count)
    while !rest.isEmpty {
      guard rest.first == "[", let end = rest.firstIndex(of: "]"), let index = Int(rest[..<end].dropFirst()),
        index >= 0
      else { return nil }
      indices.append(index)
      rest = rest[rest.index(after: end)...]
    }
    guard !name.isEmpty else { return nil }
  }
}
