/// A program database (PDB): symbols, source lines and types of an image.
///
/// Opening reads the directory and the headers; everything else is read when it is first asked for. An opened
/// file does not change and is shared between threads.
public final class PDBFile: Sendable {
  /// The container.
  public let msf: MSFFile
  /// The PDB information stream: identity and named streams.
  public let information: PDBInformation
  /// The DBI stream; `nil` in a program database of types only.
  public let debugInformation: DebugInformation?

  private let moduleList = Lazy<[PDBModule]>()
  private let contributionList = Lazy<[SectionContribution]>()
  private let sections = Lazy<AddressMap>()
  private let publicList = Lazy<PublicSymbols?>()
  private let globalList = Lazy<SymbolHash?>()
  private let names = Lazy<StringTable?>()
  private let typeList = Lazy<PDBTypes?>()
  let framePointerOmissionList = Lazy<FrameTable<FramePointerOmission>?>()
  let frameDataList = Lazy<FrameTable<FrameData>?>()
  private let identifierList = Lazy<PDBIdentifiers?>()

  /// Opens a program database.
  public init(_ source: any ByteSource) throws(PDBError) {
    msf = try MSFFile(source)
    information = try PDBInformation(try msf.stream(1))
    if let size = msf.size(ofStream: 3), size > 0 {
      debugInformation = try DebugInformation(try msf.stream(3))
    } else {
      debugInformation = nil
    }
  }

  /// The age that the debug record of a matching image has.
  public var age: UInt32 { debugInformation?.header.age ?? information.age }

  /// The modules that the image was linked from.
  public func modules() throws(PDBError) -> [PDBModule] {
    try moduleList.get { () throws(PDBError) in try debugInformation?.readModules() ?? [] }
  }

  /// Which module contributed which range, in the order of addresses.
  public func sectionContributions() throws(PDBError) -> [SectionContribution] {
    try contributionList.get { () throws(PDBError) in try debugInformation?.readSectionContributions() ?? [] }
  }

  /// The sections, and how the image was rearranged.
  public func addressMap() throws(PDBError) -> AddressMap {
    try sections.get { () throws(PDBError) in
      try debugInformation?.readAddressMap(msf) ?? AddressMap(sections: [])
    }
  }

  /// The public symbols, `nil` if there are none.
  public func publicSymbols() throws(PDBError) -> PublicSymbols? {
    try publicList.get { () throws(PDBError) in
      guard let header = debugInformation?.header, let number = header.publicStream,
        let records = header.symbolRecordStream
      else { return nil }
      return try PublicSymbols(try msf.stream(number), records: try msf.stream(records))
    }
  }

  /// The global symbols of a name: data, constants, types, and references to procedures.
  public func globalSymbols(named name: String) throws(PDBError) -> [PDBSymbol] {
    guard let header = debugInformation?.header, let number = header.symbolRecordStream,
      let hash = try globalSymbolHash()
    else { return [] }
    return try hash.symbols(named: name, in: try msf.stream(number))
  }

  /// The hash table of the names of global symbols, `nil` if there is none.
  public func globalSymbolHash() throws(PDBError) -> SymbolHash? {
    try globalList.get { () throws(PDBError) in
      guard let number = debugInformation?.header.globalStream else { return nil }
      let stream = try msf.stream(number)
      return try SymbolHash(stream, at: 0, byteCount: stream.count)
    }
  }

  /// The string table `/names`, `nil` if there is none.
  public func stringTable() throws(PDBError) -> StringTable? {
    try names.get { () throws(PDBError) in
      guard let number = information.namedStreams["/names"] else { return nil }
      return try StringTable(try msf.stream(number))
    }
  }

  /// The types (TPI stream), `nil` if there are none.
  public func types() throws(PDBError) -> PDBTypes? {
    try typeList.get { () throws(PDBError) in
      guard let size = msf.size(ofStream: 2), size > 0 else { return nil }
      return PDBTypes(stream: try TypeStream(try msf.stream(2), in: msf))
    }
  }

  /// The IDs (IPI stream), `nil` if there are none.
  public func identifiers() throws(PDBError) -> PDBIdentifiers? {
    try identifierList.get { () throws(PDBError) in
      // Without a feature that says so, stream 4 may be anything.
      guard information.features.contains(where: { $0 == .vc110 || $0 == .vc140 }),
        let size = msf.size(ofStream: 4), size > 0
      else { return nil }
      return PDBIdentifiers(stream: try TypeStream(try msf.stream(4), in: msf))
    }
  }

  /// The procedures of a module, in the order of their addresses.
  public func procedures(of module: PDBModule) throws(PDBError) -> [PDBProcedure] {
    try module.procedureList.get { () throws(PDBError) in try module.readProcedures(msf) }
  }

  /// The source lines of a module, in the order of their addresses.
  public func lines(of module: PDBModule) throws(PDBError) -> [SourceLine] {
    try module.lineList.get { () throws(PDBError) in try module.readLines(msf) }
  }
}
