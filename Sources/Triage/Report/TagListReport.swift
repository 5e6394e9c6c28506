public import DumpFile
import DumpFormat

/// The list of a dump's tagged data, as `bluebox tags` prints it.
public struct TagListReport: Encodable, Equatable, Sendable {
  /// Version of the schema.
  public var schema = 1
  /// The path as the user gave it.
  public var file: String
  /// The blocks in the order of the file.
  public var tags: [TagReport]

  /// The list of a dump.
  public init(_ dump: KernelDump, fileName: String) {
    file = fileName
    tags = (dump.secondaryData?.blocks ?? []).map(TagReport.init)
  }

  /// The empty list of a dump that cannot have tagged data.
  public init(withoutTags fileName: String) {
    file = fileName
    tags = []
  }

  /// The list for a person.
  public var text: String {
    var page = TextColumns()
    page.line(escapedForDisplay(file))
    if tags.isEmpty { page.line("  no tagged data") }
    page.text(tagLines: tags)
    return page.text
  }
}

extension TagReport {
  /// What is known of a block.
  init(_ block: SecondaryDataBlock) {
    let tag = DumpTagTable.tag(for: block.tag.description)
    self.init(
      guid: block.tag.description, size: block.byteCount, ordinal: block.ordinal,
      fileOffset: block.fileOffset,
      name: tag?.holds, symbol: tag?.symbol,
      summary: block.isTruncated ? "cut off: the file ends before the data do" : nil)
  }
}
