import DumpFormat

/// A program of frame data: assignments in postfix notation.
///
/// Operators are `+ - * / % @ ^ =`; `@` aligns down, `^` reads the stack, `=` assigns to the variable that was pushed first.
struct FrameProgram: Equatable, Sendable {
  /// A variable.
  enum Variable: Hashable, Sendable {
    case eip
    case register(RegisterX86)
    /// `$T0` to `$T9`, and what compilers may use next to them.
    case temporary(Int)
  }

  /// A token.
  enum Token: Equatable, Sendable {
    case number(UInt32)
    case variable(Variable)
    case constant(Constant)
    case add, subtract, multiply, divide, remainder, alignDown, read, assign
  }

  /// A value that the frame data or the callee gives.
  enum Constant: String, Sendable {
    case searchStart = ".raSearchStart"
    case search = ".raSearch"
    case locals = ".cbLocals"
    case savedRegisters = ".cbSavedRegs"
    case parameters = ".cbParams"
    case calleeParameters = ".cbCalleeParams"
  }

  private(set) var tokens: [Token] = []

  /// Compilers write up to forty tokens.
  private static let tokenLimit = 256
  private static let temporaryCount = 16

  /// Reads a program.
  init(_ text: String) throws(UnwindError) {
    for word in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0 }) {
      guard tokens.count < Self.tokenLimit else {
        throw .invalidFrameProgram("more than \(Self.tokenLimit) tokens")
      }
      tokens.append(try Self.token(word))
    }
  }

  private static func token(_ word: Substring.UTF8View.SubSequence) throws(UnwindError) -> Token {
    switch word.count == 1 ? word.first : nil {
    case UInt8(ascii: "+"): return .add
    case UInt8(ascii: "-"): return .subtract
    case UInt8(ascii: "*"): return .multiply
    case UInt8(ascii: "/"): return .divide
    case UInt8(ascii: "%"): return .remainder
    case UInt8(ascii: "@"): return .alignDown
    case UInt8(ascii: "^"): return .read
    case UInt8(ascii: "="): return .assign
    default: break
    }
    let text = Substring(word)
    if let number = UInt32(text) { return .number(number) }
    if let number = Int32(text) { return .number(UInt32(bitPattern: number)) }
    if let constant = Constant(rawValue: String(text)) { return .constant(constant) }
    if text == "$eip" { return .variable(.eip) }
    if let register = RegisterX86.allCases.first(where: { "$" + $0.name == text }) {
      return .variable(.register(register))
    }
    if text.hasPrefix("$T"), let index = Int(text.dropFirst(2)), (0..<temporaryCount).contains(index) {
      return .variable(.temporary(index))
    }
    throw .invalidFrameProgram("unknown word \"\(text)\"")
  }
}
