/// `CV_HREG_e`: a register, whose number means different things on different machines.
public struct CodeViewRegister: RawRepresentable, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt16
  /// A number.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// A number.
  init(_ rawValue: UInt16) { self.rawValue = rawValue }

  /// The stack pointer of x86.
  public static let esp = CodeViewRegister(21)
  /// The frame pointer of x86.
  public static let ebp = CodeViewRegister(22)
  /// The frame pointer of x86 functions that align their stack.
  public static let ebx = CodeViewRegister(20)
  /// `$T0` of the frame data of x86: the frame as the function would have it without omission of the frame pointer.
  public static let virtualFrame = CodeViewRegister(30006)
  /// The stack pointer of x64.
  public static let rsp = CodeViewRegister(335)
  /// The frame pointer of x64.
  public static let rbp = CodeViewRegister(334)
  /// The frame pointer of x64 functions that align their stack.
  public static let r13 = CodeViewRegister(341)
  /// The stack pointer of ARM64.
  public static let arm64SP = CodeViewRegister(81)
  /// The frame pointer of ARM64.
  public static let arm64FP = CodeViewRegister(79)

  /// The name on a machine (`IMAGE_FILE_MACHINE_…`), for example `eax`; `nil` if it is not known.
  public func name(machine: UInt16) -> String? {
    if rawValue == 30006 { return "vframe" }
    switch machine {
    case 0xAA64: return nameARM64
    case 0x8664: return nameX64
    case 0x14C: return nameX86
    default: return nil
    }
  }

  private static let general = [
    "al", "cl", "dl", "bl", "ah", "ch", "dh", "bh", "ax", "cx", "dx", "bx", "sp", "bp", "si", "di", "eax",
    "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi", "es", "cs", "ss", "ds", "fs", "gs", "ip", "flags",
    "eip", "eflags",
  ]
  private static let bases = ["rax", "rbx", "rcx", "rdx", "rsi", "rdi", "rbp", "rsp"]

  private var nameX86: String? {
    if case 252...259 = rawValue { return "ymm\(rawValue - 252)" }
    return nameOfBoth
  }

  /// The name of a register that has the same number on x86 and x64.
  private var nameOfBoth: String? {
    switch rawValue {
    case 1...34: CodeViewRegister.general[Int(rawValue) - 1]
    case 128...135: "st\(rawValue - 128)"
    case 146...153: "mm\(rawValue - 146)"
    case 154...161: "xmm\(rawValue - 154)"
    // Four bytes, the low half and the high half of a vector register.
    case 162...193: "xmm\((rawValue - 162) / 4)_\((rawValue - 162) % 4)"
    case 194...201: "xmm\(rawValue - 194)l"
    case 202...209: "xmm\(rawValue - 202)h"
    case 220...227: "emm\(rawValue - 220)l"
    case 228...235: "emm\(rawValue - 228)h"
    default: nil
    }
  }

  private var nameX64: String? {
    switch rawValue {
    case 33: "rip"
    case 252...259: "xmm\(rawValue - 252 + 8)"
    case 324...327: ["sil", "dil", "bpl", "spl"][Int(rawValue) - 324]
    case 328...335: CodeViewRegister.bases[Int(rawValue) - 328]
    case 336...343: "r\(rawValue - 336 + 8)"
    case 344...351: "r\(rawValue - 344 + 8)b"
    case 352...359: "r\(rawValue - 352 + 8)w"
    case 360...367: "r\(rawValue - 360 + 8)d"
    default: nameOfBoth
    }
  }

  private var nameARM64: String? {
    switch rawValue {
    case 10...40: "w\(rawValue - 10)"
    case 41: "wzr"
    case 50...78: "x\(rawValue - 50)"
    case 79: "fp"
    case 80: "lr"
    case 81: "sp"
    case 82: "zr"
    case 90: "nzcv"
    case 100...131: "s\(rawValue - 100)"
    case 140...171: "d\(rawValue - 140)"
    case 180...211: "q\(rawValue - 180)"
    default: nil
    }
  }
}
