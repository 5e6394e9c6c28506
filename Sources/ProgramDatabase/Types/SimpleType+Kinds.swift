extension SimpleType.Kind {
  /// What kind of value it holds.
  public enum Nature: Sendable {
    /// No value.
    case void
    /// A truth value.
    case boolean
    /// A character.
    case character
    /// A signed integer.
    case signedInteger
    /// An unsigned integer.
    case unsignedInteger
    /// A number with a fraction.
    case real
    /// A pair of numbers with fractions.
    case complex
  }

  /// Name, size in bytes, and nature of every basic type (`TYPE_ENUM_e`).
  private var facts: (name: String, size: UInt64, nature: Nature)? {
    switch rawValue {
    case 0x00: ("<no type>", 0, .void)
    case 0x03: ("void", 0, .void)
    case 0x08: ("HRESULT", 4, .signedInteger)
    case 0x10: ("signed char", 1, .signedInteger)
    case 0x11: ("short", 2, .signedInteger)
    case 0x12: ("long", 4, .signedInteger)
    case 0x13: ("__int64", 8, .signedInteger)
    case 0x14: ("__int128", 16, .signedInteger)
    case 0x20: ("unsigned char", 1, .unsignedInteger)
    case 0x21: ("unsigned short", 2, .unsignedInteger)
    case 0x22: ("unsigned long", 4, .unsignedInteger)
    case 0x23: ("unsigned __int64", 8, .unsignedInteger)
    case 0x24: ("unsigned __int128", 16, .unsignedInteger)
    case 0x30: ("bool", 1, .boolean)
    case 0x31: ("__bool16", 2, .boolean)
    case 0x32: ("__bool32", 4, .boolean)
    case 0x33: ("__bool64", 8, .boolean)
    case 0x34: ("__bool128", 16, .boolean)
    case 0x40, 0x45: ("float", 4, .real)
    case 0x41: ("double", 8, .real)
    case 0x42: ("long double", 10, .real)
    case 0x43: ("__float128", 16, .real)
    case 0x44: ("__float48", 6, .real)
    case 0x46: ("__half", 2, .real)
    case 0x50: ("_Complex float", 8, .complex)
    case 0x51: ("_Complex double", 16, .complex)
    case 0x52: ("_Complex long double", 20, .complex)
    case 0x53: ("_Complex __float128", 32, .complex)
    case 0x68: ("__int8", 1, .signedInteger)
    case 0x69: ("unsigned __int8", 1, .unsignedInteger)
    case 0x70: ("char", 1, .character)
    case 0x71: ("wchar_t", 2, .character)
    case 0x72: ("__int16", 2, .signedInteger)
    case 0x73: ("unsigned __int16", 2, .unsignedInteger)
    case 0x74: ("int", 4, .signedInteger)
    case 0x75: ("unsigned int", 4, .unsignedInteger)
    case 0x76: ("__int64", 8, .signedInteger)
    case 0x77: ("unsigned __int64", 8, .unsignedInteger)
    case 0x78: ("__int128", 16, .signedInteger)
    case 0x79: ("unsigned __int128", 16, .unsignedInteger)
    case 0x7A: ("char16_t", 2, .character)
    case 0x7B: ("char32_t", 4, .character)
    case 0x7C: ("char8_t", 1, .character)
    default: nil
    }
  }

  /// The name, `nil` for a number that is not known.
  public var name: String? { facts?.name }
  /// Size in bytes, `nil` for a number that is not known.
  public var size: UInt64? { facts?.size }
  /// What kind of value it holds, `nil` for a number that is not known.
  public var nature: Nature? { facts?.nature }
}
