import DumpFile
import DumpSynthesis
import KernelModel
import Testing

@testable import Triage

@Suite struct UserAnalysisTests {
  static func report(_ writer: UserDumpWriter) throws -> UserReport {
    let dump = try UserDump(file: MappedFile(bytes: writer.write()))
    return UserAnalysis(UserProcess(dump), fileName: "sample.dmp").report()
  }

  static func report(
    _ architecture: SyntheticArchitecture = .x64, _ change: (inout SyntheticProcess) -> Void = { _ in }
  ) throws -> UserReport {
    var process = SyntheticProcess.sample(architecture)
    change(&process)
    return try report(UserDumpWriter(process))
  }

  @Test(arguments: [SyntheticArchitecture.x86, .x64, .arm64])
  func sample(_ architecture: SyntheticArchitecture) throws {
    let report = try Self.report(architecture)
    #expect(report.dump.format == "MDMP" && report.dump.kind == "user")
    #expect(report.dump.architecture == architecture.rawValue)
    #expect(report.dump.crashTime == "2020-09-13T12:26:40.000Z")
    #expect(report.dump.build == 19041 && report.dump.processors == 8 && !report.dump.truncated)
    #expect(report.bugCheck == nil && report.triage == nil && report.header == nil)
    #expect(report.exception?.name == "STATUS_ACCESS_VIOLATION")
    #expect(report.exception?.moduleOffset == "sample+0x1234")
    #expect(report.exception?.access == "write")
    #expect(report.exception?.faultAddress == "0x0000000000000045")
    #expect(report.process?.name == "sample.exe" && report.process?.id == 4321)
    #expect(report.process?.createTime == "2020-09-13T12:25:00.000Z" && report.process?.runSeconds == 100)
    #expect(report.process?.timeZoneBias == -60)
    #expect(report.thread?.id == 0x1A4C)
    #expect(report.processor?.vendor == (architecture == .x86 ? "GenuineIntel" : nil))
    #expect(report.threads.map(\.failed) == [true, false])
    #expect(report.threads[1].name == "Worker ¾")
    #expect(report.threads[1].startModuleOffset == "ntdll+0x50000")
    #expect(report.threads[0].createTime == "2019-04-17T18:40:00.000Z")
    #expect(report.threads[0].userTime == 50_000)
    #expect(report.stack.map(\.moduleOffset) == ["sample+0x1234"])
    #expect(report.stack[0].trust == "context")
    #expect(report.modules[0].symbolFile?.guid == "5a9832e5-2872-41c1-838e-d98914e9b7ff")
    #expect(report.modules[0].version == "1.2.3.4")
    #expect(report.unloadedModules.map(\.image) == ["gone.dll"])
    #expect(report.comments == ["A comment", "Another comment é"])
    #expect(report.minidump.systemVersion == "10.0.19041" && report.minidump.platform == "Windows")
  }

  @Test func lists() throws {
    let report = try Self.report()
    #expect(report.handles?.map(\.type) == ["File", "Event"])
    #expect(report.handles?[0].name == #"\Device\HarddiskVolume3\sample.txt"#)
    #expect(report.handleOperations?.map(\.operation) == [2])
    #expect(report.memory.pieces == 3)
    let sums = try #require(report.memory.summary)
    #expect(sums.committed == 0x3000 + 0x5000 + 0x2000 + 0x1000)
    #expect(sums.privateMemory == 0x8000 && sums.image == 0x2000 && sums.mapped == 0x1000)
    #expect(sums.reserved == 0xD000 && sums.free == 0x10_0000 && sums.writableAndExecutable == 0x5000)
    #expect(report.memory.regions?.map(\.state).last == "free")
    #expect(report.memoryCounters?.pageFaults == 777)
    #expect(report.systemMemory?.physicalPages == 4_000_000)
    #expect(report.tokens?.map(\.size) == [24, 5])
    #expect(report.functionTables?.map(\.entries) == [2, 2])
    #expect(report.crashpad?.annotations.first?.value == "stable")
    #expect(report.crashpad?.modules.first?.image == "sample.exe")
    #expect(report.breakpad?.dumpThreadId == 0x0B30)
    #expect(report.assertion?.line == 99)
  }

