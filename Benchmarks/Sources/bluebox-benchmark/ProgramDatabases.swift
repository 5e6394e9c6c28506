import DumpFile
import DumpFormat
import ProgramDatabase
import Symbols

/// A program database: from its opening to the first name, and a million names by address.
func measureProgramDatabase(_ path: String, in table: inout Table) throws {
  let million = 1_000_000
  let file = try MappedFile(path: path)
  let megabytes = fixed(Double(file.count) / 1e6)
  let pdb = try PDBFile(file)
  let starts = try pdb.modules().flatMap { try pdb.procedures(of: $0) }.map(\.start)
  let map = try pdb.addressMap()
  let addresses = try starts.compactMap { try map.rva(of: $0) }
  guard let first = addresses.first else { throw BenchmarkError.nothingMapped }
  let opening = try leastSeconds(runs: 20) {
    keep(try PDBFile(try MappedFile(path: path)).symbol(atRVA: first)?.name)
  }
  table.row(
    "a PDB of \(megabytes) MB, opened, to the first name", "\(fixed(opening * 1e3)) ms", target: "below 5 ms",
    isReached: opening < 0.005)
  var numbers = RepeatableNumbers()
  let wanted = (0..<million).map { _ in addresses[Int(numbers.next(below: UInt64(addresses.count)))] }
  let lookups = try leastSeconds(runs: 3) {
    var found = 0
    for address in wanted where try pdb.symbol(atRVA: address) != nil { found += 1 }
    keep(found)
  }
  table.row(
    "a million names of a PDB by address", "\(fixed(lookups * 1e3)) ms", target: "below 1 s",
    isReached: lookups < 1)
}
