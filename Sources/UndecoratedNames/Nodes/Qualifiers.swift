/// What is said of a type, a pointer or a function next to its name.
struct Qualifiers: OptionSet {
  var rawValue: UInt16

  static let const = Qualifiers(rawValue: 1 << 0)
  static let volatile = Qualifiers(rawValue: 1 << 1)
  static let pointer64 = Qualifiers(rawValue: 1 << 2)
  static let unaligned = Qualifiers(rawValue: 1 << 3)
  static let restrict = Qualifiers(rawValue: 1 << 4)
  /// `&` behind the parameters of a member function.
  static let lvalue = Qualifiers(rawValue: 1 << 5)
  /// `&&` behind the parameters of a member function.
  static let rvalue = Qualifiers(rawValue: 1 << 6)
  static let variadic = Qualifiers(rawValue: 1 << 7)
  static let noexcept = Qualifiers(rawValue: 1 << 8)
  static let externC = Qualifiers(rawValue: 1 << 9)
  /// For a number: it is below zero.
  static let negative = Qualifiers(rawValue: 1 << 10)
  /// For a thunk: it has two numbers, and is for a virtual base.
  static let vtordisp = Qualifiers(rawValue: 1 << 11)
  /// For a thunk: it has four numbers.
  static let vtordispex = Qualifiers(rawValue: 1 << 12)
  /// For a function: it has `this`.
  static let member = Qualifiers(rawValue: 1 << 13)
}

/// Kinds of pointers.
enum PointerKind: UInt8 {
  case pointer, lvalueReference, rvalueReference
  /// `^` of C++/CX and C++/CLI.
  case handle
  /// `%` of C++/CX and C++/CLI.
  case trackingReference
}
