/// What the decoration of a C function's name tells: how it is called, and the size of its arguments.
///
/// Source: Microsoft, "Decorated names", format of a C decorated name.
public struct CDecoration: Hashable, Sendable {
  /// A way of calling that decorates names.
  public enum CallingConvention: Hashable, Sendable {
    /// `_name`
    case cdecl
    /// `_name@12`
    case stdcall
    /// `@name@12`
    case fastcall
    /// `name@@12`
    case vectorcall
  }

  /// How the function is called.
  public let callingConvention: CallingConvention
  /// The size of the arguments in bytes; `nil` for `__cdecl`, whose names do not tell.
  public let argumentByteCount: UInt32?
}
