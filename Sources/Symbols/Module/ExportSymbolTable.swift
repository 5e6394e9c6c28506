import DumpFormat
import PortableExecutable

/// What an image offers to others by name. Exports by ordinal have no name that would tell anything.
struct ExportSymbolTable: SymbolTable {
  let exports: ExportTable

  var source: SymbolSource { .export }

  func symbol(atOrBelow rva: RelativeVirtualAddress) -> TableSymbol? {
    guard let found = try? exports.nearest(to: rva), let start = found.export.rva else { return nil }
    let name = found.export.name ?? "Ordinal\(found.export.ordinal)"
    return TableSymbol(name: name, start: start, source: .export)
  }

  func addresses(named name: String) -> [RelativeVirtualAddress] {
    guard let export = try? exports.export(named: name), let rva = export.rva else { return [] }
    return [rva]
  }
}
