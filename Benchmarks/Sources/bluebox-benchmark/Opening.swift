import DumpFile

/// CPU time and memory of opening a dump of 32 GiB, of which only the pages that are touched exist.
func measureOpening(_ path: String, name: String, in table: inout Table) throws -> KernelDump {
  // The first opening shows the memory: what later ones need was there before.
  let before = peakResidentBytes()
  let dump = try open(path)
  let memory = Double(peakResidentBytes() - before) / 1_048_576
  let milliseconds = try leastSeconds { keep(try open(path)) } * 1e3
  table.row("open, \(name)", "\(fixed(milliseconds)) ms", target: "< 10 ms", isReached: milliseconds < 10)
  table.row("  memory", "\(fixed(memory)) MiB", target: "< 20 MiB", isReached: memory < 20)
  return dump
}

func open(_ path: String) throws -> KernelDump {
  guard let input = try DumpInput.open(path).first else { throw BenchmarkError.noDump(path) }
  return try KernelDump(file: input.file)
}

enum BenchmarkError: Error {
  case noDump(String)
  case noPhysicalMemory
  case nothingMapped
}
