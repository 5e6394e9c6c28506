public import DumpFormat

/// The symbol that an address belongs to.
public struct SymbolMatch: Equatable, Sendable {
  /// The name: undecorated for procedures, decorated for public symbols. Untrusted.
  public var name: String
  /// The decorated name of a procedure, if there is a public symbol at its beginning.
  public var decoratedName: String?
  /// Section and offset of the symbol.
  public var start: SegmentOffset
  /// Bytes from the beginning of the symbol to the address.
  public var displacement: UInt32
  /// Length of the procedure in bytes; `nil` for public symbols, whose end nobody knows.
  public var length: UInt32?
  /// How the symbol was found.
  public var origin: Origin

  /// How a symbol was found, the surest first.
  public enum Origin: Sendable {
    /// The address lies in the code of a procedure.
    case procedure
    /// The nearest public symbol before the address.
    case publicSymbol
  }
}

/// A place in a source file.
public struct SourceLocation: Equatable, Sendable {
  /// Path of the file as the compiler saw it. Untrusted.
  public var file: String
  /// Number of the line, from 1.
  public var line: UInt32
  /// Section and offset of the line's code.
  public var start: SegmentOffset
  /// Bytes of the line's code.
  public var length: UInt32
}

extension PDBFile {
  /// The symbol at a relative virtual address of the image: the procedure that has it, else the nearest public
  /// symbol before it in its section; `nil` if there is none.
  public func symbol(atRVA rva: RelativeVirtualAddress) throws(PDBError) -> SymbolMatch? {
    guard let address = try addressMap().address(ofRVA: rva) else { return nil }
    return try symbol(at: address)
  }

  /// The symbol at a section and offset.
  public func symbol(at address: SegmentOffset) throws(PDBError) -> SymbolMatch? {
    let publicSymbols = try publicSymbols()
    if let (procedure, module) = try procedureAndModule(at: address) {
      return SymbolMatch(
        name: try name(of: procedure, in: module),
        decoratedName: try publicSymbols?.name(at: procedure.start),
        start: procedure.start, displacement: address.offset - procedure.start.offset,
        length: procedure.length, origin: .procedure)
    }
    guard let symbol = try publicSymbols?.nearest(to: address), let start = symbol.address, start <= address
    else { return nil }
    return SymbolMatch(
      name: symbol.name, decoratedName: symbol.name, start: start,
      displacement: address.offset - start.offset, length: nil, origin: .publicSymbol)
  }

  /// The module that contributed an address, `nil` if none did.
  public func module(at address: SegmentOffset) throws(PDBError) -> PDBModule? {
    let contributions = try sectionContributions()
    let key = address.key
    let after = contributions.partitionPoint { $0.start.key <= key }
    guard after > 0 else { return nil }
    let found = contributions[after - 1]
    let modules = try modules()
    guard found.start.segment == address.segment, address.offset - found.start.offset < found.size,
      modules.indices.contains(found.moduleIndex)
    else { return nil }
    return modules[found.moduleIndex]
  }

  /// The procedure whose code has an address, `nil` if there is none.
  public func procedure(at address: SegmentOffset) throws(PDBError) -> PDBProcedure? {
    try procedureAndModule(at: address)?.procedure
  }

  private func procedureAndModule(
    at address: SegmentOffset
  ) throws(PDBError) -> (procedure: PDBProcedure, module: PDBModule)? {
    guard let module = try module(at: address) else { return nil }
    let procedures = try procedures(of: module)
    let key = address.key
    var index = procedures.partitionPoint { $0.start.key <= key } - 1
    guard index >= 0, procedures[index].contains(address) else { return nil }
    // Of several with the same beginning the first.
    while index > 0, procedures[index - 1].start == procedures[index].start { index -= 1 }
    return procedures[index].contains(address) ? (procedures[index], module) : nil
  }

  /// The name of a procedure. Untrusted: escape it before it is shown.
  public func name(of procedure: PDBProcedure) throws(PDBError) -> String {
    let modules = try modules()
    guard modules.indices.contains(procedure.module) else { return "" }
    return try name(of: procedure, in: modules[procedure.module])
  }

  private func name(of procedure: PDBProcedure, in module: PDBModule) throws(PDBError) -> String {
    guard let place = procedure.kind.nameOffset, let stream = try module.stream(in: msf) else { return "" }
    let length = Int(try stream.load(UInt16.self, at: procedure.recordOffset))
    let end = procedure.recordOffset + 2 + length
    return try stream.name(at: min(procedure.recordOffset + place, end), end: end)
  }

  /// File and line of a relative virtual address of the image, `nil` if there is no source.
  public func sourceLocation(atRVA rva: RelativeVirtualAddress) throws(PDBError) -> SourceLocation? {
    guard let address = try addressMap().address(ofRVA: rva) else { return nil }
    return try sourceLocation(at: address)
  }

  /// File and line of a section and offset, `nil` if there is no source.
  public func sourceLocation(at address: SegmentOffset) throws(PDBError) -> SourceLocation? {
    guard let module = try module(at: address) else { return nil }
    let lines = try lines(of: module)
    let after = lines.partitionPoint { $0.start <= address }
    guard after > 0 else { return nil }
    let line = lines[after - 1]
    guard line.start.segment == address.segment, address.offset - line.start.offset < line.length,
      !line.isHidden, let name = line.fileName, let names = try stringTable()
    else { return nil }
    return SourceLocation(
      file: try names.text(at: name), line: line.line, start: line.start, length: line.length)
  }
}
