import DumpSynthesis
import Foundation
import FuzzEntries
import Testing

/// What fuzzers have found must not trap again: the files of `Fuzzing/Crashers`, a folder for each entry.
@Suite struct ReplayTests {
  /// An input and the entry that it is for.
  struct Finding: CustomTestStringConvertible {
    let entry: FuzzEntry
    let file: URL
    var testDescription: String { "\(entry.rawValue)/\(file.lastPathComponent)" }
  }

  static let findings: [Finding] = FuzzEntry.allCases.flatMap { entry -> [Finding] in
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized
    let folder = root.appendingPathComponent("Fuzzing/Crashers/\(entry.rawValue)")
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }.map { Finding(entry: entry, file: $0) }
  }

  @Test(arguments: findings)
  func isReplayed(_ finding: Finding) throws {
    finding.entry.run(Array(try Data(contentsOf: finding.file)))
  }

  @Test(arguments: FuzzEntry.allCases)
  func everyEntryTakesAnything(_ entry: FuzzEntry) {
    entry.run([])
    entry.run(Array(UInt8.min...UInt8.max))
    entry.run([UInt8](repeating: 0, count: 4096))
    entry.run([UInt8](repeating: .max, count: 4096))
    entry.run(DemoDump.make().bytes)
  }

  @Test(arguments: [0, 7, 8, 0x60, 0x1FFF, 0x2000, 0x3000])
  func aDumpIsTakenWhereverItIsCut(_ count: Int) {
    FuzzEntry.kernelDump.run(Array(DemoDump.make().bytes.prefix(count)))
  }
}
