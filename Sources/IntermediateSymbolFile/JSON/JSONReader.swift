/// Goes through JSON text value by value, without building anything.
///
/// The caller says what it expects; the reader checks the grammar of RFC 8259 on the way. Nesting is bounded by
/// ``depthLimit``, so that callers may recurse with the text. Bytes above 0x7F are taken as they are: names are
/// repaired where they become text.
struct JSONReader: ~Escapable {
  /// What a value is, by its first byte.
  enum Kind {
    case object, array, string, number, literal
  }

  /// How deep objects and arrays may be nested. Type references of real files reach ten levels.
  static var depthLimit: Int { 64 }

  private let bytes: RawSpan
  /// Offset of the next byte.
  private(set) var position: Int
  /// Objects and arrays that are open.
  private(set) var depth = 0
  /// For each open level, from bit 0 on: whether it is an object.
  private var objects: UInt64 = 0
  /// For each open level, from bit 0 on: whether it has had a value.
  private var started: UInt64 = 0

  @_lifetime(copy bytes)
  init(_ bytes: RawSpan) {
    self.bytes = bytes
    // Some editors put a byte order mark before the text.
    let hasMark =
      bytes.byteCount >= 3 && Self.load(bytes, 0) == 0xEF && Self.load(bytes, 1) == 0xBB
      && Self.load(bytes, 2) == 0xBF
    position = hasMark ? 3 : 0
  }

  @inline(__always)
  private static func load(_ bytes: RawSpan, _ offset: Int) -> UInt8 {
    unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  /// The next byte, `nil` at the end.
  @inline(__always)
  private var next: UInt8? { position < bytes.byteCount ? Self.load(bytes, position) : nil }

  @_lifetime(self: copy self)
  private mutating func skipSpace() {
    while position < bytes.byteCount {
      switch Self.load(bytes, position) {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private func failure(_ expected: ISFError.Expectation) -> ISFError {
    .syntax(offset: position, found: next, expected: expected)
  }

  @_lifetime(self: copy self)
  private mutating func expect(_ byte: UInt8, _ expected: ISFError.Expectation) throws(ISFError) {
    skipSpace()
    guard next == byte else { throw failure(expected) }
    position += 1
  }

  /// What the next value is.
  @_lifetime(self: copy self)
  mutating func kind() throws(ISFError) -> Kind {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .literal
    default:
      guard let next, isDigit(next) else { throw failure(.value) }
      return .number
    }
  }

  /// Nothing but space may follow.
  @_lifetime(self: copy self)
  mutating func end() throws(ISFError) {
    skipSpace()
    guard next == nil else { throw failure(.end) }
  }
}

// Objects and arrays.
extension JSONReader {
  /// Goes into an object.
  @_lifetime(self: copy self)
  mutating func beginObject() throws(ISFError) {
    try expect(UInt8(ascii: "{"), .object)
    try open(isObject: true)
  }

  /// Goes into an array.
  @_lifetime(self: copy self)
  mutating func beginArray() throws(ISFError) {
    try expect(UInt8(ascii: "["), .array)
    try open(isObject: false)
  }

  @_lifetime(self: copy self)
  private mutating func open(isObject: Bool) throws(ISFError) {
    guard depth < Self.depthLimit else { throw .tooDeep(offset: position, limit: Self.depthLimit) }
    let bit = UInt64(1) << UInt64(depth)
    objects = isObject ? objects | bit : objects & ~bit
    started &= ~bit
    depth += 1
  }

  /// Whether a further value comes in the innermost open level; leaves the level if none does.
  @_lifetime(self: copy self)
  private mutating func advance(closing: UInt8) throws(ISFError) -> Bool {
    skipSpace()
    let bit = UInt64(1) << UInt64(depth - 1)
    if next == closing {
      position += 1
      depth -= 1
      return false
    }
    if started & bit != 0 {
      try expect(UInt8(ascii: ","), .commaOrEnd)
      skipSpace()
    }
    started |= bit
    return true
  }

  /// The next name of the innermost object, with the colon behind it; `nil` at its end, which is left then.
  @_lifetime(self: copy self)
  mutating func nextName() throws(ISFError) -> JSONText? {
    guard try advance(closing: UInt8(ascii: "}")) else { return nil }
    let name = try string()
    try expect(UInt8(ascii: ":"), .colon)
    return name
  }

  /// Whether the innermost array has a further value; at its end it is left.
  @_lifetime(self: copy self)
  mutating func nextElement() throws(ISFError) -> Bool {
    try advance(closing: UInt8(ascii: "]"))
  }

  /// Passes over a value of any kind. Without recursion: what is skipped may be nested as deep as the limit.
  @_lifetime(self: copy self)
  mutating func skip() throws(ISFError) {
    let level = depth
    repeat {
      if depth > level {
        let isObject = objects & UInt64(1) << UInt64(depth - 1) != 0
        if isObject {
          guard try nextName() != nil else { continue }
        } else {
          guard try nextElement() else { continue }
        }
      }
      switch try kind() {
      case .object: try beginObject()
      case .array: try beginArray()
      case .string: _ = try string()
      case .number: _ = try number()
      case .literal: _ = try literal()
      }
    } while depth > level
  }
}

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
  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
