import ArgumentParser

/// The command line tool: it holds no knowledge of its own, and prints what the libraries find out.
@main
struct Bluebox: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bluebox",
    abstract: "Reads Windows crash dumps and says what happened, whose code it was and how sure it is.",
    version: "bluebox 0.1.0",
    subcommands: [AnalyzeCommand.self, TagsCommand.self, SymbolsCommand.self, LabCommand.self])
}
