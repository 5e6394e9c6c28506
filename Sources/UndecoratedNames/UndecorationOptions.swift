/// What of a decorated name is shown.
///
/// Without options the whole declaration is shown. The names of the flags of `UnDecorateSymbolName` (dbghelp.h) that do
/// the same are in the comments.
public struct UndecorationOptions: OptionSet, Hashable, Sendable {
  /// The bits; of no meaning to others.
  public var rawValue: UInt32

  /// Options with the given bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// `UNDNAME_NAME_ONLY`: the qualified name, without type, access and arguments: `N::C::f`.
  public static let nameOnly = UndecorationOptions(rawValue: 1 << 0)
  /// `UNDNAME_NO_ECSU`: `class`, `struct`, `union` and `enum` are left away before names of types.
  public static let noTypeKeywords = UndecorationOptions(rawValue: 1 << 1)
  /// `UNDNAME_NO_ACCESS_SPECIFIERS`: `public:`, `protected:` and `private:` are left away.
  public static let noAccessSpecifiers = UndecorationOptions(rawValue: 1 << 2)
  /// `UNDNAME_NO_MEMBER_TYPE`: `static` and `virtual` are left away.
  public static let noMemberType = UndecorationOptions(rawValue: 1 << 3)
  /// `UNDNAME_NO_FUNCTION_RETURNS`: the type that a function returns is left away.
  public static let noFunctionReturns = UndecorationOptions(rawValue: 1 << 4)
  /// `UNDNAME_NO_ALLOCATION_LANGUAGE`: `__cdecl`, `__stdcall` and the others are left away.
  public static let noCallingConventions = UndecorationOptions(rawValue: 1 << 5)
  /// `UNDNAME_NO_THISTYPE`: qualifiers behind the arguments of a member function are left away.
  public static let noThisType = UndecorationOptions(rawValue: 1 << 6)
  /// Shows `__ptr64`, which Microsoft's linker and debuggers leave away and `undname.exe` shows.
  public static let pointer64 = UndecorationOptions(rawValue: 1 << 7)
  /// Names that do not begin with `?` are taken for C functions of x86 and lose their decoration: `_f@12`, `@f@8`,
  /// `f@@16`, `_f`. An explicit choice, since most names of C need no such thing: `_f` may well be the name.
  public static let cNames = UndecorationOptions(rawValue: 1 << 8)
  /// Reads no further than the name needs. Only with ``nameOnly``. Faster, and blind to damage behind the name.
  public static let stopsAfterName = UndecorationOptions(rawValue: 1 << 9)

  /// The name as a stack frame shows it: `std::vector<int,std::allocator<int> >::push_back`.
  public static let stackFrame: UndecorationOptions = [.nameOnly, .noTypeKeywords]
}
