/// Writes the parts of a name as C++ writes them.
///
/// A part that is referred to many times is written many times, so a short name can stand for an endless text: length,
/// depth and number of steps have bounds.
struct Writer: Sendable {
  /// Why nothing was written.
  enum Failure: Error {
    case tooLong, tooDeep, tooManySteps
    /// Something was never told, as the class of a constructor; the parser should have seen it.
    case incomplete
  }

  /// How deep parts may lie in each other; more than in the input, since references add to it.
  static let maximumDepth = 256
  /// How many parts may be written. Each writes a byte or more, but for a few that are empty.
  static let maximumSteps = 1 << 17

  let options: UndecorationOptions
  var output: [UInt8] = []
  var depth = 0
  var steps = 0

  init(options: UndecorationOptions) { self.options = options }

  /// The text of a parsed name, or `nil` if it goes beyond a bound.
  mutating func write(_ root: Node.Index, of parser: borrowing Parser) -> String? {
    output.removeAll(keepingCapacity: true)
    (depth, steps) = (0, 0)
    do throws(Failure) {
      try writeSymbol(root, parser)
    } catch {
      return nil
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Goes one part further; who calls it also calls ``leave()``, except when failing.
  mutating func enter() throws(Failure) {
    depth += 1
    steps += 1
    guard depth <= Self.maximumDepth else { throw .tooDeep }
    guard steps <= Self.maximumSteps else { throw .tooManySteps }
  }

  mutating func leave() { depth -= 1 }
}

// MARK: Text

extension Writer {
  mutating func put(_ text: StaticString) throws(Failure) {
    guard output.count + text.utf8CodeUnitCount <= UndecoratedName.maximumByteCount else { throw .tooLong }
    unsafe output.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func put(_ text: ArraySlice<UInt8>) throws(Failure) {
    guard output.count + text.count <= UndecoratedName.maximumByteCount else { throw .tooLong }
    output.append(contentsOf: text)
  }

  mutating func put(byte: UInt8) throws(Failure) {
    guard output.count < UndecoratedName.maximumByteCount else { throw .tooLong }
    output.append(byte)
  }

  /// Bytes of the input that a node stands for.
  mutating func putText(_ node: Node, _ parser: borrowing Parser) throws(Failure) {
    try put(parser.bytes[Int(node.first)..<Int(node.second)])
  }

  /// A space, unless the text is empty or has one.
  mutating func putSpace() throws(Failure) {
    guard let last = output.last, last != UInt8(ascii: " ") else { return }
    try put(" ")
  }

  /// Numbers of a list, with a comma between them.
  mutating func putNumbers(_ list: Node.Index, _ parser: borrowing Parser) throws(Failure) {
    var cell = list
    while cell != Node.none {
      if cell != list { try put(",") }
      try putNumber(parser.nodes[Int(parser.nodes[Int(cell)].first)])
      cell = parser.nodes[Int(cell)].second
    }
  }

  mutating func putNumber(_ node: Node) throws(Failure) {
    if node.qualifiers.contains(.negative) { try put("-") }
    try put(decimal: magnitude(node))
  }

  /// The shortest number that is read back as the same bits.
  mutating func putFloatingPoint(_ node: Node) throws(Failure) {
    let bits = magnitude(node)
    let text =
      node.detail == 4
      ? Float(bitPattern: UInt32(truncatingIfNeeded: bits)).description : Double(bitPattern: bits).description
    try put(ArraySlice(text.utf8))
  }

  func magnitude(_ node: Node) -> UInt64 {
    UInt64(UInt32(bitPattern: node.first)) | UInt64(UInt32(bitPattern: node.second)) << 32
  }

  mutating func put(decimal value: UInt64) throws(Failure) {
    if value < 10 {
      try put(byte: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
    } else {
      try put(ArraySlice(String(value).utf8))
    }
  }
}
