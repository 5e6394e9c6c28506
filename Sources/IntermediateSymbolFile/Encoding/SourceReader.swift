/// Reads the JSON text of a symbol table.
struct SourceReader: ~Escapable {
  let bytes: RawSpan
  var json: JSONReader
  var table: RawTable

  @_lifetime(copy bytes)
  init(_ bytes: RawSpan) {
    self.bytes = bytes
    json = JSONReader(bytes)
    table = RawTable(byteCount: bytes.byteCount)
  }

  /// Reads the whole text. A text that breaks off is an error: with half of the symbols the nearest one would be wrong.
  @_lifetime(self: copy self)
  mutating func run() throws(ISFError) {
    try json.beginObject()
    while let section = try json.nextName() {
      if try json.kind() != .object {
        try json.skip()
      } else if section.equals("symbols", in: bytes) {
        table.hasContent = true
        try symbols()
      } else if section.equals("user_types", in: bytes) {
        table.hasContent = true
        try userTypes()
      } else if section.equals("enums", in: bytes) {
        try enumerations()
      } else if section.equals("base_types", in: bytes) {
        try baseTypes()
      } else if section.equals("metadata", in: bytes) {
        try metadata()
      } else {
        try json.skip()
      }
    }
    try json.end()
    guard table.hasContent else { throw .notASymbolTable }
    if table.format == 0 { table.report(.format, absent, at: json.position) }
  }

  // Values of the expected kind; others are passed over.

  @_lifetime(self: copy self)
  mutating func name() throws(ISFError) -> UInt32? {
    guard try json.kind() == .string else { try json.skip(); return nil }
    return table.names.intern(try json.string(), from: bytes)
  }

  @_lifetime(self: copy self)
  mutating func word() throws(ISFError) -> JSONText? {
    guard try json.kind() == .string else { try json.skip(); return nil }
    return try json.string()
  }

  @_lifetime(self: copy self)
  mutating func integer() throws(ISFError) -> JSONInteger? {
    guard try json.kind() == .number else { try json.skip(); return nil }
    return try json.number()
  }

  @_lifetime(self: copy self)
  mutating func number32() throws(ISFError) -> UInt32? { try integer()?.unsigned32 }

  @_lifetime(self: copy self)
  mutating func flag() throws(ISFError) -> Bool? {
    guard try json.kind() == .literal else { try json.skip(); return nil }
    return try json.literal()
  }

  /// Goes into an object if the next value is one; passes over anything else.
  @_lifetime(self: copy self)
  mutating func enter() throws(ISFError) -> Bool {
    guard try json.kind() == .object else { try json.skip(); return false }
    try json.beginObject()
    return true
  }
}
