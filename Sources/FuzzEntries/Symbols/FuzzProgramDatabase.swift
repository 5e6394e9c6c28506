import ProgramDatabase

/// Opens a program database, and reads all that it has.
func fuzzProgramDatabase(_ bytes: [UInt8]) {
  guard let file = try? PDBFile(ByteArray(bytes)) else { return }
  for module in (try? file.modules()) ?? [] {
    for procedure in (try? file.procedures(of: module)) ?? [] { _ = try? file.name(of: procedure) }
    for line in (try? file.lines(of: module)) ?? [] {
      precondition(line.length > 0, "a line without code")
    }
  }
  for contribution in ((try? file.sectionContributions()) ?? []).prefix(64) {
    if let match = try? file.symbol(at: contribution.start), let length = match.length {
      precondition(match.displacement < length, "a procedure that does not have the address")
    }
    _ = try? file.sourceLocation(at: contribution.start)
    if let map = try? file.addressMap(), let rva = try? map.rva(of: contribution.start) {
      _ = try? file.symbol(atRVA: rva)
    }
  }
  if let symbols = try? file.publicSymbols() {
    for index in 0..<min(symbols.count, 1000) {
      guard let symbol = try? symbols.symbol(at: index) else { continue }
      _ = try? symbols.named(symbol.name)
    }
  }
  _ = try? file.globalSymbols(named: "main")
}
