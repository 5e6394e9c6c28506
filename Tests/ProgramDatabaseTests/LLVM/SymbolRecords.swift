import Foundation

/// The symbol records of a module in a dump of `llvm-pdbutil dump -symbols`.
struct SymbolRecord {
  /// For example `S_LOCAL`.
  var kind: Substring
  /// Offset in the stream of the module.
  var offset: Int
  /// The text between backticks in the first line.
  var name: String
  /// The rest of the first line, and the following ones.
  var lines: [Substring]

  /// All text on one line.
  var text: String { lines.joined(separator: " ") }

  /// What stands behind a word, up to a comma, a bracket or a space.
  func value(_ word: String) -> Substring? {
    for line in lines {
      guard let range = line.range(of: word) else { continue }
      return line[range.upperBound...].prefix { !", ])\n".contains($0) }
    }
    return nil
  }

  /// A decimal number behind a word.
  func number(_ word: String) -> Int64? { value(word).flatMap { Int64($0) } }

  /// The records of each module.
  static func modules(_ lines: [Substring]) -> [[SymbolRecord]] {
    var modules: [[SymbolRecord]] = []
    for line in lines {
      if line.hasPrefix("Mod "), line.contains(" | `") {
        modules.append([])
      } else if !modules.isEmpty, let record = SymbolRecord(line) {
        modules[modules.count - 1].append(record)
      } else if let module = modules.indices.last, let last = modules[module].indices.last {
        modules[module][last].lines.append(line)
      }
    }
    return modules
  }

  private init?(_ line: Substring) {
    guard let bar = line.range(of: " | S_") ?? line.range(of: " | unknown ("),
      let offset = Int(line[..<bar.lowerBound])
    else { return nil }
    self.offset = offset
    let rest = line[line.index(bar.lowerBound, offsetBy: 3)...]
    kind = rest.prefix { $0 != " " }
    var name = ""
    if let first = rest.firstIndex(of: "`"), let last = rest.lastIndex(of: "`"), first < last {
      name = String(rest[rest.index(after: first)..<last])
    }
    self.name = name
    lines = [rest.drop { $0 != "]" }.dropFirst()]
  }
}
