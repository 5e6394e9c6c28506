/// A node of the tree in a version resource: length, length of the value, type, key, value, children.
struct VersionNode {
  /// `szKey`.
  var key: String
  /// Offset of the value.
  var value: Int
  /// Offset of the first child.
  var firstChild: Int
  /// Offset of the first byte after the node, inside of its parent.
  var end: Int

  /// Reads the node at an offset; `nil` if it does not fit before `limit`.
  init?(_ bytes: [UInt8], at offset: Int, end limit: Int) {
    guard limit <= bytes.count, offset >= 0, offset + 6 <= limit,
      let length = bytes.number(at: offset, as: UInt16.self), length >= 6,
      let valueLength = bytes.number(at: offset + 2, as: UInt16.self),
      let type = bytes.number(at: offset + 4, as: UInt16.self)
    else { return nil }
    end = min(offset + Int(length), limit)
    let name = Self.text(bytes, from: offset + 6, to: end)
    key = name.text
    value = min((name.end + 3) & ~3, end)
    // Text is counted in characters; some compilers count bytes, but text has no children.
    let byteCount = type == 1 ? Int(valueLength) * 2 : Int(valueLength)
    firstChild = min((value + byteCount + 3) & ~3, end)
  }

  /// The nodes below. Each begins after the end of the one before, and none is shorter than its header.
  func children(_ bytes: [UInt8]) -> [VersionNode] {
    var nodes: [VersionNode] = []
    var offset = firstChild
    while let node = VersionNode(bytes, at: offset, end: end) {
      nodes.append(node)
      offset = (node.end + 3) & ~3
    }
    return nodes
  }

  /// UTF-16 text up to a zero or the end, and the offset after it.
  static func text(_ bytes: [UInt8], from start: Int, to end: Int) -> (text: String, end: Int) {
    var units: [UInt16] = []
    var offset = start
    while offset + 2 <= end, let unit = bytes.number(at: offset, as: UInt16.self) {
      offset += 2
      if unit == 0 { break }
      units.append(unit)
    }
    return (String(decoding: units, as: UTF16.self), offset)
  }
}
