/// Lines of text that fit a width.
struct TextColumns {
  /// Columns of a line.
  static let width = 100

  private(set) var text = ""

  /// Adds a line; one that is too long is broken between words, and continues at the indent.
  mutating func line(_ content: String = "", indent: Int = 0) {
    // No text has more columns than bytes.
    if content.utf8.count <= Self.width {
      text += trimmedEnd(content[...])
      text += "\n"
      return
    }
    var rest = content[...]
    var isFirst = true
    repeat {
      let margin = isFirst ? 0 : indent
      let available = Self.width - margin
      var piece = rest.prefix(available)
      if piece.endIndex < rest.endIndex {
        // A word that is longer than a line is cut.
        let limit = isFirst ? indent : 0
        if let space = piece.lastIndex(of: " "), piece.distance(from: piece.startIndex, to: space) > limit {
          piece = piece[..<space]
        }
      }
      rest = rest[piece.endIndex...]
      if rest.first == " " { rest = rest.dropFirst() }
      text += String(repeating: " ", count: margin) + trimmedEnd(piece) + "\n"
      isFirst = false
    } while !rest.isEmpty
  }

  /// Adds a line with a label in front, continued under the text.
  mutating func labelled(_ label: String, _ content: String) {
    line(padded(label, 10) + content, indent: 10)
  }

  /// Adds an empty line and a heading.
  mutating func heading(_ title: String) {
    line()
    line(title)
  }
}

private func trimmedEnd(_ text: Substring) -> Substring {
  guard let last = text.utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
  return text[..<text.utf8.index(after: last)]
}

/// Text filled with spaces to a width.
func padded(_ text: String, _ width: Int) -> String {
  text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
}

/// A decimal number with a comma before every three digits.
func grouped(_ value: some BinaryInteger) -> String {
  let digits = String(value.magnitude).utf8
  var result: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
    result.append(digit)
  }
  return String(decoding: result, as: UTF8.self)
}
