public import DumpFormat

/// A type reference of a table, by its place there.
public struct ISFTypeReference: RawRepresentable, Hashable, Sendable {
  /// Index in the table that the reference comes from; it means nothing in another table.
  public var rawValue: UInt32
  /// A reference by its index.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// A symbol: a function or a variable.
public struct ISFSymbol: Equatable, Sendable {
  /// Place in the order of addresses.
  public var index: Int
  /// The name. Untrusted.
  public var name: String
  /// The name that the linker knew, where the table has changed it: the underscore of `_CmAddDeviceToContainer` is
  /// part of the name in the kernel's PDB. Untrusted.
  public var linkageName: String?
  /// The address as an offset from the image base.
  public var rva: RelativeVirtualAddress
  /// The type of a variable. Tables made from PDBs have none.
  public var type: ISFTypeReference?
}

/// A structure, union or class.
public struct ISFUserType: Equatable, Sendable {
  /// What it is.
  public enum Kind: UInt32, Sendable {
    /// `struct`.
    case structure = 1
    /// `union`.
    case union = 2
    /// `class`.
    case classType = 3
  }

  /// Place in the order of names.
  public var index: Int
  /// The name, such as `_EPROCESS`. Untrusted.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Size in bytes.
  public var byteCount: UInt32
  /// How many members it has.
  public var memberCount: Int
  var firstMember: Int
}

/// A member of a structure, union or class.
public struct ISFMember: Equatable, Sendable {
  /// The name. Untrusted.
  public var name: String
  /// Offset from the beginning of the type in bytes; that of the whole integer for a bit field.
  public var byteOffset: UInt32
  /// The type; for a bit field ``ISFType/bitField(of:position:length:)``.
  public var type: ISFTypeReference
  /// Whether the member has no name in the source, so that its own members are named as if they were the type's.
  public var isAnonymous: Bool
}

/// An enumeration.
public struct ISFEnumeration: Equatable, Sendable {
  /// Place in the order of names.
  public var index: Int
  /// The name. Untrusted.
  public var name: String
  /// Size in bytes.
  public var byteCount: UInt32
  /// Index of the base type; `nil` if that is not defined.
  public var baseType: Int?
  /// How many constants it has.
  public var constantCount: Int
  var firstConstant: Int
}

/// A constant of an enumeration.
public struct ISFConstant: Equatable, Sendable {
  /// The name. Untrusted.
  public var name: String
  /// The value; one above `Int64.max` as the negative number with the same bits.
  public var value: Int64
}

/// An integer, a floating-point number, or no value at all.
public struct ISFBaseType: Equatable, Sendable {
  /// What it is.
  public enum Kind: UInt32, Sendable {
    /// `void`.
    case void = 1
    /// An integer.
    case integer = 2
    /// A character.
    case character = 3
    /// A truth value.
    case boolean = 4
    /// A floating-point number.
    case floatingPoint = 5
  }

  /// The name, such as `unsigned long long`. Untrusted.
  public var name: String
  /// Size in bytes.
  public var byteCount: UInt32
  /// What it is.
  public var kind: Kind
  /// Whether there are negative values.
  public var isSigned: Bool
  /// Whether the first byte is the highest.
  public var isBigEndian: Bool
}

/// What a type reference leads to.
public enum ISFType: Equatable, Sendable {
  /// A base type.
  case base(ISFBaseType)
  /// A pointer, with its width in bytes if the table says so.
  case pointer(to: ISFTypeReference, byteCount: UInt32?)
  /// An array.
  case array(of: ISFTypeReference, count: UInt32)
  /// Some bits of an integer or enumeration, from the lowest bit on.
  case bitField(of: ISFTypeReference, position: Int, length: Int)
  /// A structure, union or class, by its index.
  case userType(Int)
  /// An enumeration, by its index.
  case enumeration(Int)
  /// A function.
  case function
  /// A type that the table does not define: there are only pointers to it.
  case undefined(name: String, wanted: Wanted)
  /// A reference that could not be read.
  case unknown

  /// What an undefined type should be.
  public enum Wanted: UInt8, Sendable {
    /// `struct`.
    case structure = 1
    /// `union`.
    case union = 2
    /// `class`.
    case classType = 3
    /// `enum`.
    case enumeration = 4
    /// A base type.
    case baseType = 5
  }
}
