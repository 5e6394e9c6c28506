import DumpFormat

/// A program of frame data: assignments in postfix notation.
///
/// Operators are `+ - * / % @ ^ =`; `@` aligns down, `^` reads the stack, `=` assigns to the variable that was pushed first.
struct FrameProgram: Equatable, Sendable {
  /// A variable.
  enum Variable: Hashable, Sendable {
    case eip
    case register(RegisterX86)
    /// `$T0`, `$L` and others, by the order in which the program names them.
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
  static let temporaryCount = 16

  /// Reads a program.
  init(_ text: String) throws(UnwindError) {
    var names: [Substring] = []
    for word in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0 }) {
      var rest = word
      // Compilers write "=$eip" without a space where an assignment is followed by another.
      if word.count > 1, word.first == UInt8(ascii: "=") {
        try append(rest.prefix(1), &names)
        rest = rest.dropFirst()
      }
      try append(rest, &names)
    }
  }

  private mutating func append(
    _ word: Substring.UTF8View.SubSequence, _ names: inout [Substring]
  ) throws(UnwindError) {
    guard tokens.count < Self.tokenLimit else {
      throw .invalidFrameProgram("more than \(Self.tokenLimit) tokens")
    }
    tokens.append(try Self.token(word, &names))
  }

  private static func token(
    _ word: Substring.UTF8View.SubSequence, _ names: inout [Substring]
  ) throws(UnwindError) -> Token {
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
    // Some compilers name registers by their CodeView numbers: 17 is Eax, and the others follow in their order.
    if text.hasPrefix("$"), let number = UInt8(text.dropFirst()) {
      if number == 33 { return .variable(.eip) }
      if (17...24).contains(number), let register = RegisterX86(rawValue: number - 17) {
        return .variable(.register(register))
      }
    }
    if text.hasPrefix("$"), text.utf8.count > 1 {
      if let index = names.firstIndex(of: text) { return .variable(.temporary(index)) }
      guard names.count < temporaryCount else {
        throw .invalidFrameProgram("more than \(temporaryCount) variables")
      }
      names.append(text)
      return .variable(.temporary(names.count - 1))
    }
    throw .invalidFrameProgram("unknown word \"\(text)\"")
  }
}