  @Test func aDumpWithoutOptionalStreams() throws {
    var writer = UserDumpWriter(.sample(.x64))
    writer.hasOptionalStreams = false
    let report = try Self.report(writer)
    #expect(report.handles == nil && report.tokens == nil && report.memory.regions == nil)
    #expect(report.missing.contains { $0.hasPrefix("no handles") })
    #expect(report.missing.contains { $0.hasPrefix("no list of memory regions") })
  }

  @Test func theModuleOfTheFaultIsBlamed() throws {
    let report = try Self.report()
    #expect(report.culprit?.image == "sample.exe" && report.culprit?.confidence == .high)
    #expect(report.findings.first?.id == "null-pointer")
    #expect(report.failure.bucket == "NOSYMBOLS_c0000005_write_sample!unknown_function")
    let windows = try Self.report { process in
      process.modules[0].path = #"C:\Windows\System32\comctl32.dll"#
    }
    #expect(windows.culprit?.confidence == .medium)
  }

  /// Libraries that raise for others are not blamed, and neither is anybody when the address is in no module.
  @Test func nobodyIsBlamed() throws {
    let system = try Self.report { $0.exception?.address = $0.modules[1].base + 0x999 }
    #expect(system.culprit == nil)
    #expect(system.findings.contains { $0.id == "raised-in-system-library" })
    let nowhere = try Self.report { $0.exception?.address = 0x5000_0000 }
    #expect(nowhere.culprit == nil)
    let breakpoint = try Self.report {
      $0.exception?.code = 0x8000_0003
      $0.exception?.parameters = [0]
    }
    #expect(breakpoint.culprit == nil)
  }

  @Test func unloadedCode() throws {
    let report = try Self.report {
      $0.exception?.address = UserDumpWriter.unloadedModule.base + 0x10
      $0.exception?.parameters = [8, UserDumpWriter.unloadedModule.base + 0x10]
    }
    #expect(report.culprit?.image == "gone.dll")
    #expect(report.findings.contains { $0.id == "address-in-unloaded-module" })
  }

  @Test func executionOnAStack() throws {
    let report = try Self.report {
      let place = $0.threads[1].stackStart + 8
      $0.exception?.address = place
      $0.exception?.parameters = [8, place]
    }
    #expect(report.findings.first?.id == "execution-on-stack")
  }

  /// A push at the end of a stack whose guard page is gone.
  @Test(arguments: [(-8, true), (-0xFF0, true), (-0x2000, false), (0x20, false)] as [(Int64, Bool)])
  func accessBelowTheStack(_ distance: Int64, _ isFound: Bool) throws {
    let report = try Self.report {
      let stackPointer: UInt64 = 0x0077_0000_1000
      $0.exception?.context.stackPointer = stackPointer
      $0.exception?.parameters = [1, stackPointer &+ UInt64(bitPattern: distance)]
    }
    #expect(report.findings.contains { $0.id == "access-below-stack" } == isFound)
  }

  @Test func otherSystems() throws {
    // Exceptions of other systems have other numbers: they get no names of Windows.
    var writer = UserDumpWriter(.sample(.x64))
    let place = try #require(writer.places()[7]).lowerBound
    var bytes = writer.write()
    bytes.replaceSubrange((place + 0x14)..<(place + 0x18), with: [0x01, 0x82, 0, 0])
    writer.otherStreams = []
    let dump = try UserDump(file: MappedFile(bytes: bytes))
    let report = UserAnalysis(UserProcess(dump), fileName: "linux.dmp").report()
    #expect(report.minidump.platform == "Linux")
    #expect(report.exception?.name == nil && report.culprit == nil)
  }

  @Test(arguments: [SyntheticArchitecture.x86, .x64, .arm64])
  func text(_ architecture: SyntheticArchitecture) throws {
    let text = try Self.report(architecture).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(text.hasPrefix("STATUS_ACCESS_VIOLATION (0xc0000005)\n"))
    for expected in [
      "write to 0x45", "sample.exe", "Worker ¾", "gone.dll", "CrashpadInfo", "10.0.19041.1288",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
  }

  @Test func hostileNames() throws {
    let report = try Self.report {
      $0.modules[0].path = "C:\\\u{1b}[31m\n.exe"
      $0.threads[1].name = "\u{202e}gnp"
    }
    #expect(!report.text.contains("\u{1b}") && !report.text.contains("\u{202e}"))
    #expect(report.text.contains(#"\u{1b}[31m"#))
  }
}
