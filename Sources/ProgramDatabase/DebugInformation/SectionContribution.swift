import DumpFormat

/// `SC`: a range of a section that a module contributed.
public struct SectionContribution: Equatable, Sendable, RecordValue {
  /// Where it begins.
  public var start: SegmentOffset
  /// Length in bytes.
  public var size: UInt32
  /// `IMAGE_SCN_…`.
  public var characteristics: UInt32
  /// Index in the list of modules.
  public var moduleIndex: Int

  enum Layout: RecordLayout {
    static var byteCount: Int { 0x1C }
    static var section: Field<Self, UInt16> { .init(0x00) }
    static var offset: Field<Self, UInt32> { .init(0x04) }
    static var size: Field<Self, UInt32> { .init(0x08) }
    static var characteristics: Field<Self, UInt32> { .init(0x0C) }
    static var moduleIndex: Field<Self, UInt16> { .init(0x10) }
  }

  init(_ record: borrowing Record<Layout>) {
    start = SegmentOffset(segment: record[Layout.section], offset: record[Layout.offset])
    size = record[Layout.size]
    characteristics = record[Layout.characteristics]
    moduleIndex = Int(record[Layout.moduleIndex])
  }
}

extension DebugInformation {
  /// The section contributions, in the order of their addresses.
  func readSectionContributions() throws(PDBError) -> [SectionContribution] {
    let size = Int(header.partSizes.sectionContributions)
    guard size >= 4 else { return [] }
    let start = 0x40 + Int(header.partSizes.modules)
    let version = try stream.load(UInt32.self, at: start)
    let stride: Int
    switch version {
    case 0xF12E_BA2D: stride = 28  // DBISCImpv60
    case 0xF131_51E4: stride = 32  // DBISCImpv2
    default: throw .malformed(.sectionContributions, stream: 3, offset: start, found: UInt64(version))
    }
    var list: [SectionContribution] = []
    list.reserveCapacity((size - 4) / stride)
    var offset = start + 4
    while offset + stride <= start + size {
      list.append(try stream.value(SectionContribution.self, at: offset))
      offset += stride
    }
    // Linkers write them sorted, but nothing promises it.
    if zip(list, list.dropFirst()).contains(where: { $0.start > $1.start }) {
      list.sort { $0.start < $1.start }
    }
    return list
  }
}
