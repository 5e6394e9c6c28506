import DumpFormat

/// An entry of the section map: what the linker says about a segment.
public struct SectionMapEntry: Equatable, Sendable, RecordValue {
  /// 1 readable, 2 writable, 4 executable, 8 addresses of 32 bits, 0x100 a selector, 0x200 absolute, 0x400 a group.
  public var flags: UInt16
  /// Number of the section, counted from 1.
  public var frame: UInt16
  /// Offset in the section.
  public var offset: UInt32
  /// Length in bytes.
  public var length: UInt32

  enum Layout: RecordLayout {
    static var byteCount: Int { 0x14 }
    static var flags: Field<Self, UInt16> { .init(0x00) }
    static var frame: Field<Self, UInt16> { .init(0x06) }
    static var offset: Field<Self, UInt32> { .init(0x0C) }
    static var length: Field<Self, UInt32> { .init(0x10) }
  }

  init(_ record: borrowing Record<Layout>) {
    flags = record[Layout.flags]
    frame = record[Layout.frame]
    offset = record[Layout.offset]
    length = record[Layout.length]
  }
}

extension DebugInformation {
  /// Reads the section map.
  public func sectionMap() throws(PDBError) -> [SectionMapEntry] {
    let size = Int(header.partSizes.sectionMap)
    guard size >= 4 else { return [] }
    let start = 0x40 + Int(header.partSizes.modules) + Int(header.partSizes.sectionContributions)
    let count = min(Int(try stream.load(UInt16.self, at: start)), (size - 4) / 0x14)
    var list: [SectionMapEntry] = []
    list.reserveCapacity(count)
    for index in 0..<count {
      list.append(try stream.value(SectionMapEntry.self, at: start + 4 + index * 0x14))
    }
    return list
  }
}
