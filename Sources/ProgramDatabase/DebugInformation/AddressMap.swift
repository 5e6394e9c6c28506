public import DumpFormat

/// A section of the image, from a copy of `IMAGE_SECTION_HEADER`.
public struct PDBSection: Equatable, Sendable, RecordValue {
  /// Name, up to eight bytes. Untrusted.
  public var name: String
  /// Length in memory.
  public var virtualSize: UInt32
  /// Relative virtual address of its beginning.
  public var virtualAddress: RelativeVirtualAddress
  /// Length in the file.
  public var rawSize: UInt32
  /// `IMAGE_SCN_…`.
  public var characteristics: UInt32

  enum Layout: RecordLayout {
    static var byteCount: Int { 0x28 }
    static var name: Field<Self, UInt64> { .init(0x00) }
    static var virtualSize: Field<Self, UInt32> { .init(0x08) }
    static var virtualAddress: Field<Self, RelativeVirtualAddress> { .init(0x0C) }
    static var rawSize: Field<Self, UInt32> { .init(0x10) }
    static var characteristics: Field<Self, UInt32> { .init(0x24) }
  }

  init(_ record: borrowing Record<Layout>) {
    let letters = record[Layout.name]
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: letters >> UInt64($0 * 8)) }
    name = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    virtualSize = record[Layout.virtualSize]
    virtualAddress = record[Layout.virtualAddress]
    rawSize = record[Layout.rawSize]
    characteristics = record[Layout.characteristics]
  }
}

extension PDBSection {
  /// Reads the headers of a stream.
  static func list(_ stream: MSFStream) throws(PDBError) -> [PDBSection] {
    var sections: [PDBSection] = []
    // Sections are numbered with 16 bits.
    for index in 0..<min(stream.count / 0x28, 0xFFFE) {
      sections.append(try stream.value(PDBSection.self, at: index * 0x28))
    }
    return sections
  }
}

/// Translates between sections with offsets, as symbols have them, and relative virtual addresses of the image.
public final class AddressMap: Sendable {
  /// The sections that symbols refer to.
  public let sections: [PDBSection]
  /// Addresses of the image to those that the symbols are about; `nil` if the image was not rearranged.
  public let toSource: OMAP?
  /// The other direction.
  public let fromSource: OMAP?

  /// The relative virtual addresses of the sections.
  private let bounds: [Range<UInt32>]
  private let movedRanges = Lazy<MovedRanges>()

  init(sections: [PDBSection], toSource: OMAP? = nil, fromSource: OMAP? = nil) {
    self.sections = sections
    bounds = sections.map { section in
      let start = section.virtualAddress.rawValue
      return
        start..<max(
          start, UInt32(clamping: UInt64(start) + UInt64(max(section.virtualSize, section.rawSize))))
    }
    self.toSource = toSource
    self.fromSource = fromSource
  }

  /// Where code or data is in the image: one range, or several in the order of the image if it was rearranged, or none
  /// if it was removed. The lengths are those in the image, where a tool may have put in or left out code.
  public func imageRanges(of code: CodeRange) throws(PDBError) -> [Range<RelativeVirtualAddress>] {
    let index = Int(code.start.segment) - 1
    guard sections.indices.contains(index) else { return [] }
    let start = UInt64(sections[index].virtualAddress.rawValue) + UInt64(code.start.offset)
    let end = start + UInt64(code.length)
    guard let begin = UInt32(exactly: start), let limit = UInt32(exactly: end) else { return [] }
    let range = RelativeVirtualAddress(begin)..<RelativeVirtualAddress(limit)
    guard let toSource else { return range.isEmpty ? [] : [range] }
    let moved = try movedRanges.get { () throws(PDBError) in try MovedRanges(toSource) }
    return moved.imageRanges(ofSource: range)
  }

  /// The address in the image, `nil` if there is none: an absolute symbol, or code that was removed.
  public func rva(of address: SegmentOffset) throws(PDBError) -> RelativeVirtualAddress? {
    let index = Int(address.segment) - 1
    guard sections.indices.contains(index) else { return nil }
    let sum = sections[index].virtualAddress.rawValue.addingReportingOverflow(address.offset)
    guard !sum.overflow else { return nil }
    let source = RelativeVirtualAddress(sum.partialValue)
    guard let fromSource else { return source }
    return try fromSource.target(of: source)
  }

  /// Section and offset of an address of the image, `nil` if it is in no section.
  public func address(ofRVA rva: RelativeVirtualAddress) throws(PDBError) -> SegmentOffset? {
    guard let rva = try source(ofRVA: rva)?.rawValue else { return nil }
    for index in bounds.indices where bounds[index].contains(rva) {
      return SegmentOffset(segment: UInt16(index + 1), offset: rva - bounds[index].lowerBound)
    }
    return nil
  }

  /// The address that an address of the image had before the image was rearranged: itself if it was not, `nil` if
  /// it was not there.
  public func source(ofRVA rva: RelativeVirtualAddress) throws(PDBError) -> RelativeVirtualAddress? {
    guard let toSource else { return rva }
    return try toSource.target(of: rva)
  }
}

extension DebugInformation {
  /// Reads the section headers and the OMAP streams.
  func readAddressMap(_ msf: MSFFile) throws(PDBError) -> AddressMap {
    let toSource = try number(of: .omapToSource).map { (number: Int) throws(PDBError) in
      OMAP(try msf.stream(number))
    }
    let fromSource = try number(of: .omapFromSource).map { (number: Int) throws(PDBError) in
      OMAP(try msf.stream(number))
    }
    let isMoved = (fromSource?.count ?? 0) > 0 || (toSource?.count ?? 0) > 0
    var number = number(of: .sectionHeaders)
    // Symbols of a rearranged image refer to its sections as they were before.
    if isMoved, let original = self.number(of: .originalSectionHeaders) { number = original }
    let sections = try number.map { (number: Int) throws(PDBError) in
      try PDBSection.list(try msf.stream(number))
    }
    return AddressMap(
      sections: sections ?? [], toSource: isMoved ? toSource : nil, fromSource: isMoved ? fromSource : nil)
  }
}
