/// Names that stand for a code: operators and what the compiler makes.
enum SpecialName {
  /// Texts of codes of one letter or digit, `0` to `9` and `A` to `Z`; empty for those that are no fixed text.
  static let plain: [StaticString] = [
    "", "", "operator new", "operator delete", "operator=", "operator>>", "operator<<", "operator!",
    "operator==", "operator!=",
    "operator[]", "", "operator->", "operator*", "operator++", "operator--", "operator-", "operator+",
    "operator&", "operator->*", "operator/", "operator%", "operator<", "operator<=", "operator>",
    "operator>=",
    "operator,", "operator()", "operator~", "operator^", "operator|", "operator&&", "operator||",
    "operator*=", "operator+=", "operator-=",
  ]

  /// The same behind `_`.
  static let underscored: [StaticString] = [
    "operator/=", "operator%=", "operator>>=", "operator<<=", "operator&=", "operator|=", "operator^=",
    "`vftable'", "`vbtable'", "`vcall'",
    "`typeof'", "`local static guard'", "`string'", "`vbase destructor'", "`vector deleting destructor'",
    "`default constructor closure'", "`scalar deleting destructor'", "`vector constructor iterator'",
    "`vector destructor iterator'", "`vector vbase constructor iterator'", "`virtual displacement map'",
    "`eh vector constructor iterator'", "`eh vector destructor iterator'",
    "`eh vector vbase constructor iterator'", "`copy constructor closure'", "", "", "",
    "`local vftable'", "`local vftable constructor closure'", "operator new[]", "operator delete[]", "",
    "`placement delete closure'", "`placement delete[] closure'", "",
  ]

  /// The same behind `__`, from `A` on.
  static let twiceUnderscored: [StaticString] = [
    "`managed vector constructor iterator'", "`managed vector destructor iterator'",
    "`eh vector copy constructor iterator'", "`eh vector vbase copy constructor iterator'", "", "",
    "`vector copy constructor iterator'", "`vector vbase copy constructor iterator'",
    "`managed vector copy constructor iterator'", "`local static thread guard'", "", "operator co_await",
    "operator<=>",
  ]

  /// Behind `_R`, from `2` on.
  static let typeInformation: [StaticString] = [
    "`RTTI Base Class Array'", "`RTTI Class Hierarchy Descriptor'", "`RTTI Complete Object Locator'",
  ]

  /// All of them, one after the other; what ``Node/detail`` of a special name counts.
  static let texts: [StaticString] = plain + underscored + twiceUnderscored + typeInformation

  /// Where the texts of a table begin.
  static let underscoredBase = 36
  static let twiceUnderscoredBase = 72
  static let typeInformationBase = 85

  static let vftable: UInt8 = 43
  static let vbtable: UInt8 = 44
  static let vcall: UInt8 = 45
  static let localStaticGuard: UInt8 = 47
  static let localVftable: UInt8 = 64
  static let localStaticThreadGuard: UInt8 = 81
  static let completeObjectLocator: UInt8 = 87

  /// The place of a digit or capital letter in a table.
  static func place(_ code: Unicode.Scalar) -> Int? {
    switch code {
    case "0"..."9": Int(code.value) - 0x30
    case "A"..."Z": Int(code.value) - 0x41 + 10
    default: nil
    }
  }
}
