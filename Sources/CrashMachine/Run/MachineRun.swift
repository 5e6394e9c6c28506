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
  /// The machine's power is cut when its serial line has a line that begins so, once; then it is started again.
  public var cutsPowerAt: String?
  /// Saves the physical memory as QEMU sees it when the machine stops at its reset, as `memory.bin`.
  public var savesMemory = false
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
    if let cutsPowerAt, try !boots(options, untilLine: cutsPowerAt, &result) { return }
    _ = try boots(options, untilLine: nil, &result)
  }

  /// Starts the machine and lets it crash and recover; its power is cut at a line that begins so.
  ///
  /// - Returns: whether the power was cut.
  private func boots(
    _ options: MachineOptions, untilLine cut: String?, _ result: inout MachineResult
  ) throws -> Bool {
    var machine = try Emulator.start(options)
    var lines = result.serialLines
    defer { result.serialLines = lines }
    var isCut = false
    func take(_ line: String) -> [MachineAction] {
      lines.append(line)
      if let cut, line.hasPrefix(cut) { isCut = true }
      return isCut ? [.cutPower] : Self.actions(for: line)
    }
    do {
      var end = try machine.wait(for: "SHUTDOWN", seconds: secondsForABoot, line: take)
      if end.reason == "guest-reset" {
        try machine.saveScreen(to: result.screen)
        if savesMemory { try machine.saveMemory(to: result.memory, byteCount: UInt64(settings.memory) << 20) }
        try machine.reset()
        end = try machine.wait(for: "SHUTDOWN", seconds: secondsForABoot, line: take)
      }
      guard end.reason == "guest-shutdown" else {
        throw MachineRunError.endedEarly(reason: end.reason ?? "unknown")
      }
    } catch EmulatorError.ended where isCut {
      return true
    }
    machine.cutPower()
    return false
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
