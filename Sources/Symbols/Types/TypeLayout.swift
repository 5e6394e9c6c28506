/// What a type is, whichever source it comes from. Qualifiers (`const`, `volatile`) are left out.
public enum TypeLayout: Equatable, Sendable {
  /// `void`.
  case void
  /// An integer, a character, a truth value or a floating-point number.
  case number(NumberLayout)
  /// A pointer or reference, with its own width.
  case pointer(to: TypeID, byteCount: Int)
  /// An array of one dimension; elements of further dimensions are arrays.
  case array(of: TypeID, count: Int)
  /// A structure, union or class.
  case structure(StructureLayout)
  /// An enumeration.
  case enumeration(EnumerationLayout)
  /// A function.
  case function
  /// A type that is only named, or that the source cannot describe.
  case undefined(name: String)
}

/// A number of a fixed width.
public struct NumberLayout: Equatable, Sendable {
  /// What kind of number it is.
  public enum Kind: Sendable {
    /// An integer.
    case integer
    /// A character.
    case character
    /// A truth value.
    case boolean
    /// A floating-point number.
    case floatingPoint
  }

  /// What kind of number it is.
  public var kind: Kind
  /// Width in bytes.
  public var byteCount: Int
  /// Whether there are negative numbers.
  public var isSigned: Bool
  /// Whether the first byte is the highest; on no Windows.
  public var isBigEndian: Bool
  /// The name in the words of the source, such as `unsigned long`. Untrusted.
  public var name: String

  /// A number of a kind and width.
  public init(kind: Kind, byteCount: Int, isSigned: Bool, isBigEndian: Bool = false, name: String = "") {
    self.kind = kind
    self.byteCount = byteCount
    self.isSigned = isSigned
    self.isBigEndian = isBigEndian
    self.name = name
  }
}

/// A structure, union or class.
public struct StructureLayout: Equatable, Sendable {
  /// What it was declared as.
  public enum Kind: Sendable {
    /// `struct`.
    case structure
    /// `union`.
    case union
    /// `class`, `__interface`.
    case classType
  }

  /// The name. Untrusted.
  public var name: String
  /// What it was declared as.
  public var kind: Kind
  /// Size in bytes.
  public var byteCount: Int
  /// The data that it has, in the order of the source; unions have several members at one offset.
  public var members: [StructureMember]

  /// A structure of its members.
  public init(name: String, kind: Kind, byteCount: Int, members: [StructureMember]) {
    self.name = name
    self.kind = kind
    self.byteCount = byteCount
    self.members = members
  }
}

/// A member of a structure, union or class.
public struct StructureMember: Equatable, Sendable {
  /// The name; for a base class its name. Untrusted.
  public var name: String
  /// Offset from the beginning of the structure, in bytes.
  public var byteOffset: Int
  /// Which bits of the number at the offset it is; `nil` if it is no bit field.
  public var bits: BitRange?
  /// The type; for a bit field that of the whole number.
  public var type: TypeID
  /// Whether its members are named as if they were the structure's: an anonymous union or structure, or a base class.
  public var isTransparent: Bool

  /// A member at an offset.
  public init(name: String, byteOffset: Int, bits: BitRange? = nil, type: TypeID, isTransparent: Bool = false)
  {
    self.name = name
    self.byteOffset = byteOffset
    self.bits = bits
    self.type = type
    self.isTransparent = isTransparent
  }
}

/// Bits of a number.
public struct BitRange: Equatable, Sendable {
  /// Number of the lowest bit.
  public var position: Int
  /// Number of bits.
  public var length: Int

  /// So many bits from a bit on.
  public init(position: Int, length: Int) {
    self.position = position
    self.length = length
  }
}

/// An enumeration.
public struct EnumerationLayout: Equatable, Sendable {
  /// The name. Untrusted.
  public var name: String
  /// Width in bytes.
  public var byteCount: Int
  /// Whether the number that holds a value can be negative.
  public var isSigned: Bool
  /// Names and values.
  public var constants: [EnumerationConstant]

  /// An enumeration of its constants.
  public init(name: String, byteCount: Int, isSigned: Bool, constants: [EnumerationConstant]) {
    self.name = name
    self.byteCount = byteCount
    self.isSigned = isSigned
    self.constants = constants
  }

  /// The first name of a value; `nil` if it has none. Values are compared in the enumeration's width.
  public func name(of value: Int64) -> String? {
    let unused = UInt64(max(0, 64 - min(byteCount, 8) * 8))
    guard unused < 64 else { return nil }
    func cut(_ value: Int64) -> UInt64 { UInt64(bitPattern: value) << unused }
    return constants.first { cut($0.value) == cut(value) }?.name
  }
}

/// A constant of an enumeration.
public struct EnumerationConstant: Equatable, Sendable {
  /// The name. Untrusted.
  public var name: String
  /// The value; one above `Int64.max` as the negative number with the same bits.
  public var value: Int64

  /// A named value.
  public init(name: String, value: Int64) {
    self.name = name
    self.value = value
  }
}
