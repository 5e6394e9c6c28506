internal import KernelModel

/// What is known about the tag of a secondary data block.
public struct DumpTag: Hashable, Sendable {
  /// The GUID in lower case, without braces.
  public let guid: String
  /// The symbol of the owner, such as `nt!PopBlackBoxBsdGuid`; `nil` if unknown.
  public let symbol: String?
  /// What the block holds, in a few words; `nil` if unknown.
  public let holds: String?
  /// The debugger command that shows the block; `nil` if there is none.
  public let command: String?
  /// How this is known.
  public let evidence: String
}

/// The tags, from `Data/dump-tags.csv`.
public enum DumpTagTable {
  private static let table = SortedLineTable(lines)

  /// What is known about a tag, `nil` if nothing is.
  ///
  /// - Parameter guid: the GUID without braces, in lower or upper case.
  public static func tag(for guid: String) -> DumpTag? {
    let hyphen = UInt8(ascii: "-")
    let text = Array(guid.utf8)
    guard text.count == 36, [8, 13, 18, 23].allSatisfy({ text[$0] == hyphen }) else { return nil }
    let digits = String(decoding: text.filter { $0 != hyphen }, as: UTF8.self)
    guard let row = table.row(digits.uppercased()), row.count == 4 else { return nil }
    return DumpTag(
      guid: guid.lowercased(), symbol: row[0].isEmpty ? nil : row[0], holds: row[1].isEmpty ? nil : row[1],
      command: row[2].isEmpty ? nil : row[2], evidence: row[3])
  }
}
