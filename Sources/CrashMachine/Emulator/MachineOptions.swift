/// With what the emulated machine is built.
public struct MachineOptions: Sendable {
  /// The loader: an ELF file that QEMU starts by PVH; without one the disk's boot sector is started.
  public var loader: String?
  /// The disk: a raw image.
  public var disk: String
  /// Where the serial line is written.
  public var serialLog: String
  /// What the loader is told.
  public var commandLine = ""
  /// Memory in MiB.
  public var memory = 256
  /// Shows the screen in a window.
  public var window = false
  /// More arguments of QEMU: a second disk, disks that fail.
  public var additional: [String] = []

  /// A machine with 256 MiB and no window.
  public init(loader: String?, disk: String, serialLog: String) {
    self.loader = loader
    self.disk = disk
    self.serialLog = serialLog
  }

  /// The arguments of QEMU.
  ///
  /// A reset by the guest stops the machine first, so that screen and memory can be looked at as they were at the end;
  /// the reset itself is done when the machine is told to go on.
  var arguments: [String] {
    // A comma in a value is written twice.
    let disk = disk.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ",,")
    var arguments = [
      "-nodefaults", "-no-user-config", "-machine", "pc,accel=tcg", "-m", "\(memory)", "-vga", "std",
      "-drive", "file=\(disk),format=raw,if=ide,index=0,cache=writeback", "-net", "none",
      "-serial", "file:\(serialLog)", "-qmp", "stdio", "-action", "reboot=shutdown,shutdown=pause",
    ]
    if let loader { arguments += ["-kernel", loader] }
    if !window { arguments += ["-display", "none"] }
    if loader != nil, !commandLine.isEmpty { arguments += ["-append", commandLine] }
    return arguments + additional
  }
}
