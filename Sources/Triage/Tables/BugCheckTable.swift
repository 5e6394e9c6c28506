internal import KernelModel

/// The bug check codes, from `Data/bugchecks.csv`.
public enum BugCheckTable {
  private static let table = SortedLineTable(lines)

  /// What is known about a code, `nil` if nothing is.
  ///
  /// A code of the form 0x1xxxxxxx without a line of its own gets the definition of its base code, for it is
  /// the same stop in a small dump. Codes of the form 0x4xxxxxxx get none: the few that exist have lines of
  /// their own, and most have no base code (0x4000008A).
  public static func definition(of code: BugCheckCode) -> BugCheckDefinition? {
    if let row = table.row(code.rawValue.tableKey(digits: 8)) { return definition(of: code, row: row) }
    return code.isSmallDumpForm ? definition(of: code.base) : nil
  }

  private static func definition(of code: BugCheckCode, row: [String]) -> BugCheckDefinition? {
    guard row.count == 13 else { return nil }
    return BugCheckDefinition(
      code: code, name: row[0], otherNames: row[1].split(separator: " ").map(String.init),
      class: BugCheckClass(rawValue: row[2]), summary: row[3],
      parameters: (0..<4).map {
        BugCheckParameterDefinition(
          label: row[4 + 2 * $0], kind: ParameterKind(rawValue: row[5 + 2 * $0]))
      }, isDocumented: row[12] == "yes")
  }
}
