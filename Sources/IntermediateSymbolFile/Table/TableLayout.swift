import DumpFormat

// The compact form of a symbol table. All numbers are little-endian. A header, then sections of records of a fixed
// length, each section found by its offset and count in the header. Names are offsets in the section of text, where a
// length of 32 bits stands before the bytes.

/// The version of the form. Any change of a layout, and of what the encoder makes of a source, changes it.
let tableVersion: UInt32 = 1

/// The header of a table.
enum TableHeader: RecordLayout {
  static var byteCount: Int { 0x60 + TableSection.allCases.count * 8 }
  /// `BBISFTBL`.
  static var signature: Field<Self, UInt64> { .init(0x00) }
  static var version: Field<Self, UInt32> { .init(0x08) }
  static var totalByteCount: Field<Self, UInt32> { .init(0x0C) }
  // What the table was made from.
  static var sourceByteCount: Field<Self, UInt64> { .init(0x10) }
  static var sourceSeconds: Field<Self, UInt64> { .init(0x18) }
  static var sourceNanoseconds: Field<Self, UInt64> { .init(0x20) }
  static var sourceDevice: Field<Self, UInt64> { .init(0x28) }
  static var sourceNode: Field<Self, UInt64> { .init(0x30) }
  // What the table says of itself.
  static var guid: ByteField<Self> { .init(0x38, byteCount: 16) }
  static var age: Field<Self, UInt32> { .init(0x48) }
  static var machine: Field<Self, UInt32> { .init(0x4C) }
  /// Bit 0: the GUID and the age are there. Bit 1: the machine is there.
  static var flags: Field<Self, UInt32> { .init(0x50) }
  static var format: Field<Self, UInt32> { .init(0x54) }
  static var pdbName: Field<Self, UInt32> { .init(0x58) }
  static var producer: Field<Self, UInt32> { .init(0x5C) }

  static func offset(of section: TableSection) -> Field<Self, UInt32> { .init(0x60 + section.rawValue * 8) }
  static func count(of section: TableSection) -> Field<Self, UInt32> { .init(0x64 + section.rawValue * 8) }

  static let signatureValue: UInt64 = 0x4C42_5446_5349_4242
  static let identityFlag: UInt32 = 1
  static let machineFlag: UInt32 = 2
}

/// The sections, in the order in which they are written.
enum TableSection: Int, CaseIterable {
  /// Names; the count is that of the bytes.
  case text
  /// Symbols by ascending address.
  case symbols
  /// Names of symbols, ordinary ones and those of the linker, by ascending bytes.
  case symbolNames
  /// Structures, unions and classes by ascending name.
  case userTypes
  /// Members; those of a type are together, by ascending offset.
  case members
  /// Enumerations by ascending name.
  case enumerations
  /// Constants; those of an enumeration are together, by ascending value.
  case constants
  /// Base types by ascending name.
  case baseTypes
  /// Type references. A reference leads only to references before it.
  case typeReferences
  /// What could not be used.
  case problems

  var stride: Int {
    switch self {
    case .text: 1
    case .symbols: SymbolLayout.byteCount
    case .symbolNames: SymbolNameLayout.byteCount
    case .userTypes: UserTypeLayout.byteCount
    case .members: MemberLayout.byteCount
    case .enumerations: EnumerationLayout.byteCount
    case .constants: ConstantLayout.byteCount
    case .baseTypes: BaseTypeLayout.byteCount
    case .typeReferences: TypeReferenceLayout.byteCount
    case .problems: ProblemLayout.byteCount
    }
  }
}

/// Stands for a name, a type or an index that is not there.
let absent: UInt32 = .max

enum SymbolLayout: RecordLayout {
  static var byteCount: Int { 16 }
  static var rva: Field<Self, UInt32> { .init(0) }
  static var name: Field<Self, UInt32> { .init(4) }
  static var linkageName: Field<Self, UInt32> { .init(8) }
  static var type: Field<Self, UInt32> { .init(12) }
}

enum SymbolNameLayout: RecordLayout {
  static var byteCount: Int { 8 }
  static var name: Field<Self, UInt32> { .init(0) }
  static var symbol: Field<Self, UInt32> { .init(4) }
}

enum UserTypeLayout: RecordLayout {
  static var byteCount: Int { 20 }
  static var name: Field<Self, UInt32> { .init(0) }
  static var size: Field<Self, UInt32> { .init(4) }
  static var firstMember: Field<Self, UInt32> { .init(8) }
  static var memberCount: Field<Self, UInt32> { .init(12) }
  static var kind: Field<Self, UInt32> { .init(16) }
}

enum MemberLayout: RecordLayout {
  static var byteCount: Int { 16 }
  static var name: Field<Self, UInt32> { .init(0) }
  static var offset: Field<Self, UInt32> { .init(4) }
  static var type: Field<Self, UInt32> { .init(8) }
  /// Bit 0: the member has no name in the source; its members are those of the type around it.
  static var flags: Field<Self, UInt32> { .init(12) }
}

enum EnumerationLayout: RecordLayout {
  static var byteCount: Int { 20 }
  static var name: Field<Self, UInt32> { .init(0) }
  static var size: Field<Self, UInt32> { .init(4) }
  static var baseType: Field<Self, UInt32> { .init(8) }
  static var firstConstant: Field<Self, UInt32> { .init(12) }
  static var constantCount: Field<Self, UInt32> { .init(16) }
}

enum ConstantLayout: RecordLayout {
  static var byteCount: Int { 12 }
  static var name: Field<Self, UInt32> { .init(0) }
  static var low: Field<Self, UInt32> { .init(4) }
  static var high: Field<Self, UInt32> { .init(8) }
}

enum BaseTypeLayout: RecordLayout {
  static var byteCount: Int { 16 }
  static var name: Field<Self, UInt32> { .init(0) }
  static var size: Field<Self, UInt32> { .init(4) }
  static var kind: Field<Self, UInt32> { .init(8) }
  /// Bit 0: signed. Bit 1: big-endian.
  static var flags: Field<Self, UInt32> { .init(12) }
}

/// `kind` says what `first` and `second` are.
enum TypeReferenceLayout: RecordLayout {
  static var byteCount: Int { 12 }
  static var kind: Field<Self, UInt8> { .init(0) }
  static var bitPosition: Field<Self, UInt8> { .init(1) }
  static var bitLength: Field<Self, UInt8> { .init(2) }
  static var wanted: Field<Self, UInt8> { .init(3) }
  static var first: Field<Self, UInt32> { .init(4) }
  static var second: Field<Self, UInt32> { .init(8) }
}

enum ProblemLayout: RecordLayout {
  static var byteCount: Int { 12 }
  static var kind: Field<Self, UInt32> { .init(0) }
  static var name: Field<Self, UInt32> { .init(4) }
  static var offset: Field<Self, UInt32> { .init(8) }
}

/// What a type reference is, as it is stored.
enum StoredTypeKind: UInt8 {
  /// `first`: index of the base type.
  case base = 1
  /// `first`: the reference pointed to; `second`: index of the base type of the pointer itself, or absent.
  case pointer = 2
  /// `first`: the element's reference; `second`: the count.
  case array = 3
  /// `first`: the reference of the whole; position and length in bits.
  case bitField = 4
  /// `first`: index of the user type.
  case userType = 5
  /// `first`: index of the enumeration.
  case enumeration = 6
  case function = 7
  /// `first`: the name of a type that is not defined; `wanted`: what it should be.
  case undefined = 8
  /// A reference that could not be read.
  case unknown = 9
}
