public import IntermediateSymbolFile

/// The types of a symbol table of Volatility.
public final class ISFTypeSource: TypeSource {
  /// The table.
  public let table: ISFTable
  /// Bytes of a pointer: those of the base type `pointer`, else those of the machine.
  public let pointerByteCount: Int

  /// What an ID counts: references, structures, or enumerations.
  private enum Family: UInt64 {
    case reference = 0
    case userType = 1
    case enumeration = 2

    func id(_ index: Int) -> TypeID { TypeID(rawValue: rawValue << 32 | UInt64(truncatingIfNeeded: index)) }
  }

  /// The types of a table.
  public init(_ table: ISFTable) {
    self.table = table
    switch table.baseType(named: "pointer")?.byteCount {
    case 4: pointerByteCount = 4
    case 8: pointerByteCount = 8
    // `IMAGE_FILE_MACHINE_I386`.
    default: pointerByteCount = table.machine == 0x14C ? 4 : 8
    }
  }

  /// The structure, union or class of a name.
  public func type(named name: String) -> TypeID? {
    table.userType(named: name).map { Family.userType.id($0.index) }
  }

  /// The enumeration of a name.
  public func enumeration(named name: String) -> TypeID? {
    table.enumeration(named: name).map { Family.enumeration.id($0.index) }
  }

  /// The symbol of a name. Tables that were made from PDBs have no types of variables.
  public func global(named name: String) -> GlobalVariable? {
    table.symbol(named: name).map { symbol in
      GlobalVariable(rva: symbol.rva, type: symbol.type.map { Family.reference.id(Int($0.rawValue)) })
    }
  }

  /// What a type is.
  public func layout(of type: TypeID) -> TypeLayout {
    let index = Int(truncatingIfNeeded: type.rawValue & 0xFFFF_FFFF)
    switch Family(rawValue: type.rawValue >> 32) {
    case .userType: return structure(index)
    case .enumeration: return enumeration(index)
    case .reference:
      switch table.type(ISFTypeReference(rawValue: UInt32(truncatingIfNeeded: index))) {
      case .base(let base): return number(base)
      case .pointer(let inner, let byteCount):
        return .pointer(to: id(inner), byteCount: byteCount.map { Int($0) } ?? pointerByteCount)
      case .array(let inner, let count): return .array(of: id(inner), count: Int(count))
      // Only members are bit fields; see `members`.
      case .bitField: return .undefined(name: "bit field")
      case .userType(let index): return structure(index)
      case .enumeration(let index): return enumeration(index)
      case .function: return .function
      case .undefined(let name, _): return .undefined(name: name)
      case .unknown: return .undefined(name: "unknown")
      }
    case nil: return .undefined(name: "unknown")
    }
  }

  /// The member of a name, without making a list of all of them.
  public func ownMember(named name: String, of type: TypeID) -> StructureMember? {
    let index = Int(truncatingIfNeeded: type.rawValue & 0xFFFF_FFFF)
    var place: Int?
    switch Family(rawValue: type.rawValue >> 32) {
    case .userType: place = index
    case .reference:
      let reference = ISFTypeReference(rawValue: UInt32(truncatingIfNeeded: index))
      if case .userType(let found) = table.type(reference) { place = found }
    case .enumeration, nil: break
    }
    guard !name.isEmpty, let place, let user = table.userType(at: place) else { return nil }
    return table.member(named: name, of: user).map(member)
  }

  private func id(_ reference: ISFTypeReference) -> TypeID { Family.reference.id(Int(reference.rawValue)) }

  private func structure(_ index: Int) -> TypeLayout {
    guard let type = table.userType(at: index) else { return .undefined(name: "unknown") }
    let kind: StructureLayout.Kind =
      switch type.kind {
      case .structure: .structure
      case .union: .union
      case .classType: .classType
      }
    return .structure(
      StructureLayout(
        name: type.name, kind: kind, byteCount: Int(type.byteCount),
        members: table.members(of: type).map(member)))
  }

  private func member(_ member: ISFMember) -> StructureMember {
    let isTransparent = member.isAnonymous || member.name.isEmpty
    if case .bitField(let whole, let position, let length) = table.type(member.type) {
      return StructureMember(
        name: member.name, byteOffset: Int(member.byteOffset),
        bits: BitRange(position: position, length: length), type: id(whole))
    }
    return StructureMember(
      name: member.name, byteOffset: Int(member.byteOffset), type: id(member.type),
      isTransparent: isTransparent)
  }

  private func enumeration(_ index: Int) -> TypeLayout {
    guard let type = table.enumeration(at: index) else { return .undefined(name: "unknown") }
    return .enumeration(
      EnumerationLayout(
        name: type.name, byteCount: Int(type.byteCount),
        isSigned: type.baseType.flatMap(table.baseType(at:))?.isSigned ?? false,
        constants: table.constants(of: type).map { EnumerationConstant(name: $0.name, value: $0.value) }))
  }

  private func number(_ base: ISFBaseType) -> TypeLayout {
    let kind: NumberLayout.Kind
    switch base.kind {
    case .void: return .void
    case .integer: kind = .integer
    case .character: kind = .character
    case .boolean: kind = .boolean
    case .floatingPoint: kind = .floatingPoint
    }
    return .number(
      NumberLayout(
        kind: kind, byteCount: Int(base.byteCount), isSigned: base.isSigned, isBigEndian: base.isBigEndian,
        name: base.name))
  }
}
