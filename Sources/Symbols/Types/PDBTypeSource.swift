import DumpFormat
public import ProgramDatabase

/// The types of a program database.
public final class PDBTypeSource: TypeSource {
  /// The file.
  public let file: PDBFile
  private let types: PDBTypes
  /// Bytes of a pointer of the machine that the image is for.
  public let pointerByteCount: Int

  /// The types of a file; `nil` if it has none.
  public init?(_ file: PDBFile) throws(TypeSourceError) {
    do throws(PDBError) {
      guard let types = try file.types() else { return nil }
      self.types = types
    } catch {
      throw .programDatabase(error)
    }
    self.file = file
    // `IMAGE_FILE_MACHINE_I386` and the 32-bit ARM; without a DBI stream nobody knows.
    let machine = file.debugInformation?.header.machine
    pointerByteCount = machine == 0x14C || machine == 0x1C0 || machine == 0x1C4 ? 4 : 8
  }

  /// The first definition of a structure, union or class of a name.
  public func type(named name: String) throws(TypeSourceError) -> TypeID? {
    try attempt { () throws(PDBError) in
      for index in try types.definitions(named: name) {
        if case .structure = try types[index] { return id(index) }
      }
      return nil
    }
  }

  /// The first definition of an enumeration of a name.
  public func enumeration(named name: String) throws(TypeSourceError) -> TypeID? {
    try attempt { () throws(PDBError) in
      for index in try types.definitions(named: name) {
        if case .enumeration = try types[index] { return id(index) }
      }
      return nil
    }
  }

  /// The variable of a name: with its type among the global symbols, or without one among the public ones.
  public func global(named name: String) throws(TypeSourceError) -> GlobalVariable? {
    try attempt { () throws(PDBError) in
      let map = try file.addressMap()
      for symbol in try file.globalSymbols(named: name)
      where symbol.kind == .globalData || symbol.kind == .localData {
        guard let address = symbol.address, let rva = try map.rva(of: address) else { continue }
        // The flags of a data symbol are the index of its type.
        return GlobalVariable(rva: rva, type: id(TypeIndex(symbol.flags)))
      }
      for symbol in try file.publicSymbols()?.named(name) ?? [] {
        guard let address = symbol.address, let rva = try map.rva(of: address) else { continue }
        return GlobalVariable(rva: rva, type: nil)
      }
      return nil
    }
  }

  /// What a type is. Forward references are resolved.
  public func layout(of type: TypeID) throws(TypeSourceError) -> TypeLayout {
    guard let raw = UInt32(exactly: type.rawValue) else { return .undefined(name: "unknown") }
    return try attempt { () throws(PDBError) in try layout(TypeIndex(raw)) }
  }

  private func id(_ index: TypeIndex) -> TypeID { TypeID(rawValue: UInt64(index.rawValue)) }

  private func attempt<Result>(
    _ body: () throws(PDBError) -> Result
  ) throws(TypeSourceError) -> Result {
    do { return try body() } catch { throw .programDatabase(error) }
  }

  private func layout(_ index: TypeIndex) throws(PDBError) -> TypeLayout {
    let index = try types.definition(of: index)
    switch try types[index] {
    case .simple(let type): return simple(type)
    case .pointer(let type): return .pointer(to: id(type.target), byteCount: Int(clamping: type.size))
    case .array(let type):
      guard let count = try types.elementCount(of: type) else { return .undefined(name: type.name) }
      return .array(of: id(type.element), count: Int(clamping: count))
    case .structure(let type): return try structure(type)
    case .enumeration(let type): return try enumeration(type)
    case .function: return .function
    default: return .undefined(name: "type 0x\(String(index.rawValue, radix: 16))")
    }
  }

  private func simple(_ type: SimpleType) -> TypeLayout {
    if let pointee = type.pointee {
      return .pointer(to: id(pointee), byteCount: Int(clamping: type.size ?? UInt64(pointerByteCount)))
    }
    guard let nature = type.kind.nature, let size = type.size else { return .undefined(name: type.name) }
    var number = NumberLayout(
      kind: .integer, byteCount: Int(clamping: size), isSigned: false, name: type.name)
    switch nature {
    case .void: return .void
    case .complex: return .undefined(name: type.name)
    case .boolean: number.kind = .boolean
    case .character:
      number.kind = .character
      // `char` has a sign in MSVC, `wchar_t`, `char8_t` and the others have none.
      number.isSigned = type.kind.rawValue == 0x70
    case .signedInteger: number.isSigned = true
    case .unsignedInteger: break
    case .real:
      number.kind = .floatingPoint
      number.isSigned = true
    }
    return .number(number)
  }

  private func structure(_ type: StructureType) throws(PDBError) -> TypeLayout {
    guard !type.isForwardReference else { return .undefined(name: type.name) }
    let kind: StructureLayout.Kind =
      switch type.kind {
      case .structure: .structure
      case .union: .union
      case .classType, .interface: .classType
      }
    var members: [StructureMember] = []
    for case .baseClass(let base, let offset, _) in try types.members(of: type) {
      let name = try types.structure(base)?.name ?? ""
      members.append(
        StructureMember(name: name, byteOffset: Int(clamping: offset), type: id(base), isTransparent: true))
    }
    for member in try types.dataMembers(of: type) {
      members.append(
        StructureMember(
          name: member.name, byteOffset: Int(clamping: member.offset),
          bits: member.bits.map { BitRange(position: Int($0.position), length: Int($0.length)) },
          type: id(member.type), isTransparent: member.name.isEmpty))
    }
    return .structure(
      StructureLayout(name: type.name, kind: kind, byteCount: Int(clamping: type.size), members: members))
  }

  private func enumeration(_ type: EnumerationType) throws(PDBError) -> TypeLayout {
    guard !type.isForwardReference else { return .undefined(name: type.name) }
    let underlying = SimpleType(try types.withoutModifiers(type.underlying))
    return .enumeration(
      EnumerationLayout(
        name: type.name, byteCount: Int(clamping: try types.size(of: type.underlying) ?? 0),
        isSigned: underlying?.kind.nature == .signedInteger,
        constants: try types.enumerators(of: type).compactMap { constant in
          let value = constant.value.signedValue ?? constant.value.unsignedValue.map { Int64(bitPattern: $0) }
          return value.map { EnumerationConstant(name: constant.name, value: $0) }
        }))
  }
}
