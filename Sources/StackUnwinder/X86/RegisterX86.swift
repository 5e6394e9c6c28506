/// An integer register of x86, by the number that instructions give it.
public enum RegisterX86: UInt8, CaseIterable, Sendable {
  /// `Eax`.
  case eax
  /// `Ecx`.
  case ecx
  /// `Edx`.
  case edx
  /// `Ebx`.
  case ebx
  /// `Esp`.
  case esp
  /// `Ebp`.
  case ebp
  /// `Esi`.
  case esi
  /// `Edi`.
  case edi

  /// The registers that a function must give back as it found them, without Esp.
  public static var nonVolatile: [Self] { [.ebx, .ebp, .esi, .edi] }

  /// The name that debuggers use.
  public var name: String { String(describing: self) }
}
