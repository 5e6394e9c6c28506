public import ArgumentParser
public import CrashMachine
import DumpFile
import Foundation
import KernelModel
import SymbolServer
import Symbols
import Triage

extension MachineFault: ExpressibleByArgument {}
extension MachineSettings.DumpKind: ExpressibleByArgument {}

/// `bluebox lab run`: boots, crashes, recovers, and explains.
struct LabRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Boots the machine, crashes it, and collects the dump at its next boot.",
    discussion: "Exit code 69 if QEMU or the machine (make lab) is not there.")

  @Option(help: "How the machine crashes; bluebox lab faults lists the names.")
  var fault: MachineFault = .highIRQL

  @Option(help: "What is written at the crash.")
  var dump: MachineSettings.DumpKind = .kernel

  @Option(help: "Memory of the machine in MiB, 64 to 3072.")
  var memory = 256

  @Option(help: "Size of the page file in MiB; what a complete dump needs unless given.")
  var pageFile: Int?

  @Option(help: "In how many pieces the page file lies on the disk, 1 to 64.")
  var pageFilePieces = 1

  @Option(help: "Where the picture of the blue screen is put as well.")
  var screenshot: String?

  @Option(help: "The directory for what comes of it.")
  var output = "lab"

  @Option(help: "Cut the machine's power, once, at a line of its log that begins so, and start it again.")
  var cutPowerAt: String?

  @Option(help: "More words for the command line of the machine, NAME=VALUE; Lab/README.md lists them.")
  var options = ""

  @Flag(help: "Save the physical memory as QEMU sees it at the reset, as memory.bin.")
  var saveMemory = false

  @Flag(help: "Show the machine's screen in a window.")
  var window = false

  func validate() throws {
    guard (64...3072).contains(memory) else {
      throw ValidationError("--memory takes 64 to 3072 MiB, not \(memory).")
    }
  }

  func run() throws {
    guard Emulator.isInstalled else {
      throw Self.failed("\(EmulatorError.notInstalled(program: Emulator.program))", .unavailable)
    }
    guard let files = MachineFiles.find() else {
      throw Self.failed(
        "the machine is not built: no Lab/out with ntoskrnl.exe beside bluebox (make lab builds it)",
        .unavailable)
    }
    var run = MachineRun(files)
    run.fault = fault
    run.settings.dump = dump
    run.settings.memory = memory
    run.settings.pageFileByteCount = pageFile.map { UInt64($0) << 20 }
    run.settings.pageFilePieces = UInt32(pageFilePieces)
    run.savesMemory = saveMemory
    run.cutsPowerAt = cutPowerAt
    run.additionalOptions = options
    run.window = window
    do {
      let result = try run.run(into: output)
      if let screenshot {
        try? FileManager.default.removeItem(atPath: screenshot)
        try FileManager.default.copyItem(atPath: result.screen, toPath: screenshot)
      }
      try explain(result)
    } catch let error as EmulatorError {
      throw Self.failed("\(error)", .unavailable)
    } catch let error as MachineDiskError {
      throw Self.failed("\(error)", .cannotWrite)
    } catch let error as MachineRunError {
      throw Self.failed("\(error); \(output)/serial.log has its last words", .ourBug)
    }
  }

  /// Analyses the recovered dump; the text goes to standard output as well.
  private func explain(_ result: MachineResult) throws {
    guard let recovered = result.recoveredDump else {
      let reason = result.refusal.map { "its screen said: \($0)" } ?? "\(result.serialLog) has its last words"
      throw Self.failed("the machine left no dump; \(reason)", .notADump)
    }
    let path = SymbolPath(result.symbols, environment: SymbolPath.Environment(home: nil))
    var options = SymbolStoreOptions()
    options.isOffline = true
    let symbols = SymbolSources(SymbolStore(path: path, options: options))
    guard case .kernel(let dump) = try Dump(file: MappedFile(path: recovered)) else { return }
    let report = Analysis(
      KernelModel(dump), fileName: recovered.split(separator: "/").last.map(String.init) ?? recovered,
      symbols: symbols
    ).report()
    for (name, text) in [("analysis.json", encodeJSON(report) + "\n"), ("analysis.txt", report.text)] {
      let file = Output(path: result.directory + "/" + name)
      try file.write(text)
      try file.close()
    }
    let output = Output(path: nil)
    try output.write(report.text)
    try output.close()
  }

  private static func failed(_ message: String, _ status: ExitStatus) -> ExitCode {
    writeError("bluebox: \(escapedForDisplay(message))\n")
    return status.exit
  }
}
