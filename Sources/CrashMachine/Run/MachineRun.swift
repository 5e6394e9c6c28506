import DumpFormat
import FileAllocationTable
import Foundation

/// One crash of the machine from its start to the recovered dump.
public struct MachineRun {
  /// How the machine is set up.
  public var settings = MachineSettings()
  /// How it crashes.
  public var fault = MachineFault.highIRQL
  /// Shows the machine's screen in a window.
  public var window = false
  /// How long each of its two boots may take, in seconds.
  public var secondsForABoot = 90.0
  /// More words for the kernel's command line.
  public var additionalOptions = ""

  private let files: MachineFiles

  /// A run of the machine of these files.
  public init(_ files: MachineFiles) { self.files = files }

  /// Runs the machine, and leaves what came of it in a directory: `MEMORY.DMP`, `Minidump/`, `symbols/`, `screen.png`,
  /// `serial.log`, `events.log`.
  public func run(into directory: String) throws -> MachineResult {
    var result = MachineResult(directory: directory)
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw MachineDiskError.hostFile(path: directory, reason: error.localizedDescription)
    }
    result.removeEarlierFiles()
    let image = directory + "/disk.img"
    defer { try? FileManager.default.removeItem(atPath: image) }
    try makeDisk(at: image)
    try crashAndRecover(image, &result)
    try collect(image, &result)
    try SymbolFolder.make(at: result.symbols, of: files)
    return result
  }

  private func makeDisk(at path: String) throws(MachineDiskError) {
    var disk = try MachineDisk.make(at: path, byteCount: settings.diskByteCount)
    for folder in ["System32\\drivers", "System32\\config", "System32\\winevt\\Logs", "Minidump"] {
      try disk.makeDirectory("\\Windows\\" + folder)
    }
    try disk.write(
      try files.bytes(of: MachineFiles.kernel), to: "\\Windows\\System32\\" + MachineFiles.kernel)
    for driver in files.drivers {
      try disk.write(try files.bytes(of: driver), to: "\\Windows\\System32\\drivers\\" + driver)
    }
    try disk.write(try settings.systemHive(drivers: files.drivers), to: "\\Windows\\System32\\config\\SYSTEM")
    try disk.makeFile(
      "\\pagefile.sys", byteCount: settings.pageFileSize, pieces: settings.pageFilePieces,
      attributes: .hidden | .system)
    try disk.close()
  }

  private func crashAndRecover(_ image: String, _ result: inout MachineResult) throws {
    var options = MachineOptions(loader: files.loader, disk: image, serialLog: result.serialLog)
    options.commandLine = "fault=\(fault.rawValue) \(additionalOptions)"
    options.memory = settings.memory
    options.window = window
    var machine = try Emulator.start(options)
    var lines: [String] = []
    let crash = try machine.wait(for: "SHUTDOWN", seconds: secondsForABoot) { line in
      lines.append(line)
      return Self.actions(for: line)
    }
    result.serialLines = lines
    try machine.saveScreen(to: result.screen)
    guard crash.reason == "guest-reset" else {
      throw MachineRunError.endedEarly(reason: crash.reason ?? "unknown")
    }
    try machine.reset()
    let end = try machine.wait(for: "SHUTDOWN", seconds: secondsForABoot) { line in
      lines.append(line)
      return []
    }
    result.serialLines = lines
    guard end.reason == "guest-shutdown" else {
      throw MachineRunError.endedEarly(reason: end.reason ?? "unknown")
    }
    machine.cutPower()
  }

  /// What the machine asks a hand for.
  static func actions(for line: String) -> [MachineAction] {
    switch line {
    case "bluebox: waiting for an NMI": [.interrupt]
    case "bluebox: waiting for the crash key":
      Array(repeating: .keys(["ctrl_r", "scroll_lock"]), count: 2)
    default: []
    }
  }

  private func collect(_ image: String, _ result: inout MachineResult) throws(MachineDiskError) {
    var disk = try MachineDisk.open(image)
    result.hasDump = try disk.copy("\\Windows\\MEMORY.DMP", to: result.dump)
    let smallDumps = try disk.fileNames(in: "\\Windows\\Minidump")
    if !smallDumps.isEmpty {
      do {
        try FileManager.default.createDirectory(atPath: result.smallDumps, withIntermediateDirectories: true)
      } catch { throw .hostFile(path: result.smallDumps, reason: error.localizedDescription) }
    }
    for name in smallDumps {
      try disk.copy("\\Windows\\Minidump\\" + name, to: result.smallDumps + "/" + name)
      result.smallDumpNames.append(name)
    }
    try disk.copy("\\Windows\\System32\\winevt\\events.log", to: result.directory + "/events.log")
  }
}

/// Why a run did not come to its end.
public enum MachineRunError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The machine stopped for another reason than its crash or its own switching off.
  case endedEarly(reason: String)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .endedEarly(let reason): "the machine stopped in between, by QEMU's word for it: \(reason)"
    }
  }
}
