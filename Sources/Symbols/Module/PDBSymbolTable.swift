import DumpFormat
import ProgramDatabase

/// Procedures and public symbols of a program database.
struct PDBSymbolTable: SymbolTable {
  let pdb: PDBFile

  var source: SymbolSource { .procedure }

  func symbol(atOrBelow rva: RelativeVirtualAddress) -> TableSymbol? {
    guard let match = try? pdb.symbol(atRVA: rva.rawValue), let map = try? pdb.addressMap() else {
      return nil
    }
    // Behind a rearranging tool the beginning may be gone; the distance is then the best that is known.
    let start = (try? map.rva(of: match.start)) ?? nil
    let distance = rva.rawValue >= match.displacement ? rva.rawValue - match.displacement : 0
    var begin = start ?? distance
    if begin > rva.rawValue { begin = distance }
    return TableSymbol(
      name: match.name, decoratedName: match.decoratedName, start: RelativeVirtualAddress(begin),
      length: match.length, source: match.origin == .procedure ? .procedure : .publicSymbol)
  }

  func addresses(named name: String) -> [RelativeVirtualAddress] {
    guard let map = try? pdb.addressMap() else { return [] }
    var found: [SegmentOffset] = []
    for symbol in (try? pdb.globalSymbols(named: name)) ?? [] {
      if let address = symbol.address {
        found.append(address)
      } else if let reference = symbol.reference, let procedure = procedure(reference) {
        found.append(procedure.start)
      }
    }
    if let symbols = (try? pdb.publicSymbols()) ?? nil {
      for spelling in spellings(of: name) {
        for symbol in (try? symbols.named(spelling)) ?? [] {
          if let address = symbol.address { found.append(address) }
        }
      }
    }
    var seen: Set<UInt32> = []
    return found.compactMap { (try? map.rva(of: $0)) ?? nil }.filter { seen.insert($0).inserted }
      .map { RelativeVirtualAddress($0) }
  }

  /// The names that the linker gives a function of C: x86 decorates them, other processors do not.
  private func spellings(of name: String) -> [String] {
    guard pdb.debugInformation?.header.machine == 0x14C else { return [name] }
    // `__stdcall` and `__fastcall` add the bytes of the arguments.
    let byteCounts = stride(from: 0, through: 64, by: 4)
    return [name, "_" + name] + byteCounts.map { "_\(name)@\($0)" } + byteCounts.map { "@\(name)@\($0)" }
  }

  /// The procedure that a reference leads to.
  private func procedure(_ reference: PDBSymbol.Reference) -> PDBProcedure? {
    guard let modules = try? pdb.modules(), modules.indices.contains(reference.module),
      let procedures = try? pdb.procedures(of: modules[reference.module])
    else { return nil }
    return procedures.first { $0.recordOffset == Int(reference.offset) }
  }
}
