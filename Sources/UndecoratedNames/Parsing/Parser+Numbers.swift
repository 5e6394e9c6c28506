extension Parser {
  /// A number: a digit for 1 to 10, or letters `A` to `P` for hexadecimal digits, ended by `@`; `?` before it is a minus.
  mutating func parseNumber() throws(Failure) -> Node.Index {
    let isNegative = take("?")
    return number(try parseMagnitude(), isNegative: isNegative)
  }

  /// A number without a sign.
  mutating func parseMagnitude() throws(Failure) -> UInt64 {
    let digit = try take()
    if ("0"..."9").contains(digit) { return UInt64(digit.value - 0x30) + 1 }
    var value: UInt64 = 0
    var letter = digit
    while ("A"..."P").contains(letter) {
      guard value >> 60 == 0 else { throw .damaged }
      value = value << 4 | UInt64(letter.value - 0x41)
      letter = try take()
    }
    guard letter == "@", digit != "@" else { throw .damaged }
    return value
  }

  mutating func number(_ value: UInt64, isNegative: Bool = false) -> Node.Index {
    append(
      Node(
        kind: .number, qualifiers: isNegative && value != 0 ? .negative : [],
        first: Node.Index(truncatingIfNeeded: value), second: Node.Index(truncatingIfNeeded: value >> 32)))
  }

  /// A list of so many numbers.
  mutating func parseNumbers(_ count: Int) throws(Failure) -> NodeList {
    var list = NodeList()
    for _ in 0..<count { append(try parseNumber(), to: &list) }
    return list
  }
}
