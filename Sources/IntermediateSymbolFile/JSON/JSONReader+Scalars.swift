// Scalars.
extension JSONReader {
  /// A string, by its place.
  @_lifetime(self: copy self)
  mutating func string() throws(ISFError) -> JSONText {
    try expect(UInt8(ascii: "\""), .string)
    let start = position
    var hasEscapes = false
    while position < bytes.byteCount {
      let byte = Self.load(bytes, position)
      if byte == UInt8(ascii: "\"") {
        let text = JSONText(start: start, end: position, hasEscapes: hasEscapes)
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try escape()
      } else {
        guard byte >= 0x20 else { throw failure(.character) }
        position += 1
      }
    }
    throw failure(.endOfString)
  }

  @_lifetime(self: copy self)
  private mutating func escape() throws(ISFError) {
    position += 1
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      position += 1
      for _ in 0..<4 {
        guard let byte = next, hexadecimalDigit(byte) != nil else { throw failure(.escape) }
        position += 1
      }
    default: throw failure(.escape)
    }
  }

  /// A number; `nil` if it is no integer of 64 bits.
  @_lifetime(self: copy self)
  mutating func number() throws(ISFError) -> JSONInteger? {
    skipSpace()
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { position += 1 }
    guard let first = next, isDigit(first) else { throw failure(.number) }
    var magnitude: UInt64 = 0
    var fits = true
    while let byte = next, isDigit(byte) {
      // A leading zero stands alone.
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
      if overflow || carry { fits = false }
      magnitude = sum
      position += 1
      if first == UInt8(ascii: "0") { break }
    }
    if next == UInt8(ascii: ".") {
      fits = false
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      fits = false
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    guard fits, !isNegative || magnitude <= UInt64(1) << 63 else { return nil }
    return JSONInteger(isNegative: isNegative, magnitude: magnitude)
  }

  @_lifetime(self: copy self)
  private mutating func digits() throws(ISFError) {
    guard let byte = next, isDigit(byte) else { throw failure(.number) }
    while let byte = next, isDigit(byte) { position += 1 }
  }

  /// `true` or `false`; `nil` for `null`.
  @_lifetime(self: copy self)
  mutating func literal() throws(ISFError) -> Bool? {
    skipSpace()
    switch next {
    case UInt8(ascii: "t"): try word("true"); return true
    case UInt8(ascii: "f"): try word("false"); return false
    default: try word("null"); return nil
    }
  }

  @_lifetime(self: copy self)
  private mutating func word(_ word: StaticString) throws(ISFError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard unsafe next == word.utf8Start[index] else { throw failure(.value) }
      position += 1
    }
  }

  @inline(__always)
  func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
