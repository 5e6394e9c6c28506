extension Writer {
  /// A string literal as C++ writes it; `…` by three points if the name does not hold all of it. dbghelp, and the name
  /// alone, say only that it is one.
  mutating func writeString(_ node: Node, _ parser: borrowing Parser) throws(Failure) {
    guard !options.contains(.nameOnly) else { return try put("`string'") }
    let bytes = parser.strings[Int(node.first)..<Int(node.second)]
    let isWide = node.detail == 1
    // Newer compilers leave the zero at the end away.
    let missing = magnitude(parser.nodes[Int(node.third)]) - UInt64(bytes.count)
    let isWhole = missing == 0 || missing == (isWide ? 2 : 1)
    var units: [UInt32] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if isWide {
        units.append(UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1]))
        index += 2
      } else {
        units.append(UInt32(bytes[index]))
        index += 1
      }
    }
    // The end of the string itself is not shown.
    if missing == 0, units.last == 0 { units.removeLast() }
    try put(isWide ? "L\"" : "\"")
    for unit in units { try putEscaped(unit) }
    try put(isWhole ? "\"" : "\"...")
  }

  private mutating func putEscaped(_ unit: UInt32) throws(Failure) {
    switch unit {
    case 0x00: try put("\\0")
    case 0x07: try put("\\a")
    case 0x08: try put("\\b")
    case 0x0B: try put("\\v")
    case 0x0C: try put("\\f")
    case 0x09: try put("\\t")
    case 0x0A: try put("\\n")
    case 0x0D: try put("\\r")
    case 0x22: try put("\\\"")
    case 0x5C: try put("\\\\")
    case 0x20...0x7E: try put(byte: UInt8(truncatingIfNeeded: unit))
    default:
      let digits = String(unit, radix: 16, uppercase: true)
      try put("\\x")
      if digits.utf8.count.isMultiple(of: 2) == false { try put("0") }
      try put(ArraySlice(digits.utf8))
    }
  }
}
