extension Writer {
  /// The name of a type of one letter.
  static func primitive(_ letter: UInt8) -> StaticString {
    switch Unicode.Scalar(letter) {
    case "C": "signed char"
    case "D": "char"
    case "E": "unsigned char"
    case "F": "short"
    case "G": "unsigned short"
    case "H": "int"
    case "I": "unsigned int"
    case "J": "long"
    case "K": "unsigned long"
    case "M": "float"
    case "N": "double"
    case "O": "long double"
    default: "void"
    }
  }

  /// The word before the name of a class or enumeration. Enumerations say on what they are based unless it is `int`.
  static func keyword(_ tag: UInt8) -> StaticString {
    switch Unicode.Scalar(tag) {
    case "T": "union "
    case "U": "struct "
    case "V": "class "
    case "0": "enum char "
    case "1": "enum unsigned char "
    case "2": "enum short "
    case "3": "enum unsigned short "
    case "5": "enum unsigned int "
    case "6": "enum long "
    case "7": "enum unsigned long "
    default: "enum "
    }
  }

  /// The word for a convention; half of the letters are for functions that were exported, once.
  static func convention(_ letter: UInt8) -> StaticString {
    switch Unicode.Scalar(letter) {
    case "A", "B": "__cdecl"
    case "C", "D": "__pascal"
    case "E", "F": "__thiscall"
    case "G", "H": "__stdcall"
    case "I", "J": "__fastcall"
    case "M", "N": "__clrcall"
    case "O", "P": "__eabi"
    case "Q": "__vectorcall"
    case "S": "__attribute__((__swiftcall__))"
    case "U": "__attribute__((__preserve_most__))"
    case "V": "__attribute__((__preserve_none__))"
    case "W": "__attribute__((__swiftasynccall__))"
    case "w": "__regcall"
    default: ""
    }
  }

  mutating func putConvention(_ letter: UInt8) throws(Failure) {
    guard !options.contains(.noCallingConventions) else { return }
    try put(Self.convention(letter))
  }

  mutating func putConstVolatile(_ qualifiers: Qualifiers) throws(Failure) {
    if qualifiers.contains(.const) { try put(" const") }
    if qualifiers.contains(.volatile) { try put(" volatile") }
  }

  /// Qualifiers behind a type that is no pointer.
  mutating func putTypeQualifiers(_ qualifiers: Qualifiers) throws(Failure) {
    try putConstVolatile(qualifiers)
    if qualifiers.contains(.unaligned) { try put(" __unaligned") }
  }
}
