/// An integer register of x64, by the number that unwind codes and instructions give it.
public struct RegisterX64: RawRepresentable, Hashable, Sendable {
  /// 0 to 15.
  public let rawValue: UInt8
  /// A register; bits above the fourth are ignored.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 15 }

  /// `Rax`.
  public static let rax = Self(rawValue: 0)
  /// `Rcx`.
  public static let rcx = Self(rawValue: 1)
  /// `Rdx`.
  public static let rdx = Self(rawValue: 2)
  /// `Rbx`.
  public static let rbx = Self(rawValue: 3)
  /// `Rsp`.
  public static let rsp = Self(rawValue: 4)
  /// `Rbp`.
  public static let rbp = Self(rawValue: 5)
  /// `Rsi`.
  public static let rsi = Self(rawValue: 6)
  /// `Rdi`.
  public static let rdi = Self(rawValue: 7)
  /// `R8`.
  public static let r8 = Self(rawValue: 8)
  /// `R9`.
  public static let r9 = Self(rawValue: 9)
  /// `R10`.
  public static let r10 = Self(rawValue: 10)
  /// `R11`.
  public static let r11 = Self(rawValue: 11)
  /// `R12`.
  public static let r12 = Self(rawValue: 12)
  /// `R13`.
  public static let r13 = Self(rawValue: 13)
  /// `R14`.
  public static let r14 = Self(rawValue: 14)
  /// `R15`.
  public static let r15 = Self(rawValue: 15)

  /// The registers that a function must give back as it found them, without Rsp.
  public static let nonVolatile: [Self] = [rbx, rbp, rsi, rdi, r12, r13, r14, r15]
}
