public import DumpFormat
import ProgramDatabase

extension ModuleSymbols {
  /// The symbol that an address belongs to; `nil` if there is none before it.
  ///
  /// For a return address, ask for the address before it: the call may be the last instruction of its function.
  public func symbol(at rva: RelativeVirtualAddress) -> ModuleSymbol? {
    var best: TableSymbol?
    for table in tables {
      guard let symbol = table.symbol(atOrBelow: rva), symbol.start <= rva else { continue }
      if symbol.contains(rva) {
        best = symbol
        break
      }
      // A name of known length that has ended says nothing of what lies behind it.
      if symbol.length != nil, best != nil { continue }
      if let known = best, known.start >= symbol.start { continue }
      best = symbol
    }
    guard let best else { return nil }
    return ModuleSymbol(
      name: best.name, decoratedName: best.decoratedName, start: best.start,
      displacement: rva.rawValue - best.start.rawValue, length: best.length, source: best.source,
      fit: fit(of: best, at: rva))
  }

  private func fit(of symbol: TableSymbol, at rva: RelativeVirtualAddress) -> ModuleSymbol.Fit {
    if symbol.contains(rva) || symbol.start == rva { return .inside }
    if symbol.length != nil { return .outside }
    guard let extent = functions?.extent(at: rva) else { return .nearest }
    // Names in the middle of a function, as assembly has them, are in it as well.
    if extent.range.contains(symbol.start) || extent.start == symbol.start { return .inside }
    // A part of a function may lie before the function's own beginning.
    return extent.start > symbol.start ? .outside : .nearest
  }

  /// The addresses of a name, in the order of trust, each once; empty if no source knows it.
  public func addresses(named name: String) -> [RelativeVirtualAddress] {
    var seen: Set<RelativeVirtualAddress> = []
    return tables.flatMap { $0.addresses(named: name) }.filter { seen.insert($0).inserted }
  }

  /// File and line of an address; `nil` if the PDB has no source for it.
  public func sourceLine(at rva: RelativeVirtualAddress) -> ModuleSourceLine? {
    guard let pdb, let found = try? pdb.sourceLocation(atRVA: rva),
      let map = try? pdb.addressMap()
    else { return nil }
    let start = ((try? map.rva(of: found.start)) ?? nil)?.rawValue
    let displacement = start.flatMap { $0 <= rva.rawValue ? rva.rawValue - $0 : nil } ?? 0
    return ModuleSourceLine(file: found.file, line: found.line, displacement: displacement)
  }

  /// The functions that the compiler put into the function at an address, the innermost first; empty if none are known.
  public func inlinedFunctions(at rva: RelativeVirtualAddress) -> [InlinedFunction] {
    for table in inlineTables {
      let found = table.inlinedFunctions(at: rva)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Where the function at an address begins and ends, or the part of it that has the address: by the function table of
  /// the image, else by the PDB; `nil` if neither knows.
  public func functionBounds(at rva: RelativeVirtualAddress) -> Range<RelativeVirtualAddress>? {
    if let extent = functions?.extent(at: rva) { return extent.range }
    for table in tables {
      if let bounds = table.bounds(at: rva) { return bounds }
    }
    return nil
  }
}
