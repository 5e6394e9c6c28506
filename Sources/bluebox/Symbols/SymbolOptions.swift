import ArgumentParser
import Foundation
import SymbolServer
import Symbols
import Triage

/// The options of all commands that use symbols.
struct SymbolOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where symbols are, in the grammar of _NT_SYMBOL_PATH.",
      discussion: "Without it the variables _NT_ALT_SYMBOL_PATH and _NT_SYMBOL_PATH, else "
        + "srv*~/.cache/bluebox/symbols*https://msdl.microsoft.com/download/symbols."))
  var symbols: String?

  @Flag(help: "Open no network connection: use the symbols that are here.")
  var offline = false

  /// The path along which symbols are looked for.
  ///
  /// What the option has wrong is an error (64); what the variables have wrong is told and passed over.
  func symbolPath(_ variables: [String: String] = ProcessInfo.processInfo.environment) throws -> SymbolPath {
    let environment = SymbolPath.Environment(home: variables["HOME"].flatMap { $0.isEmpty ? nil : $0 })
    if let symbols {
      let path = SymbolPath(symbols, environment: environment)
      guard path.problems.isEmpty else {
        tell(path.problems)
        throw ExitStatus.usage.exit
      }
      return path
    }
    let texts = ["_NT_ALT_SYMBOL_PATH", "_NT_SYMBOL_PATH"].compactMap { variables[$0] }
    let paths = texts.map { SymbolPath($0, environment: environment) }
    for path in paths { tell(path.problems) }
    let elements = paths.flatMap(\.elements)
    return elements.isEmpty ? .standard(environment) : SymbolPath(elements: elements)
  }

  /// The symbol files along the path; downloads are shown in a line.
  ///
  /// - Parameters:
  ///   - timeout: how long a server may be silent.
  ///   - asksAgain: whether servers are asked for what they did not have lately.
  func store(
    _ line: DownloadLine, timeout: Duration = .seconds(30), asksAgain: Bool = false
  ) throws -> SymbolStore {
    var options = SymbolStoreOptions()
    options.isOffline = offline
    options.idleTimeout = timeout
    options.connectTimeout = min(timeout, .seconds(15))
    if asksAgain { options.absenceLifetime = .zero }
    return SymbolStore(path: try symbolPath(), options: options) { line.take($0) }
  }

  private func tell(_ problems: [SymbolPathProblem]) {
    for problem in problems { writeError("bluebox: \(escapedForDisplay(problem.description))\n") }
  }
}
