/// A table of facts in one string literal: lines in ascending order of a key of fixed width.
///
/// A line begins with its key, upper-case hexadecimal digits; the fields follow, each after a tab. The
/// literal stays where the linker put it, nothing is built at start-up, and a look-up reads
/// O(log *lines*) of them. `Scripts/generate-tables` writes the literals.
package struct SortedLineTable: Sendable {
  /// The lines, without a line break behind the last.
  private let text: StaticString

  /// Makes a table of lines that are sorted by the bytes of their keys.
  package init(_ text: StaticString) {
    self.text = text
  }

  /// The fields of the first line whose key is `key`, or `nil` if there is none.
  package func row(_ key: String) -> [String]? {
    withBytes { bytes in
      let start = Self.lowerBound(of: key, in: bytes)
      return Self.fields(at: start, key: key, in: bytes)
    }
  }

  /// The fields of every line whose key is `key`, in the order of the table.
  package func rows(_ key: String) -> [[String]] {
    withBytes { bytes in
      var rows: [[String]] = []
      var start = Self.lowerBound(of: key, in: bytes)
      while let fields = Self.fields(at: start, key: key, in: bytes) {
        rows.append(fields)
        start = Self.end(ofLineAt: start, in: bytes) + 1
      }
      return rows
    }
  }

  /// Every line as it stands, for walks over a whole table and for tests.
  package var lines: [String] {
    withBytes { bytes in
      var lines: [String] = []
      var start = 0
      while start < bytes.count {
        let end = Self.end(ofLineAt: start, in: bytes)
        lines.append(Self.string(start..<end, in: bytes))
        start = end + 1
      }
      return lines
    }
  }

  private func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    text.withUTF8Buffer { unsafe body($0.span) }
  }
}

extension SortedLineTable {
  private static var lineFeed: UInt8 { 0x0A }
  private static var tab: UInt8 { 0x09 }

  /// Start of the first line whose key is not below `key`; the end of the bytes if all are below.
  private static func lowerBound(of key: String, in bytes: Span<UInt8>) -> Int {
    // Both are starts of lines (or the end): lines before `low` are below the key, from `high` on not.
    var low = 0
    var high = bytes.count
    while low < high {
      var start = low + (high - low) / 2
      while start > low, bytes[start - 1] != lineFeed { start -= 1 }
      if isLine(at: start, below: key, in: bytes) {
        low = min(end(ofLineAt: start, in: bytes) + 1, bytes.count)
      } else {
        high = start
      }
    }
    return low
  }

  private static func isLine(at start: Int, below key: String, in bytes: Span<UInt8>) -> Bool {
    var position = start
    for byte in key.utf8 {
      guard position < bytes.count, bytes[position] != lineFeed else { return true }
      if bytes[position] != byte { return bytes[position] < byte }
      position += 1
    }
    return false
  }

  private static func end(ofLineAt start: Int, in bytes: Span<UInt8>) -> Int {
    var position = start
    while position < bytes.count, bytes[position] != lineFeed { position += 1 }
    return position
  }

  /// The fields behind the key of a line, `nil` if the line has another key.
  ///
  /// The text right behind the key is the first field where no tab follows (records of fixed width).
  private static func fields(at start: Int, key: String, in bytes: Span<UInt8>) -> [String]? {
    var position = start
    for byte in key.utf8 {
      guard position < bytes.count, bytes[position] == byte else { return nil }
      position += 1
    }
    let end = end(ofLineAt: position, in: bytes)
    if position < end, bytes[position] == tab { position += 1 }
    var fields: [String] = []
    var fieldStart = position
    while position < end {
      if bytes[position] == tab {
        fields.append(string(fieldStart..<position, in: bytes))
        fieldStart = position + 1
      }
      position += 1
    }
    fields.append(string(fieldStart..<end, in: bytes))
    return fields
  }

  private static func string(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for position in range { copy.append(bytes[position]) }
    return String(decoding: copy, as: UTF8.self)
  }
}

extension FixedWidthInteger {
  /// The number as upper-case hexadecimal digits, padded with zeros: a key of a `SortedLineTable`.
  package func tableKey(digits: Int) -> String {
    let text = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}
