import ArgumentParser
import CrashMachine

/// `bluebox lab`: the machine that really crashes.
struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Crashes a small machine under QEMU, recovers its dump and explains it.",
    subcommands: [LabRunCommand.self, LabFaultsCommand.self])
}

/// `bluebox lab faults`: the ways to crash it.
struct LabFaultsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faults", abstract: "Lists the names of the faults, one a line.")

  func run() throws {
    let output = Output(path: nil)
    try output.write(MachineFault.allCases.map { $0.rawValue + "\n" }.joined())
    try output.close()
  }
}
