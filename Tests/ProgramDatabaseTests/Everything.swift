import DumpFormat
import ProgramDatabase

/// How much a program database has, after all of it was read.
struct Everything: Equatable {
  var modules = 0
  var procedures = 0
  var lines = 0
  var publics = 0
  var errors: [PDBError] = []

  /// Reads all that can be read, and goes on after an error.
  init(_ file: PDBFile) {
    attempt { (all) throws(PDBError) in all.modules = try file.modules().count }
    for module in (try? file.modules()) ?? [] {
      attempt { (all) throws(PDBError) in
        let list = try file.procedures(of: module)
        all.procedures += list.count
        for procedure in list { _ = try file.name(of: procedure) }
      }
      attempt { (all) throws(PDBError) in all.lines += try file.lines(of: module).count }
    }
    attempt { (all) throws(PDBError) in
      guard let symbols = try file.publicSymbols() else { return }
      all.publics = symbols.count
      // An address map of a hostile file may name the same record again and again.
      for index in 0..<min(symbols.count, 100_000) { _ = try symbols.symbol(at: index) }
    }
    attempt { (_) throws(PDBError) in _ = try file.globalSymbols(named: "main") }
    attempt { (_) throws(PDBError) in _ = try file.publicSymbols()?.named("_main") }
    for number: UInt32 in [0, 0x1000, 0x1010, 0x2345, 0x10000, .max] {
      let rva = RelativeVirtualAddress(number)
      attempt { (_) throws(PDBError) in _ = try file.symbol(atRVA: rva) }
      attempt { (_) throws(PDBError) in _ = try file.sourceLocation(atRVA: rva) }
    }
  }

  private mutating func attempt(_ body: (inout Everything) throws(PDBError) -> Void) {
    do { try body(&self) } catch { errors.append(error) }
  }
}
