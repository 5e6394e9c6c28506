import DumpFile
import Foundation

/// Measures the libraries. Usage: `bluebox-benchmark SCRATCH [DUMPS [PDB]]`, with the directory where `Scripts/benchmark` has put
/// `all.dmp`, `half.dmp` and `demo.dmp`, and, if there are any, a directory of triage dumps and a PDB.
@main
enum BlueboxBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count > 1 else {
      print("usage: bluebox-benchmark SCRATCH [DUMPS [PDB]]")
      exit(64)
    }
    let scratch = CommandLine.arguments[1]
    var table = Table()

    // Another process made the files, so that making them does not count as memory of opening them.
    table.heading("A bitmap dump of 32 GiB")
    let all = try measureOpening(scratch + "/all.dmp", name: "all pages", in: &table)
    let half = try measureOpening(scratch + "/half.dmp", name: "every second page missing", in: &table)

    table.heading("Warm physical reads, one thread, 128 MiB")
    try measureReading(.randomPages(of: all, name: "random pages of 4 KiB"), of: all, in: &table)
    try measureReading(.sequential(byteCount: 1 << 20, name: "sequential, 1 MiB"), of: all, in: &table)
    try measureReading(.eachPage(of: half, name: "every second page missing, in order"), of: half, in: &table)
    try measureReading(
      .randomPages(of: half, name: "every second page missing, random"), of: half, in: &table)

    table.heading("Look-ups")
    try measureTranslation(all, in: &table)

    let demo = scratch + "/demo.dmp"
    measureModuleLookup(try open(demo), in: &table)
    let dumps = try CommandLine.arguments.dropFirst(2).first.map(triageDumps(in:)) ?? []
    if let first = dumps.first { measureModuleLookup(try open(first), in: &table) }

    table.heading("Symbol tables and types")
    try measureSymbolTables(scratch: scratch, in: &table)
    try measureTypedFields(all, in: &table)
    if CommandLine.arguments.count > 3 { try measureProgramDatabase(CommandLine.arguments[3], in: &table) }

    table.heading("Stacks")
    try measureUnwinding(in: &table)

    table.heading("Steps of an analysis")
    try measureAnalysis([demo], name: "demonstration", in: &table)
    if !dumps.isEmpty { try measureAnalysis(dumps, name: "\(dumps.count) dumps", in: &table) }
    if table.isMissed { exit(1) }
  }

  /// The triage dumps of a directory, in the order of their names.
  private static func triageDumps(in directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
      .map { directory + "/" + $0 }
      .filter { (try? open($0))?.kind == .triage }
  }
}
