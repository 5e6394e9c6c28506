import ArgumentParser
import DumpFile
import SymbolServer
import Symbols
import Triage

/// `bluebox symbols`: fetches the symbol files of a dump's modules, lists them, and explains what is missing.
struct SymbolsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "symbols",
    abstract: "Fetches and lists the symbol files that belong to a dump, and says why others do not.",
    discussion: """
      FILE is a dump, an image or a PDB. For each module: what was wanted, where it was looked for, what was found. \
      Exit codes: 0 done, 64 wrong usage, 65 not a dump, image or PDB, 66 cannot open, 69 a server that may have a \
      missing file is unavailable, 130 interrupted.
      """)

  /// Which files are fetched.
  enum Files: String, ExpressibleByArgument, CaseIterable {
    case all
    case pdb
    case image
    case none
  }

  @Argument(help: "A dump, a container of dumps, an image (.exe, .dll, .sys) or a PDB.")
  var file: String

  @OptionGroup var symbolOptions: SymbolOptions

  @Option(help: "The form of the answer: text for people, json for programs.")
  var format: AnalyzeCommand.Format = .text

  @Option(
    help: "Which files to find and fetch: all, pdb (and images only where they tell the PDB), image, none.")
  var fetch: Files = .all

  @Option(name: .customLong("module"), help: "Only modules of this name or image name; may be repeated.")
  var moduleNames: [String] = []

  @Option(help: "How many seconds a server may be silent.")
  var timeout: Double = 30

  @Flag(help: "Ask servers again for what they did not have lately.")
  var refresh = false

  @Flag(help: "Show every place that was looked at.")
  var verbose = false

  func validate() throws {
    guard timeout > 0, timeout <= 86_400 else {
      throw ValidationError("--timeout takes seconds, more than 0.")
    }
  }

  func run() throws {
    let line = DownloadLine()
    let store = try symbolOptions.store(line, timeout: .seconds(timeout), asksAgain: refresh)
    var subjects = try SymbolSubject.open(file)
    if !moduleNames.isEmpty {
      let wanted = Set(moduleNames.map { $0.lowercased() })
      for index in subjects.indices {
        subjects[index].modules.removeAll {
          !wanted.contains($0.name.lowercased()) && !wanted.contains($0.imageName.lowercased())
        }
      }
    }
    var reports: [SymbolReport] = []
    var isInterrupted = false
    for subject in subjects where !isInterrupted {
      let wishes = wishes(for: subject)
      let result = waitFor { await store.symbols(for: subject.modules, wishes: wishes) }
      isInterrupted = result.isInterrupted
      reports.append(
        SymbolReport(subject, result.value, path: store.path, offline: store.options.isOffline))
    }
    line.clear()
    if isInterrupted {
      writeError("bluebox: interrupted\n")
      throw ExitCode(130)
    }
    try print(reports)
    if reports.contains(where: { $0.modules.contains { $0.searches.contains(where: \.isUnavailable) } }) {
      writeError("bluebox: a place that may have missing files is unavailable; the list says which\n")
      throw ExitStatus.unavailable.exit
    }
  }

  private func wishes(for subject: SymbolSubject) -> ModuleSearch.Wishes {
    let isImage = subject.kind == .image
    switch fetch {
    case .all: return ModuleSearch.Wishes(image: !isImage)
    case .pdb: return ModuleSearch.Wishes(image: false)
    case .image: return ModuleSearch.Wishes(image: true, pdb: false, symbolTable: false)
    case .none: return ModuleSearch.Wishes(image: false, pdb: false, symbolTable: false)
    }
  }

  private func print(_ reports: [SymbolReport]) throws {
    let output = Output(path: nil)
    if format == .json {
      let text = reports.count == 1 ? encodeJSON(reports[0]) : encodeJSON(reports)
      try output.write(text + "\n")
    } else {
      try output.write(reports.map { $0.text(isVerbose: verbose) }.joined(separator: "\n"))
    }
    try output.close()
  }
}
