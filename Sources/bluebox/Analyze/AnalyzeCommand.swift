import ArgumentParser
import DumpFile
import KernelModel
import SymbolServer
import Triage

/// `bluebox analyze`: says what happened.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Says what happened, whose code it was and how sure it is.",
    discussion: """
      Files may be dumps of any kind, or cab, zip, 7z, gz, xz and zst files that hold dumps; what a file is, its \
      content decides. Directories are searched for dumps. Exit codes: 0 done, 64 wrong usage, 65 not a dump or \
      damaged beyond use, 66 cannot open, 74 cannot write the answer; with several files the worst of them.
      """)

  /// The forms of the answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "Dumps, containers of dumps, or directories.")
  var files: [String]

  @Option(help: "The form of the answer: text for people, json for programs.")
  var format: Format = .text

  @Option(help: "Write the answer to this file instead of standard output.")
  var output: String?

  @OptionGroup var symbolOptions: SymbolOptions

  func run() throws {
    let inputs = InputFiles(files)
    let output = Output(path: output)
    let printer: any ReportPrinter =
      format == .json
      ? JSONPrinter(isArray: inputs.hasDirectory || inputs.files.count > 1) : TextPrinter()
    try runBatch(inputs, printer: printer, output: output)
  }

  private func runBatch(_ inputs: InputFiles, printer: any ReportPrinter, output: Output) throws {
    var printer = printer
    var summary = BatchSummary(errors: inputs.errors)
    var failure: (any Error)?
    let isJSON = format == .json
    let line = DownloadLine()
    let symbols = SymbolSources(try symbolOptions.store(line))
    Batch(files: inputs.files).run(
      work: { opened in
        let problem = opened.containerProblem?.description
        switch opened.dump {
        case .kernel(let dump):
          let report = Analysis(
            KernelModel(dump), fileName: opened.name, containerProblem: problem, symbols: symbols
          ).report()
          return isJSON ? encodeJSON(report) : report.text
        case .user(let dump):
          let report = UserAnalysis(
            UserProcess(dump), fileName: opened.name, containerProblem: problem, symbols: symbols
          ).report()
          return isJSON ? encodeJSON(report) : report.text
        }
      },
      consume: { file, outcome in
        for rendered in summary.take(outcome, of: file) where failure == nil {
          do { try output.write(printer.add(rendered)) } catch { failure = error }
        }
      })
    line.clear()
    if let failure { throw failure }
    try output.write(printer.end())
    try output.close()
    try summary.finish()
  }
}
