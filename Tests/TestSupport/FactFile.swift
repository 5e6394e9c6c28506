import Foundation

/// A file of `Data/`, read with no help of the generator or of the tables.
public struct FactFile {
  /// The rows below the heading, by the names of its columns.
  public let rows: [[String: String]]

  /// Reads a file.
  ///
  /// - Parameter name: its path below `Data/`.
  public init(_ name: String) throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let text = try String(contentsOf: root.appendingPathComponent("Data/\(name)"), encoding: .utf8)
    var records = Self.records(text)
    let heading = records.removeFirst()
    rows = records.map { Dictionary(uniqueKeysWithValues: zip(heading, $0)) }
  }

  /// RFC 4180: fields in quotes may hold commas and doubled quotes.
  private static func records(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      var fields = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: fields.append("")
        default: fields[fields.count - 1].append(character)
        }
      }
      return fields
    }
  }
}

/// A number with 0x before it, or a decimal one.
public func number(_ text: String?) -> UInt64? {
  guard let text else { return nil }
  return text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
}
