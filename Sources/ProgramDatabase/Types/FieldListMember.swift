/// An element of a field list: something that a class, structure, union or enumeration has.
public enum FieldListMember: Equatable, Sendable {
  /// `LF_MEMBER`: data at an offset.
  case data(DataMember)
  /// `LF_STMEMBER`: data outside of the objects.
  case staticData(name: String, type: TypeIndex, attributes: MemberAttributes)
  /// `LF_BCLASS`, `LF_BINTERFACE`: a base class, which begins at an offset.
  case baseClass(type: TypeIndex, offset: UInt64, attributes: MemberAttributes)
  /// `LF_VBCLASS`, `LF_IVBCLASS`: a virtual base class, direct or not.
  case virtualBaseClass(VirtualBaseClass)
  /// `LF_ENUMERATE`: a value of an enumeration.
  case enumerator(Enumerator)
  /// `LF_ONEMETHOD`: a function that has its name alone.
  case method(name: String, MethodOverload)
  /// `LF_METHOD`: functions that share a name; the list is a ``PDBType/methodList(_:)``.
  case methods(name: String, count: UInt16, list: TypeIndex)
  /// `LF_NESTTYPE`: a type, or the name of one, declared inside.
  case nestedType(name: String, type: TypeIndex)
  /// `LF_VFUNCTAB`: the pointer to the virtual table, at the beginning.
  case virtualTablePointer(type: TypeIndex)
}

/// Data of a structure: where it is and what it holds.
public struct DataMember: Equatable, Sendable {
  /// The name. Untrusted.
  public var name: String
  /// Offset from the beginning of the structure, in bytes.
  public var offset: UInt64
  /// Its type. For bits of an integer this is an `LF_BITFIELD` record in a field list, and the integer's type in
  /// what ``PDBTypes/dataMembers(of:)`` returns.
  public var type: TypeIndex
  /// Which bits of the integer it is, `nil` if it is not a bit field or was not looked up yet.
  public var bits: BitRange?
  /// Access.
  public var attributes: MemberAttributes

  /// Bits of an integer.
  public struct BitRange: Equatable, Sendable {
    /// Number of the lowest bit.
    public var position: UInt8
    /// Number of bits.
    public var length: UInt8
    /// Bits of an integer.
    public init(position: UInt8, length: UInt8) {
      self.position = position
      self.length = length
    }
  }
}

/// A value of an enumeration.
public struct Enumerator: Equatable, Sendable {
  /// The name. Untrusted.
  public var name: String
  /// The value.
  public var value: NumericLeaf
}

/// A base class that objects refer to with an offset in a table.
public struct VirtualBaseClass: Equatable, Sendable {
  /// The class.
  public var type: TypeIndex
  /// Type of the pointer to the table of virtual bases.
  public var pointerType: TypeIndex
  /// Offset of that pointer in the object.
  public var pointerOffset: UInt64
  /// Index in the table.
  public var tableIndex: UInt64
  /// Whether it is a base class of a base class.
  public var isIndirect: Bool
  /// Access.
  public var attributes: MemberAttributes
}

/// `CV_fldattr_t`: access and kind of a member.
public struct MemberAttributes: RawRepresentable, Hashable, Sendable {
  /// The bits.
  public var rawValue: UInt16
  /// The bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Who may use it; the numbers are those of `CV_access_e`.
  public enum Access: UInt16, Sendable {
    /// Not said.
    case unspecified = 0
    /// `private`.
    case privateAccess = 1
    /// `protected`.
    case protectedAccess = 2
    /// `public`.
    case publicAccess = 3
  }

  /// What kind of function it is; the numbers are those of `CV_methodprop_e`.
  public enum Method: UInt16, Sendable {
    /// A function that is not virtual.
    case vanilla = 0
    /// A virtual function of a base class.
    case virtual = 1
    /// A static function.
    case staticMethod = 2
    /// A friend.
    case friend = 3
    /// A virtual function that no base class has.
    case introducingVirtual = 4
    /// A pure virtual function of a base class.
    case pureVirtual = 5
    /// A pure virtual function that no base class has.
    case pureIntroducing = 6
  }

  /// Who may use it.
  public var access: Access { Access(rawValue: rawValue & 3) ?? .unspecified }
  /// What kind of function it is; `nil` for the number 7, which has no meaning.
  public var method: Method? { Method(rawValue: rawValue >> 2 & 7) }
  /// Whether the compiler made it.
  public var isCompilerGenerated: Bool { rawValue & 0x100 != 0 }
  /// Whether derived classes cannot override it (`final`).
  public var isSealed: Bool { rawValue & 0x200 != 0 }
}
