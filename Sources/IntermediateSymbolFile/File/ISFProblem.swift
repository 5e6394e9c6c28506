/// Something in a symbol table that could not be used. The rest of the table can.
public struct ISFProblem: Equatable, Sendable {
  /// What is wrong.
  public enum Kind: UInt32, Sendable, CaseIterable {
    /// The format is missing, or newer than those that are known (1 to 6).
    case format = 1
    /// A symbol has no address, or none of 32 bits.
    case symbolAddress = 2
    /// A structure, union or class has no size, or none of 32 bits.
    case userTypeSize = 3
    /// A structure, union or class has no kind, or an unknown one.
    case userTypeKind = 4
    /// A member has no offset, or none of 32 bits.
    case memberOffset = 5
    /// A member has no type.
    case memberType = 6
    /// An enumeration has no size, or none of 32 bits.
    case enumerationSize = 7
    /// A constant is no integer of 64 bits.
    case constantValue = 8
    /// A base type has no size, or none of 32 bits.
    case baseTypeSize = 9
    /// A base type has no kind, or an unknown one.
    case baseTypeKind = 10
    /// A type reference has no kind, or an unknown one.
    case typeKind = 11
    /// A type reference lacks its name, element, count or bits, or they do not fit.
    case typeContent = 12
    /// A type is referred to and not defined: the kernel's own tables have such forward references.
    case undefinedType = 13
    /// A name is defined twice; the last definition counts.
    case duplicateName = 14
    /// The identity of the PDB is incomplete.
    case identity = 15
  }

  /// What is wrong.
  public var kind: Kind
  /// The name of what has the problem: of the symbol, the type, the member or the constant. Untrusted.
  public var name: String
  /// Offset in the JSON text, in bytes, close behind the place.
  public var offset: UInt64
}

extension ISFProblem: CustomStringConvertible {
  /// One line.
  public var description: String {
    let what =
      switch kind {
      case .format: "an unknown format"
      case .symbolAddress: "a symbol without an address of 32 bits"
      case .userTypeSize: "a type without a size of 32 bits"
      case .userTypeKind: "a type that is neither struct, union nor class"
      case .memberOffset: "a member without an offset of 32 bits"
      case .memberType: "a member without a type"
      case .enumerationSize: "an enumeration without a size of 32 bits"
      case .constantValue: "a constant that is no integer of 64 bits"
      case .baseTypeSize: "a base type without a size of 32 bits"
      case .baseTypeKind: "a base type of unknown kind"
      case .typeKind: "a type reference of unknown kind"
      case .typeContent: "a type reference that lacks something"
      case .undefinedType: "a type that is not defined"
      case .duplicateName: "a name that is defined twice"
      case .identity: "an incomplete identity"
      }
    return "\(what) at offset \(offset): \"\(name)\""
  }
}
