/// A type of a program database, as its record describes it.
public enum PDBType: Equatable, Sendable {
  /// A basic type, or a pointer to one; it has no record.
  case simple(SimpleType)
  /// `LF_MODIFIER`: a type with `const`, `volatile` or `__unaligned`.
  case modifier(ModifierType)
  /// `LF_POINTER`: a pointer or a reference.
  case pointer(PointerType)
  /// `LF_ARRAY`.
  case array(ArrayType)
  /// `LF_BITFIELD`: some bits of an integer.
  case bitField(BitFieldType)
  /// `LF_CLASS`, `LF_STRUCTURE`, `LF_INTERFACE`, `LF_UNION`, and the forms of 2019.
  case structure(StructureType)
  /// `LF_ENUM`.
  case enumeration(EnumerationType)
  /// `LF_PROCEDURE`, `LF_MFUNCTION`.
  case function(FunctionType)
  /// `LF_ARGLIST`: the types of the parameters of a function.
  case argumentList([TypeIndex])
  /// `LF_FIELDLIST`: see ``PDBTypes/members(ofFieldList:)``.
  case fieldList
  /// `LF_METHODLIST`: the functions that have one name in a class.
  case methodList([MethodOverload])
  /// `LF_VTSHAPE`: what the entries of a virtual table are, one descriptor of four bits each.
  case virtualTableShape([UInt8])
  /// `LF_VFTABLE`: a virtual table with the names of its functions.
  case virtualTable(VirtualTable)
  /// `LF_TYPESERVER2`: the types are in another program database.
  case typeServer(TypeServer)
  /// A record of a kind that is not read here.
  case other(TypeRecordKind)
}

/// `LF_MODIFIER`: a type with qualifiers.
public struct ModifierType: Equatable, Sendable {
  /// The type without them.
  public var type: TypeIndex
  /// `const`.
  public var isConstant: Bool
  /// `volatile`.
  public var isVolatile: Bool
  /// `__unaligned`.
  public var isUnaligned: Bool
}

/// `LF_ARRAY`: an array of one dimension; elements of further dimensions are arrays.
public struct ArrayType: Equatable, Sendable {
  /// Type of the elements: see ``PDBTypes/elementCount(of:)``.
  public var element: TypeIndex
  /// Type of an index.
  public var index: TypeIndex
  /// Size of the whole array in bytes.
  public var size: UInt64
  /// The name, mostly empty. Untrusted.
  public var name: String
}

/// `LF_BITFIELD`: some bits of an integer.
public struct BitFieldType: Equatable, Sendable {
  /// The integer, or enumeration, that the bits are taken from.
  public var type: TypeIndex
  /// Number of the lowest bit.
  public var position: UInt8
  /// Number of bits.
  public var length: UInt8
}

/// `LF_VFTABLE`: the virtual table of a class.
public struct VirtualTable: Equatable, Sendable {
  /// The class that has the table.
  public var owner: TypeIndex
  /// The table that it is derived from, or ``TypeIndex/none``.
  public var base: TypeIndex
  /// Offset in the object of the pointer to the table.
  public var offset: UInt32
  /// Name of the table, then those of its functions in their order. Untrusted.
  public var names: [String]
}

/// `LF_TYPESERVER2`: another program database that has the types of a module.
public struct TypeServer: Equatable, Sendable {
  /// Identity of the other file, as it is stored.
  public var guid: [UInt8]
  /// Age of the other file.
  public var age: UInt32
  /// Path of the other file. Untrusted.
  public var name: String
}
