internal import KernelModel

/// The values of bug check parameters that have a meaning, from `Data/bugcheck-subcodes.csv`.
public enum BugCheckSubcodeTable {
  private static let table = SortedLineTable(lines)

  /// All subcodes of a code, in the order of the facts.
  ///
  /// A code of the form 0x1xxxxxxx without subcodes of its own has those of its base code.
  public static func subcodes(of code: BugCheckCode) -> [BugCheckSubcode] {
    let rows = table.rows(code.rawValue.tableKey(digits: 8))
    if rows.isEmpty, code.isSmallDumpForm { return subcodes(of: code.base) }
    return rows.compactMap(subcode(row:))
  }

  /// The subcodes that describe a bug check: for each parameter the best match, by parameter number.
  ///
  /// A value beats any other value, and among those more conditions beat fewer.
  public static func subcodes(of code: BugCheckCode, matching values: [UInt64]) -> [BugCheckSubcode] {
    let matching = subcodes(of: code).filter { $0.matches(values) }
    return (1...4).compactMap { parameter in
      var best: BugCheckSubcode?
      for subcode in matching where subcode.parameter == parameter {
        guard let other = best else {
          best = subcode
          continue
        }
        let rank = (subcode.value == nil ? 0 : 1, subcode.conditions.count)
        if rank > (other.value == nil ? 0 : 1, other.conditions.count) { best = subcode }
      }
      return best
    }
  }

  private static func subcode(row: [String]) -> BugCheckSubcode? {
    guard row.count == 13, let parameter = Int(row[0]), (1...4).contains(parameter) else { return nil }
    let value = UInt64(row[1], radix: 16)
    guard value != nil || row[1] == "*" else { return nil }
    return BugCheckSubcode(
      parameter: parameter, value: value, mask: UInt64(row[2], radix: 16),
      conditions: row[3].split(separator: ";").compactMap(condition), label: row[4],
      parameters: (0..<4).map { index in
        let kind = row[6 + 2 * index]
        return kind.isEmpty
          ? nil
          : BugCheckParameterDefinition(label: row[5 + 2 * index], kind: ParameterKind(rawValue: kind))
      })
  }

  /// A condition such as `p1=0x25`.
  private static func condition(_ text: Substring) -> BugCheckSubcode.Condition? {
    let sides = text.split(separator: "=")
    guard sides.count == 2, sides[0].hasPrefix("p"), sides[1].hasPrefix("0x"),
      let parameter = Int(sides[0].dropFirst()), let value = UInt64(sides[1].dropFirst(2), radix: 16)
    else { return nil }
    return BugCheckSubcode.Condition(parameter: parameter, value: value)
  }
}
