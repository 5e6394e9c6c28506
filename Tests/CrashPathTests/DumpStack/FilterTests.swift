import CrashPath
import DumpFile
import DumpFormat
import DumpSynthesis
import Foundation
import Synchronization
import Testing

struct FilterTests {
  private func plain(_ kind: CrashDumpKind) -> [UInt8] {
    let crash = Crash(kind)
    crash.run()
    return crash.dump
  }

  /// What was measured while writing differs between runs; the header's checksum is the same.
  private func withoutTimes(_ dump: [UInt8]) -> [UInt8] {
    var dump = dump
    let signature = Array("CrPR".utf8)
    guard let start = (0..<dump.count - 4).last(where: { Array(dump[$0..<$0 + 4]) == signature }) else {
      return dump
    }
    for index in start + 0x28..<start + 0x38 { dump[index] = 0 }
    return dump
  }

  private func control(_ kind: CrashDumpKind) -> CrashControl {
    var control = CrashControl()
    control.kind = kind
    return control
  }

  @Test(arguments: [CrashDumpKind.complete, .kernel, .triage]) func encrypting(_ kind: CrashDumpKind) {
    let filter = EncryptingFilter(key: 0x1234_5678_9ABC_DEF0)
    let crash = Crash(SimulatedMachine(), filter: filter, control: control(kind))
    crash.run()
    #expect(crash.result.outcome == .written)
    #expect(filter.log.calls.withLock { $0 } == ["initialize", "start", "finish"])
    let cipher = crash.dump
    #expect(Array(cipher.prefix(4)) != Array("PAGE".utf8))
    let isSame = withoutTimes(EncryptingFilter.decrypt(cipher, key: filter.key)) == withoutTimes(plain(kind))
    #expect(isSame)
  }

  @Test(arguments: [CrashDumpKind.complete, .kernel, .triage]) func compressing(_ kind: CrashDumpKind) throws
  {
    let crash = Crash(SimulatedMachine(), filter: CompressingFilter(), control: control(kind))
    crash.run()
    #expect(crash.result.outcome == .written)
    #expect(crash.result.writtenByteCount < crash.result.dumpByteCount)
    guard let output = try zstd(Array(crash.pageFile.prefix(Int(crash.result.writtenByteCount)))) else {
      return
    }
    let isSame = withoutTimes(Array(output.prefix(crash.dump.count))) == withoutTimes(plain(kind))
    #expect(isSame)
  }

  @Test func chain() throws {
    let filter = DumpFilterPair(EncryptingFilter(key: 9), CompressingFilter())
    let crash = Crash(SimulatedMachine(), filter: filter, control: control(.kernel))
    crash.run()
    #expect(crash.result.outcome == .written)
    guard let output = try zstd(Array(crash.pageFile.prefix(Int(crash.result.writtenByteCount)))) else {
      return
    }
    let isSame = withoutTimes(EncryptingFilter.decrypt(output, key: 9)) == withoutTimes(plain(.kernel))
    #expect(isSame)
  }

  @Test func failingFilter() {
    let filter = EncryptingFilter(key: 1, fails: true)
    let crash = Crash(SimulatedMachine(), filter: filter, control: control(.kernel))
    crash.run()
    #expect(crash.result.outcome == .filterFailed)
    #expect(filter.log.calls.withLock { $0 } == ["initialize", "start", "unload"])
    #expect(
      crash.machine.lines.contains("Physical memory dump failed: a dump filter returned an error, status 77"))
  }

  @Test func lengthChangingFilterMustBeLast() {
    let machine = SimulatedMachine()
    let filter = DumpFilterPair(CompressingFilter(), EncryptingFilter(key: 1))
    let path = CrashPath(
      platform: SimulatedPlatform(machine: machine, filter: filter), storage: machine.storage,
      kernel: machine.kernel, control: CrashControl())
    let extents = [DiskExtent(firstSector: 0, sectorCount: 100)]
    #expect(throws: DumpStackError.filter(DumpFilterError(status: 1))) {
      try path.openDumpStack(extents: extents.span)
    }
  }

  /// The output of `zstd -dc`, `nil` if the tool is not installed.
  private func zstd(_ bytes: [UInt8]) throws -> [UInt8]? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/zstd") else { return nil }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("crash-\(UUID().uuidString).zst")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/zstd")
    process.arguments = ["-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(output)
  }
}
