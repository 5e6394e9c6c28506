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

  let bytes: RawSpan
  /// Offset of the next byte.
  var position: Int
  /// Objects and arrays that are open.
  var depth = 0
  /// For each open level, from bit 0 on: whether it is an object.
  var objects: UInt64 = 0
  /// For each open level, from bit 0 on: whether it has had a value.
  var started: UInt64 = 0

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
  static func load(_ bytes: RawSpan, _ offset: Int) -> UInt8 {
    unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  /// The next byte, `nil` at the end.
  @inline(__always)
  var next: UInt8? { position < bytes.byteCount ? Self.load(bytes, position) : nil }

  @_lifetime(self: copy self)
  mutating func skipSpace() {
    while position < bytes.byteCount {
      switch Self.load(bytes, position) {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  func failure(_ expected: ISFError.Expectation) -> ISFError {
    .syntax(offset: position, found: next, expected: expected)
  }

  @_lifetime(self: copy self)
  mutating func expect(_ byte: UInt8, _ expected: ISFError.Expectation) throws(ISFError) {
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
