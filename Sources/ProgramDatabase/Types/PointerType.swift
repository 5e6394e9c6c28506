/// `LF_POINTER`: a pointer, a reference, or a pointer to a member.
public struct PointerType: Equatable, Sendable {
  /// What it points to.
  public var target: TypeIndex
  /// The attributes as they are stored.
  public var attributes: UInt32
  /// The class of a pointer to a member.
  public var memberOf: TypeIndex?

  /// How a pointer is written in the source.
  public enum Mode: Sendable {
    /// `*`.
    case pointer
    /// `&`.
    case lvalueReference
    /// `&&`.
    case rvalueReference
    /// A pointer to a data member.
    case dataMember
    /// A pointer to a member function.
    case memberFunction
  }

  /// How the pointer is written; `nil` for a mode that is not known.
  public var mode: Mode? {
    switch attributes >> 5 & 7 {
    case 0: .pointer
    case 1: .lvalueReference
    case 2: .dataMember
    case 3: .memberFunction
    case 4: .rvalueReference
    default: nil
    }
  }

  /// Size in bytes.
  public var size: UInt64 {
    let size = UInt64(attributes >> 13 & 0x3F)
    if size != 0 { return size }
    return switch attributes & 0x1F {
    case 0x00: 2  // near, 16 bits
    case 0x0B: 6  // far, 32 bits
    case 0x0C: 8
    default: 4
    }
  }

  /// `volatile`.
  public var isVolatile: Bool { attributes & 1 << 9 != 0 }
  /// `const`.
  public var isConstant: Bool { attributes & 1 << 10 != 0 }
  /// `__unaligned`.
  public var isUnaligned: Bool { attributes & 1 << 11 != 0 }
  /// `__restrict`.
  public var isRestricted: Bool { attributes & 1 << 12 != 0 }
}
