import Foundation
import Testing

@testable import CrashMachine

/// The emulator is driven for real, with a boot sector instead of a system.
@Suite(.enabled(if: Emulator.isInstalled, "QEMU is not installed: apt-get install qemu-system-x86"))
struct EmulatorTests {
  /// Writes "hello" and a line end to COM1, and resets by the reset control register (0xCF9).
  static let bootSector: [UInt8] = {
    let code: [UInt8] = [
      0xFA, 0x31, 0xC0, 0x8E, 0xD8,  // cli; xor ax, ax; mov ds, ax
      0xBE, 0x1F, 0x7C, 0xBA, 0xF8, 0x03,  // mov si, text; mov dx, 0x3F8
      // next: lodsb; test al, al; jz done; out dx, al; jmp next
      0xAC, 0x84, 0xC0, 0x74, 0x03, 0xEE, 0xEB, 0xF8,
      0xBA, 0xF9, 0x0C, 0xB0, 0x02, 0xEE, 0xB0, 0x06, 0xEE,  // done: mov dx, 0xCF9; 2, 6
      0xF4, 0xEB, 0xFD,  // hlt
    ]
    let sector = code + Array("hello\r\n\0".utf8)
    return sector + [UInt8](repeating: 0, count: 510 - sector.count) + [0x55, 0xAA]
  }()

  /// A directory that is removed after the test.
  func withDirectory(_ body: (String) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "emulator-\(UUID().uuidString)"
    ).path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try body(directory)
  }

  @Test func theMachineStopsAtItsResetAndGoesOnWhenTold() throws {
    try withDirectory { directory in
      try Data(Self.bootSector).write(to: URL(fileURLWithPath: directory + "/disk,1.img"))
      var options = MachineOptions(
        loader: nil, disk: directory + "/disk,1.img", serialLog: directory + "/serial.log")
      options.memory = 16
      var machine = try Emulator.start(options)
      var lines: [String] = []
      for round in 1...2 {
        let event = try machine.wait(for: "SHUTDOWN", seconds: 60) { line in
          lines.append(line)
          return round == 2 && lines.count == 2 ? [.stopAtNextReset] : []
        }
        #expect(event.reason == "guest-reset")
        // The machine resets itself over and over; when it stops is up to it.
        #expect(lines.count >= round && lines.allSatisfy { $0 == "hello" })
        try machine.saveScreen(to: directory + "/screen.png")
        let picture = try Data(contentsOf: URL(fileURLWithPath: directory + "/screen.png"))
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        if round == 1 { try machine.reset() }
      }
      machine.cutPower()
    }
  }

  @Test func refusalsAndEndsAreTold() throws {
    try withDirectory { directory in
      try Data(Self.bootSector).write(to: URL(fileURLWithPath: directory + "/disk.img"))
      let options = MachineOptions(
        loader: nil, disk: directory + "/disk.img", serialLog: directory + "/serial.log")
      do {
        var machine = try Emulator.start(options)
        #expect {
          try machine.execute("no-such-command")
        } throws: { error in
          guard case EmulatorError.refused("no-such-command", _) = error else { return false }
          return true
        }
        #expect(throws: EmulatorError.timedOut(waitingFor: "NEVER", seconds: 0.1)) {
          try machine.wait(for: "NEVER", seconds: 0.1)
        }
      }
      var broken = options
      broken.disk = directory + "/missing.img"
      #expect {
        _ = try Emulator.start(broken)
      } throws: { error in
        guard case EmulatorError.ended(1, let message) = error else { return false }
        return message.contains("missing.img")
      }
    }
  }
}
