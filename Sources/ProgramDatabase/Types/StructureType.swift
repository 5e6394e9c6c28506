public import DumpFormat

/// A class, structure, interface or union.
public struct StructureType: Equatable, Sendable {
  /// What it was declared as.
  public var kind: Kind
  /// Number of members that the record states; of limited use, since methods and nested types count.
  public var memberCount: UInt16
  /// What is said about it.
  public var properties: TypeProperties
  /// The list of members, ``TypeIndex/none`` in a forward reference: see ``PDBTypes/members(of:)``.
  public var fieldList: TypeIndex
  /// The shape of its virtual table, or ``TypeIndex/none``.
  public var virtualTableShape: TypeIndex
  /// Size in bytes; 0 in a forward reference.
  public var size: UInt64
  /// Name with its scopes, for example `std::pair<int,int>`. Untrusted.
  public var name: String
  /// Decorated name, which tells apart types of one name; `nil` if the compiler gave none. Untrusted.
  public var uniqueName: String?

  /// What a type was declared as.
  public enum Kind: Sendable {
    /// `class`.
    case classType
    /// `struct`.
    case structure
    /// `__interface`.
    case interface
    /// `union`.
    case union
  }

  /// Whether the type is only named here and described elsewhere.
  public var isForwardReference: Bool { properties.contains(.forwardReference) }
}

/// `LF_ENUM`: an enumeration.
public struct EnumerationType: Equatable, Sendable {
  /// Number of its values.
  public var memberCount: UInt16
  /// What is said about it.
  public var properties: TypeProperties
  /// The integer that holds a value.
  public var underlying: TypeIndex
  /// The list of values, ``TypeIndex/none`` in a forward reference: see ``PDBTypes/enumerators(of:)``.
  public var fieldList: TypeIndex
  /// Name with its scopes. Untrusted.
  public var name: String
  /// Decorated name, which tells apart types of one name; `nil` if the compiler gave none. Untrusted.
  public var uniqueName: String?

  /// Whether the type is only named here and described elsewhere.
  public var isForwardReference: Bool { properties.contains(.forwardReference) }
}

/// `CV_prop_t`: what is said about a class, structure, union or enumeration.
public struct TypeProperties: FlagSet {
  /// The flags.
  public var rawValue: UInt32
  /// A set of the flags whose bits are set.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Its members are packed.
  public static let packed = TypeProperties(rawValue: 0x1)
  /// It has constructors or destructors.
  public static let hasConstructor = TypeProperties(rawValue: 0x2)
  /// It has overloaded operators.
  public static let hasOverloadedOperator = TypeProperties(rawValue: 0x4)
  /// It is nested in another type.
  public static let nested = TypeProperties(rawValue: 0x8)
  /// It contains nested types.
  public static let containsNested = TypeProperties(rawValue: 0x10)
  /// It overloads assignment.
  public static let hasOverloadedAssignment = TypeProperties(rawValue: 0x20)
  /// It has conversion operators.
  public static let hasConversionOperator = TypeProperties(rawValue: 0x40)
  /// It is only named here: the definition is elsewhere.
  public static let forwardReference = TypeProperties(rawValue: 0x80)
  /// It was declared inside of a function.
  public static let scoped = TypeProperties(rawValue: 0x100)
  /// The record has a decorated name as well.
  public static let hasUniqueName = TypeProperties(rawValue: 0x200)
  /// It cannot be a base class.
  public static let sealed = TypeProperties(rawValue: 0x400)
  /// It is an intrinsic type, for example `__m128d`.
  public static let intrinsic = TypeProperties(rawValue: 0x2000)
}
