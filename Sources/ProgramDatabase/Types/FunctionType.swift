/// `LF_PROCEDURE` or `LF_MFUNCTION`: the signature of a function.
public struct FunctionType: Equatable, Sendable {
  /// Type of the result.
  public var result: TypeIndex
  /// How it is called.
  public var convention: CallingConvention
  /// 1 returns an object through a hidden parameter, 2 constructor, 4 constructor of a class with virtual bases.
  public var options: UInt8
  /// Number of parameters.
  public var parameterCount: UInt16
  /// The list of the types of its parameters: see ``PDBTypes/parameters(of:)``.
  public var argumentList: TypeIndex
  /// What a member function has beyond that; `nil` for other functions.
  public var member: Member?

  /// What a member function has beyond other functions.
  public struct Member: Equatable, Sendable {
    /// The class that it belongs to.
    public var classType: TypeIndex
    /// Type of `this`, or ``TypeIndex/none`` for static functions.
    public var thisType: TypeIndex
    /// What is added to `this` on entry.
    public var thisAdjustment: Int32
  }
}

/// `CV_call_e`: how a function is called.
public struct CallingConvention: RawRepresentable, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt8
  /// A number.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `__cdecl`; the only one of x64 and ARM64 beside `__vectorcall`.
  public static let cdecl = CallingConvention(rawValue: 0x00)
  /// `__fastcall`.
  public static let fastcall = CallingConvention(rawValue: 0x04)
  /// `__stdcall`.
  public static let stdcall = CallingConvention(rawValue: 0x07)
  /// `__thiscall`.
  public static let thiscall = CallingConvention(rawValue: 0x0B)
  /// `__clrcall`.
  public static let clrcall = CallingConvention(rawValue: 0x16)
  /// `__vectorcall`.
  public static let vectorcall = CallingConvention(rawValue: 0x18)
}

/// An element of `LF_METHODLIST`: one of several functions of a class with one name.
public struct MethodOverload: Equatable, Sendable {
  /// Access and kind.
  public var attributes: MemberAttributes
  /// Its signature.
  public var type: TypeIndex
  /// Offset of its entry in the virtual table, for a virtual function that no base class has.
  public var virtualTableOffset: UInt32?
}
