public import DumpFile
public import DumpFormat

/// A symbol table of Volatility 3 (Intermediate Symbol Format) in its compact form.
///
/// Opening checks the header and where the sections are; everything else is read, and checked, when it is asked for,
/// straight from the bytes. The bytes may come from a cache file that anybody has written to: where they contradict
/// themselves, what was asked for is not there. An opened table does not change and is shared between threads.
public struct ISFTable: Sendable {
  private let file: MappedFile
  private let sections: [Section]

  /// Where the records of a section are.
  struct Section: Sendable {
    var offset: Int
    var count: Int
  }

  /// What the table was made from.
  public let source: ISFSource
  /// GUID of the PDB; `nil` if the table does not say.
  public let guid: GUID?
  /// Age of the PDB; `nil` if the table does not say.
  public let age: UInt32?
  /// `IMAGE_FILE_MACHINE_*` of the PDB: 0x8664 for x64; `nil` if the table does not say.
  public let machine: UInt16?
  /// Name of the PDB, such as `ntkrnlmp.pdb`; empty if the table does not say. Untrusted.
  public let pdbName: String
  /// Name and version of the program that made the source. Untrusted.
  public let producer: String
  /// Version of the source's format, `6.1.0` as 0x060100; 0 if it is not known.
  public let format: UInt32

  /// Opens a table in compact form, as ``encode(json:source:)`` makes it.
  ///
  /// - Parameter expected: the source that the table must have been made from; `nil` for any.
  public init(_ file: MappedFile, madeFrom expected: ISFSource? = nil) throws(ISFError) {
    typealias Header = TableHeader
    let bytes = file.bytes
    guard let header = try? Record<Header>(bytes) else {
      throw .badTable(.headerLength, found: UInt64(file.count), expected: UInt64(Header.byteCount))
    }
    guard header[Header.signature] == Header.signatureValue else {
      throw .badTable(.signature, found: header[Header.signature], expected: Header.signatureValue)
    }
    guard header[Header.version] == tableVersion else {
      throw .badTable(.version, found: UInt64(header[Header.version]), expected: UInt64(tableVersion))
    }
    guard UInt64(header[Header.totalByteCount]) == UInt64(file.count) else {
      throw .badTable(
        .byteCount, found: UInt64(file.count), expected: UInt64(header[Header.totalByteCount]))
    }
    source = ISFSource(
      byteCount: header[Header.sourceByteCount],
      modificationSeconds: Int64(bitPattern: header[Header.sourceSeconds]),
      modificationNanoseconds: Int64(bitPattern: header[Header.sourceNanoseconds]),
      device: header[Header.sourceDevice], node: header[Header.sourceNode])
    if let expected, expected != source {
      throw .badTable(.source, found: source.byteCount, expected: expected.byteCount)
    }
    var sections: [Section] = []
    for section in TableSection.allCases {
      let offset = UInt64(header[Header.offset(of: section)])
      let count = UInt64(header[Header.count(of: section)])
      // Both are 32-bit numbers, and a record has 20 bytes at most.
      let end = offset + count * UInt64(section.stride)
      guard offset >= UInt64(Header.byteCount), end <= UInt64(file.count) else {
        throw .badTable(.section, found: end, expected: UInt64(file.count))
      }
      sections.append(Section(offset: Int(offset), count: Int(count)))
    }
    self.file = file
    self.sections = sections
    let flags = header[Header.flags]
    guid = flags & Header.identityFlag == 0 ? nil : GUID(header, at: Header.guid)
    age = flags & Header.identityFlag == 0 ? nil : header[Header.age]
    machine = flags & Header.machineFlag == 0 ? nil : UInt16(exactly: header[Header.machine])
    format = header[Header.format]
    let text = TextSection(bytes, sections[TableSection.text.rawValue])
    pdbName = text.string(at: header[Header.pdbName]) ?? ""
    producer = text.string(at: header[Header.producer]) ?? ""
  }

  /// How many records a section has.
  @inline(__always)
  func count(_ section: TableSection) -> Int { sections[section.rawValue].count }

  /// Where a section begins.
  @inline(__always)
  func offset(_ section: TableSection) -> Int { sections[section.rawValue].offset }

  /// All bytes.
  var bytes: RawSpan {
    @_lifetime(borrow self)
    get { file.bytes }
  }

  /// The names.
  var text: TextSection {
    @_lifetime(borrow self)
    get { TextSection(bytes, sections[TableSection.text.rawValue]) }
  }

  /// The record with this index, `nil` if there is none.
  @_lifetime(borrow self)
  func record<Layout>(_ index: Int, _ section: TableSection, _ layout: Layout.Type) -> Record<Layout>? {
    guard index >= 0, index < count(section) else { return nil }
    return try? Record<Layout>(bytes, at: offset(section) + index * Layout.byteCount)
  }

  /// What of the source could not be used; the first 10,000 of them.
  public var problems: [ISFProblem] {
    var result: [ISFProblem] = []
    for index in 0..<count(.problems) {
      guard let record = record(index, .problems, ProblemLayout.self),
        let kind = ISFProblem.Kind(rawValue: record[ProblemLayout.kind])
      else { continue }
      let name = text.string(at: record[ProblemLayout.name]) ?? ""
      result.append(ISFProblem(kind: kind, name: name, offset: UInt64(record[ProblemLayout.offset])))
    }
    return result
  }
}
