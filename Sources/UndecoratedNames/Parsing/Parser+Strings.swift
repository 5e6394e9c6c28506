extension Parser {
  /// A string literal: `0` for bytes or `1` for wide characters, its length in bytes, a check sum, and the first 32 bytes.
  mutating func parseString() throws(Failure) -> Node.Index {
    try expect("_")
    let kind = try take()
    guard kind == "0" || kind == "1" else { throw .damaged }
    let length = try parseMagnitude()
    try skipCheckSum()

    var decoded: [UInt8] = []
    while !take("@") { decoded.append(try parseStringByte()) }
    // Newer compilers add a second check sum.
    if position < bytes.count { try skipCheckSum() }
    guard decoded.count <= 64, UInt64(decoded.count) <= length else { throw .damaged }
    guard kind == "0" || decoded.count.isMultiple(of: 2), length > 0 else { throw .damaged }
    let count = number(length)
    let start = strings.count
    strings.append(contentsOf: decoded)
    return append(
      Node(
        kind: .stringSymbol, detail: kind == "1" ? 1 : 0, first: Node.Index(truncatingIfNeeded: start),
        second: Node.Index(truncatingIfNeeded: strings.count), third: count))
  }

  /// A number of 32 bits in letters, without zeros before it.
  private mutating func skipCheckSum() throws(Failure) {
    for place in 0..<9 {
      let letter = try take()
      if letter == "@", place > 0 { return }
      guard ("A"..."P").contains(letter) else { throw .damaged }
    }
    throw .damaged
  }

  /// A byte: itself, or `?` and a digit or letter, or `?$` and two letters for its halves.
  private mutating func parseStringByte() throws(Failure) -> UInt8 {
    let byte = try take()
    guard byte == "?" else { return UInt8(truncatingIfNeeded: byte.value) }
    let code = try take()
    switch code {
    case "$":
      let (high, low) = (try take(), try take())
      guard ("A"..."P").contains(high), ("A"..."P").contains(low) else { throw .damaged }
      return UInt8(truncatingIfNeeded: (high.value - 0x41) << 4 | (low.value - 0x41))
    case "a"..."z", "A"..."Z": return UInt8(truncatingIfNeeded: code.value | 0x80)
    case "0": return UInt8(ascii: ",")
    case "1": return UInt8(ascii: "/")
    case "2": return UInt8(ascii: "\\")
    case "3": return UInt8(ascii: ":")
    case "4": return UInt8(ascii: ".")
    case "5": return UInt8(ascii: " ")
    case "6": return UInt8(ascii: "\n")
    case "7": return UInt8(ascii: "\t")
    case "8": return UInt8(ascii: "'")
    case "9": return UInt8(ascii: "-")
    default: throw .damaged
    }
  }
}
