import DumpFormat
import FileAllocationTable
import Foundation
import Testing

@testable import CrashMachine

/// The disk of the machine is read and written by other people's tools here.
struct MachineDiskTests {
  static func path(of program: String) -> String? { ProgramSearch.path(of: program) }

  static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let path = try #require(ProgramSearch.path(of: program))
    var child = try ChildProcess.start(path, arguments)
    var channel = LineChannel(reading: child.output)
    var output = ""
    while !channel.ended {
      if let line = channel.next(milliseconds: 10_000) { output += line + "\n" }
    }
    return (child.waitForEnd(), output)
  }

  func withDisk(_ settings: MachineSettings, _ body: (String, inout MachineDisk) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID().uuidString).img")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var disk = try MachineDisk.make(at: path, byteCount: settings.diskByteCount)
    try body(path, &disk)
  }

  @Test func filesComeBack() throws {
    try withDisk(MachineSettings()) { path, disk in
      let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
      try disk.makeDirectory("\\Windows\\System32\\config")
      try disk.write(bytes, to: "\\Windows\\System32\\config\\SYSTEM")
      #expect(try disk.read("\\windows\\system32\\CONFIG\\system") == bytes)
      #expect(try disk.read("\\Windows\\none") == nil)
      #expect(try disk.fileNames(in: "\\Windows\\System32\\config") == ["SYSTEM"])
      #expect(try disk.fileNames(in: "\\nowhere") == [])
      #expect(throws: MachineDiskError.self) {
        try disk.write([1], to: "\\Windows\\System32\\config\\SYSTEM")
      }
      let copy = path + ".copy"
      defer { try? FileManager.default.removeItem(atPath: copy) }
      #expect(try disk.copy("\\Windows\\System32\\config\\SYSTEM", to: copy))
      #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == Data(bytes))
    }
  }

  @Test(.enabled(if: path(of: "mcopy") != nil && path(of: "fsck.vfat") != nil, "no mtools or dosfstools"))
  func otherToolsReadTheDisk() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID().uuidString).img")
      .path
    defer { for end in ["", ".out", ".volume"] { try? FileManager.default.removeItem(atPath: path + end) } }
    var settings = MachineSettings()
    settings.memory = 64
    settings.pageFilePieces = 7
    var disk = try MachineDisk.make(at: path, byteCount: settings.diskByteCount)
    try disk.makeDirectory("\\Windows\\System32\\drivers")
    let bytes = Array("driver".utf8)
    try disk.write(bytes, to: "\\Windows\\System32\\drivers\\myfault.sys")
    try disk.makeFile(
      "\\pagefile.sys", byteCount: settings.pageFileSize, pieces: settings.pageFilePieces,
      attributes: .hidden | .system)
    try disk.close()

    let image = "\(path)@@\(MachineDisk.firstSector * 512)"
    let copied = try Self.run(
      "mcopy", ["-n", "-i", image, "::/Windows/System32/drivers/myfault.sys", path + ".out"])
    #expect(copied.status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path + ".out")) == Data(bytes))
    let cut = try Self.run(
      "dd", ["if=\(path)", "of=\(path).volume", "bs=1M", "skip=1", "conv=sparse", "status=none"])
    #expect(cut.status == 0)
    let checked = try Self.run("fsck.vfat", ["-n", path + ".volume"])
    #expect(checked.status == 0, "\(checked.output)")
  }

  @Test(.enabled(if: path(of: "hivexget") != nil, "no hivexget (libhivex-bin)"))
  func otherToolsReadTheHive() throws {
    var settings = MachineSettings()
    settings.dump = .active
    let hive = FileManager.default.temporaryDirectory.appendingPathComponent("hive-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: hive) }
    try Data(try settings.systemHive(drivers: ["myfault.sys"])).write(to: URL(fileURLWithPath: hive))
    func value(_ key: String, _ name: String) throws -> String {
      try Self.run("hivexget", [hive, key, name]).output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    #expect(try value("Select", "Current") == "1")
    #expect(try value("ControlSet001\\Control\\CrashControl", "CrashDumpEnabled") == "1")
    #expect(try value("ControlSet001\\Control\\CrashControl", "FilterPages") == "1")
    #expect(try value("ControlSet001\\Control\\CrashControl", "DumpFile") == "%SystemRoot%\\MEMORY.DMP")
    #expect(try value("ControlSet001\\Services\\myfault", "ImagePath") == "System32\\drivers\\myfault.sys")
  }
}
