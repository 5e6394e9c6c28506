import DumpFile
import DumpFormat
import Foundation
import IntermediateSymbolFile
import KernelModel
import Symbols
import SystemPackage

private let million = 1_000_000

/// Symbol tables as large as a kernel's: the first use, the second, look-ups by address.
func measureSymbolTables(scratch: String, in table: inout Table) throws {
  let folder = FilePath(scratch).appending("symbol-tables")
  try? FileManager.default.removeItem(atPath: folder.string)
  try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder.string) }
  let path = folder.appending("table.json")
  let text = tableText(symbols: 40_000, types: 1_500, members: 10)
  try Data(text.utf8).write(to: URL(fileURLWithPath: path.string))

  let size = text.utf8.count / 1000
  let first = try leastSeconds(runs: 5) { keep(try ISFFile(path: path).table()) }
  table.row("first use of a table of \(size) KB of JSON", "\(fixed(first * 1e3)) ms")
  let cache = ISFCache(folder: folder.appending("cache"))
  let symbols = try cache.table(at: path)
  let names = stride(from: 0, to: 40_000, by: 400).map { "nt_Symbol\($0)" }
  let second = try leastSeconds(runs: 5) {
    let table = try cache.table(at: path)
    for name in names where table.rva(named: name) == nil { throw BenchmarkError.nothingMapped }
  }
  table.row(
    "second use, and 100 names", "\(fixed(second * 1e3)) ms", target: "below 5 ms", isReached: second < 0.005)
  var numbers = RepeatableNumbers()
  let addresses = (0..<million).map { _ in RelativeVirtualAddress(UInt32(numbers.next(below: 0xE0_0000))) }
  let lookups = leastSeconds(runs: 5) {
    var sum = 0
    for address in addresses { sum &+= symbols.nearestSymbolIndex(to: address) ?? 0 }
    keep(sum)
  }
  table.row(
    "a million symbols by address", "\(fixed(lookups * 1e3)) ms", target: "below 1 s", isReached: lookups < 1)
}

/// A million members of structures, through the page tables of a dump.
func measureTypedFields(_ dump: KernelDump, in table: inout Table) throws {
  guard let memory = dump.memory as? AddressSpace else { throw BenchmarkError.noPhysicalMemory }
  let text = MappedFile(bytes: Array(tableText(symbols: 1, types: 10, members: 10).utf8))
  let types = ISFTypeSource(try ISFTable(json: text.bytes))
  guard let reader = try FieldReader("Member7", of: "_TYPE3", in: types) else {
    throw BenchmarkError.nothingMapped
  }
  let candidates = KernelModel(dump).modules.modules.flatMap { module in
    (0..<UInt64(module.size >> 12)).map { module.base + $0 << 12 }
  }
  let mapped = candidates.filter { (try? reader.unsigned(at: $0, in: memory)) != nil }
  guard !mapped.isEmpty else { throw BenchmarkError.nothingMapped }
  let seconds = try leastSeconds(runs: 5) {
    var sum: UInt64 = 0
    for index in 0..<million {
      sum &+= try reader.unsigned(at: mapped[index % mapped.count], in: memory)
    }
    keep(sum)
  }
  table.row(
    "a million typed fields, 4 levels", "\(fixed(seconds * 1e3)) ms", target: "below 1 s",
    isReached: seconds < 1)
}

/// A symbol table as Volatility writes them.
private func tableText(symbols: Int, types: Int, members: Int) -> String {
  var text = #"{"base_types":{"long":{"endian":"little","kind":"int","signed":true,"size":4}},"enums":{},"#
  text += #""metadata":{"format":"6.1.0"},"symbols":{"#
  text += (0..<symbols).map { #""nt_Symbol\#($0)":{"address":\#(4096 + $0 * 352)}"# }.joined(separator: ",")
  text += #"},"user_types":{"#
  text += (0..<types).map { type in
    let fields = (0..<members).map {
      #""Member\#($0)":{"offset":\#($0 * 4),"type":{"kind":"base","name":"long"}}"#
    }.joined(separator: ",")
    return #""_TYPE\#(type)":{"fields":{\#(fields)},"kind":"struct","size":\#(members * 4)}"#
  }.joined(separator: ",")
  return text + "}}"
}
