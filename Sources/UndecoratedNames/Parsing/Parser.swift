/// Takes a decorated name apart.
///
/// Written from Microsoft's documentation of decorated names and from names that compilers wrote. Every way through it
/// takes a byte or throws, and nesting is bounded, so that it comes back for any input in linear time.
struct Parser {
  /// Why a name has no readable form.
  enum Failure: Error {
    /// Something is not as decorated names are, or is not known.
    case damaged
    /// More levels than ``maximumDepth``.
    case tooDeep
    /// Longer than ``UndecoratedName/maximumDecoratedByteCount``.
    case tooLong
  }

  /// How deep types, names and symbols may lie in each other.
  static let maximumDepth = 128

  var bytes: [UInt8] = []
  var position = 0
  var nodes: [Node] = []
  /// Bytes of string literals, decoded.
  var strings: [UInt8] = []
  var depth = 0
  /// Names and types that digits refer back to: those of the current scope begin at the base.
  var names: [RememberedName] = []
  var nameBase = 0
  var types: [Node.Index] = []
  var typeBase = 0

  /// Parses a whole name, and gives the index of its node.
  mutating func parse(_ name: some Collection<UInt8>, stopsAfterName: Bool) throws(Failure) -> Node.Index {
    guard name.count <= UndecoratedName.maximumDecoratedByteCount else { throw .tooLong }
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: name)
    nodes.removeAll(keepingCapacity: true)
    strings.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    types.removeAll(keepingCapacity: true)
    (position, depth, nameBase, typeBase) = (0, 0, 0, 0)

    let root: Node.Index
    if take("?") {
      root = try parseSymbol(stopsAfterName: stopsAfterName)
    } else if take(".") {
      root = try parseTypeName()
    } else if take("_"), take("_"), take("i"), take("m"), take("p"), take("_"), take("?") {
      root = append(Node(kind: .importSymbol, first: try parseSymbol(stopsAfterName: stopsAfterName)))
    } else {
      throw .damaged
    }
    guard stopsAfterName || position == bytes.count else { throw .damaged }
    return root
  }

  /// `.?AVname@@`: what `type_info::raw_name` returns, the type, with its qualifiers before it if it is a class.
  private mutating func parseTypeName() throws(Failure) -> Node.Index {
    let qualifiers = take("?") ? try parseConstVolatile() : []
    let type = try parseType()
    qualify(type, with: qualifiers)
    return append(Node(kind: .typeName, first: type))
  }
}

// MARK: The bytes

extension Parser {
  /// The next byte as a character; `"\0"` at the end.
  var next: Unicode.Scalar { position < bytes.count ? Unicode.Scalar(bytes[position]) : "\0" }

  /// The byte behind the next one.
  var second: Unicode.Scalar { position + 1 < bytes.count ? Unicode.Scalar(bytes[position + 1]) : "\0" }

  /// Takes one byte.
  mutating func take() throws(Failure) -> Unicode.Scalar {
    guard position < bytes.count else { throw .damaged }
    defer { position += 1 }
    return Unicode.Scalar(bytes[position])
  }

  /// Takes the next byte if it is the given one.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == character, position < bytes.count else { return false }
    position += 1
    return true
  }

  /// Takes the next two bytes if they are the given ones.
  mutating func take(_ character: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    guard next == character, second == other, position + 1 < bytes.count else { return false }
    position += 2
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(Failure) {
    guard take(character) else { throw .damaged }
  }
}

// MARK: The nodes

extension Parser {
  mutating func append(_ node: Node) -> Node.Index {
    defer { nodes.append(node) }
    return Node.Index(truncatingIfNeeded: nodes.count)
  }

  /// Goes one level down; who calls it also calls ``leave()``, except when failing.
  mutating func enter() throws(Failure) {
    depth += 1
    guard depth <= Self.maximumDepth else { throw .tooDeep }
  }

  mutating func leave() { depth -= 1 }

  /// Adds an element to the end of a list.
  mutating func append(_ element: Node.Index, to list: inout NodeList) {
    let cell = append(Node(kind: .cell, first: element))
    if list.last == Node.none { list.first = cell } else { nodes[Int(list.last)].second = cell }
    list.last = cell
  }
}

/// A list that is being made.
struct NodeList {
  var first = Node.none
  var last = Node.none
}
