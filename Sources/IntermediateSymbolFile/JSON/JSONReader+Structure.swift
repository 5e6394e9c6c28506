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
