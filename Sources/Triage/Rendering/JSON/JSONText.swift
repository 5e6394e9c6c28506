import DumpFile

/// JSON text as it grows: two spaces of indentation, the keys of an object in alphabetical order.
///
/// Objects and arrays are opened one inside of the other. Whoever adds to one that is not the innermost closes those
/// inside of it, so nobody needs to say where a value ends.
struct JSONText {
  private struct Level {
    var isObject: Bool
    /// Where the text of the object or array begins.
    var start: Int
    /// Position in `members` of the object's first one.
    var firstMember: Int
    /// Elements of an array.
    var elementCount = 0
  }

  /// A member of an open object; its value reaches to the next one's, or to the end of the text.
  private struct Member {
    var key: String
    var start: Int
  }

  /// The text; in an open object the values alone, in the order in which they came.
  private var bytes: [UInt8] = []
  private var levels: [Level] = []
  /// The members of all open objects, those of the innermost at the end.
  private var members: [Member] = []
  /// Where an object is put together.
  private var scratch: [UInt8] = []

  /// Ends the text.
  mutating func finish() -> String {
    close(downTo: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Begins an object, and returns its depth.
  mutating func openObject() -> Int {
    levels.append(Level(isObject: true, start: bytes.count, firstMember: members.count))
    return levels.count
  }

  /// Begins the value of a key in the open object at a depth.
  mutating func beginMember(_ key: String, at depth: Int) {
    close(downTo: depth)
    members.append(Member(key: key, start: bytes.count))
  }

  /// Begins an array, and returns its depth.
  mutating func openArray() -> Int {
    levels.append(Level(isObject: false, start: bytes.count, firstMember: members.count))
    bytes.append(UInt8(ascii: "["))
    bytes.append(lineFeed)
    return levels.count
  }

  /// Begins an element of the open array at a depth.
  mutating func beginElement(at depth: Int) {
    close(downTo: depth)
    if levels[depth - 1].elementCount > 0 { endLine(&bytes) }
    levels[depth - 1].elementCount += 1
    indent(depth, &bytes)
  }

  /// How many elements the open array at a depth has.
  func elementCount(at depth: Int) -> Int { levels[depth - 1].elementCount }

  /// Adds a word that needs no quotes: a number, `true`, `false` or `null`.
  mutating func append(word: String) { bytes += word.utf8 }

  /// Adds a text in quotes.
  mutating func append(text: String) { quote(text, &bytes) }

  private mutating func close(downTo depth: Int) {
    while levels.count > depth {
      let level = levels.removeLast()
      if level.isObject { arrange(level) }
      bytes.append(lineFeed)
      indent(levels.count, &bytes)
      bytes.append(level.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }
  }

  /// Puts the members of an object into the order of their keys.
  private mutating func arrange(_ level: Level) {
    let own = level.firstMember..<members.count
    scratch.removeAll(keepingCapacity: true)
    scratch.append(UInt8(ascii: "{"))
    scratch.append(lineFeed)
    var isFirst = true
    for index in own.sorted(by: { members[$0].key < members[$1].key }) {
      if !isFirst { endLine(&scratch) }
      isFirst = false
      indent(levels.count + 1, &scratch)
      quote(members[index].key, &scratch)
      scratch += [UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: " ")]
      let end = index + 1 < members.count ? members[index + 1].start : bytes.count
      scratch += bytes[members[index].start..<end]
    }
    members.removeSubrange(own)
    bytes.removeSubrange(level.start...)
    bytes += scratch
  }
}

private let lineFeed = UInt8(ascii: "\n")

/// Ends a line after which another member or element follows.
private func endLine(_ bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: ","))
  bytes.append(lineFeed)
}

private func indent(_ depth: Int, _ bytes: inout [UInt8]) {
  bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
}

/// Adds a text in quotes; quotes, backslashes and control characters are escaped, all else stays.
private func quote(_ text: String, _ bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  let start = bytes.count
  bytes += text.utf8
  // Few texts have anything to escape.
  if bytes[start...].contains(where: needsEscape) {
    bytes.removeSubrange(start...)
    for byte in text.utf8 { escape(byte, &bytes) }
  }
  bytes.append(UInt8(ascii: "\""))
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

private func escape(_ byte: UInt8, _ bytes: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "\""): bytes += "\\\"".utf8
  case UInt8(ascii: "\\"): bytes += "\\\\".utf8
  case 0x08: bytes += "\\b".utf8
  case 0x09: bytes += "\\t".utf8
  case 0x0A: bytes += "\\n".utf8
  case 0x0C: bytes += "\\f".utf8
  case 0x0D: bytes += "\\r".utf8
  case 0..<0x20: bytes += "\\u\(hexadecimal(UInt64(byte), 4))".utf8
  default: bytes.append(byte)
  }
}
