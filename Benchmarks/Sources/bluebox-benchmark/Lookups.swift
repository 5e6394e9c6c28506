import DumpFile
import DumpFormat
import KernelModel

private let million = 1_000_000

/// A million walks of the page tables.
func measureTranslation(_ dump: KernelDump, in table: inout Table) throws {
  guard let memory = dump.physicalMemory, let translator = dump.kernelTranslator else {
    throw BenchmarkError.noPhysicalMemory
  }
  let candidates = KernelModel(dump).modules.modules.flatMap { module in
    (0..<UInt64(module.size >> 12)).map { module.base + $0 << 12 }
  }
  let mapped = candidates.filter { (try? translator.translate($0, in: memory)) != nil }
  guard !mapped.isEmpty else { throw BenchmarkError.nothingMapped }
  var numbers = RepeatableNumbers()
  let addresses = (0..<million).map { _ in mapped[Int(numbers.next(below: UInt64(mapped.count)))] }
  let seconds = try leastSeconds(runs: 5) {
    var sum: UInt64 = 0
    for address in addresses { sum &+= try translator.translate(address, in: memory).physical.rawValue }
    keep(sum)
  }
  table.row(
    "a million translations, 4 levels", "\(fixed(seconds * 1e3)) ms (\(fixed(seconds * 1e3)) ns each)")
}

/// A million look-ups of the module that holds an address.
func measureModuleLookup(_ dump: KernelDump, in table: inout Table) {
  let list = KernelModel(dump).modules
  guard let low = list.modules.map(\.base).min(), let high = list.modules.map(\.end).max() else { return }
  var numbers = RepeatableNumbers()
  let addresses = (0..<million).map { _ in low + numbers.next(below: high.distance(from: low)) }
  let seconds = leastSeconds(runs: 5) {
    var found = 0
    for address in addresses where list.module(containing: address) != nil { found += 1 }
    keep(found)
  }
  table.row(
    "a million addresses in \(list.modules.count) modules",
    "\(fixed(seconds * 1e3)) ms (\(fixed(seconds * 1e3)) ns each)")
}
