import DumpFile
import Foundation
import KernelModel
import Triage

/// What each step of an analysis costs, as the mean over some dumps.
func measureAnalysis(_ paths: [String], name: String, in table: inout Table) throws {
  let dumps = try paths.map { try open($0) }
  let models = dumps.map { KernelModel($0) }
  let reports = models.map { Analysis($0, fileName: "a.dmp").report() }
  // As the command line encodes.
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  func mean(_ seconds: Double) -> Double { seconds / Double(paths.count) * 1e3 }
  let steps = [
    ("open", mean(try leastSeconds { for path in paths { keep(try open(path)) } })),
    ("model", mean(leastSeconds { for dump in dumps { keep(KernelModel(dump)) } })),
    (
      "report",
      mean(leastSeconds { for model in models { keep(Analysis(model, fileName: "a.dmp").report()) } })
    ),
    ("text", mean(leastSeconds { for report in reports { keep(report.text) } })),
    ("JSON", mean(try leastSeconds { for report in reports { keep(try encoder.encode(report)) } })),
  ]
  for (step, milliseconds) in steps { table.row("\(name): \(step)", "\(fixed(milliseconds)) ms a dump") }
}
