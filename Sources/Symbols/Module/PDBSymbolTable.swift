import DumpFormat
import ProgramDatabase

/// Procedures and public symbols of a program database.
struct PDBSymbolTable: SymbolTable {
  private let pdb: PDBFile
  /// The sections, which every lookup needs; `nil` if they cannot be read.
  private let map: AddressMap?

  init(pdb: PDBFile) {
    self.pdb = pdb
    map = try? pdb.addressMap()
  }

  var source: SymbolSource { .procedure }

  func symbol(atOrBelow rva: RelativeVirtualAddress) -> TableSymbol? {
    guard let map, let address = (try? map.address(ofRVA: rva)) ?? nil,
      let match = (try? pdb.symbol(at: address)) ?? nil
    else { return nil }
    // Behind a rearranging tool the beginning may be gone; the distance is then the best that is known.
    let start = ((try? map.rva(of: match.start)) ?? nil)?.rawValue
    let distance = rva.rawValue >= match.displacement ? rva.rawValue - match.displacement : 0
    var begin = start ?? distance
    if begin > rva.rawValue { begin = distance }
    return TableSymbol(
      name: match.name, decoratedName: match.decoratedName, start: RelativeVirtualAddress(begin),
      length: match.length, source: match.origin == .procedure ? .procedure : .publicSymbol)
  }

  func bounds(at rva: RelativeVirtualAddress) -> Range<RelativeVirtualAddress>? {
    guard let map, let address = (try? map.address(ofRVA: rva)) ?? nil,
      let procedure = (try? pdb.procedure(at: address)) ?? nil
    else { return nil }
    // By distances from the address, as other parts of the procedure may have been moved elsewhere.
    let before = address.offset - procedure.start.offset
    guard before <= rva.rawValue else { return nil }
    let begin = rva.rawValue - before
    let (end, overflow) = begin.addingReportingOverflow(procedure.length)
    return overflow ? nil : RelativeVirtualAddress(begin)..<RelativeVirtualAddress(end)
  }

  func addresses(named name: String) -> [RelativeVirtualAddress] {
    guard let map else { return [] }
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
    var seen: Set<RelativeVirtualAddress> = []
    return found.compactMap { (try? map.rva(of: $0)) ?? nil }.filter { seen.insert($0).inserted }

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

/// Inlined functions of a program database.
struct PDBInlineTable: InlineTable {
  let pdb: PDBFile

  func inlinedFunctions(at rva: RelativeVirtualAddress) -> [InlinedFunction] {
    ((try? pdb.inlineFrames(atRVA: rva)) ?? []).filter(\.isInlined).map { frame in
      var line: ModuleSourceLine?
      if let file = frame.file, let number = frame.line {
        line = ModuleSourceLine(file: file, line: number, displacement: 0)
      }
      return InlinedFunction(name: frame.name, line: line)
    }
  }
}
