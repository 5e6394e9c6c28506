import DumpSynthesis
import Testing

@testable import Triage

@Suite struct AnalysisTests {
  @Test func demo() throws {
    let report = try report(DemoDump.make())
    #expect(report.dump.kernelVersion == "10.0.19041.3803")
    #expect(report.dump.crashTime == "2026-03-12T09:41:07.318Z")
    #expect(report.dump.uptimeSeconds == 8025)
    #expect(report.process?.name == "demo.exe" && report.process?.id == 0x1A2C)
    #expect(report.thread?.id == 0x1B30)
    #expect(report.culprit?.module == "bbdemo")
    #expect(report.modules.first?.name == "nt")
    #expect(report.modules.first?.version == report.dump.kernelVersion)
    #expect(report.modules.dropFirst().allSatisfy { $0.version == nil })
  }

  @Test(arguments: [SyntheticArchitecture.x86, .x86PAE], [false, true])
  func dumpsOf32BitWindows(architecture: SyntheticArchitecture, isTriage: Bool) throws {
    let options = try crash(in: "bbdemo.sys", at: 0x1234, architecture: architecture)
    let scene = KernelScene(options)
    let dump =
      isTriage ? TriageDumpWriter(scene: scene).write() : KernelDumpWriter(scene: scene).write(.complete)
    let report = try report(dump)
    #expect(report.dump.format == "PAGEDUMP" && report.dump.architecture == "x86")
    #expect(report.modules.map(\.image) == options.modules.map(\.name))
    #expect(report.modules.map(\.size) == options.modules.map(\.size))
    #expect(report.modules.first?.base == "0x0000000081800000")
    #expect(report.bugCheck?.parameters[3].moduleOffset == "bbdemo+0x1234")
    let registers = try #require(report.registers)
    #expect(registers.order.first == "eax" && Set(registers.order) == Set(registers.values.keys))
    #expect(registers.values.values.allSatisfy { $0.hasPrefix("0x00000000") && $0.count == 18 })
    #expect(registers.moduleOffsets["eip"] == "nt+0x1ed890")
    #expect(report.unloadedModules.first?.image == "bbold.sys")
    #expect(report.unloadedModules.first?.size == 0x9000)
    #expect(report.text.contains("\n  eax  "))
  }

  @Test func withoutABugCheckCode() throws {
    let dump = TriageDumpWriter(scene: KernelScene()).write()
    let report = try report(dump, patching: [0x38: unset])
    #expect(report.bugCheck == nil && report.culprit == nil && report.findings.isEmpty)
    #expect(report.failure.bucket == "NOSYMBOLS_NO_BUGCHECK")
    #expect(report.missing.contains { $0.hasPrefix("the bug check code is not set") })
    #expect(report.text.hasPrefix("No bug check\n"))
    #expect(!report.text.contains("Parameters"))
    // The rest is told all the same.
    #expect(report.process?.name == "demo.exe")
  }

  @Test func anUnknownCode() throws {
    var options = KernelSceneOptions()
    options.bugCheckCode = 0xDEAD_BEEF
    let report = try report(of: options)
    #expect(report.bugCheck?.code == "0xdeadbeef")
    #expect(report.bugCheck?.name == "unknown bug check")
    #expect(report.bugCheck?.parameters.allSatisfy { $0.kind == "unknown" && $0.label.isEmpty } == true)
  }

  @Test func whoWroteIt() throws {
    let scene = KernelScene()
    #expect(try report(TriageDumpWriter(scene: scene).write()).dump.writer == "savedump")
    #expect(
      try report(TriageDumpWriter(scene: scene, isKernelWritten: true).write()).dump.writer == "kernel")
    // Neither status is set: nobody can tell.
    var writer = KernelDumpWriter(scene: scene)
    #expect(try report(writer.write(.kernel)).dump.writer == nil)
    writer.header.secondaryDataState = 0
    #expect(try report(writer.write(.kernel)).dump.writer == "kernel")
    writer.header.writerStatus = 0
    #expect(try report(writer.write(.complete)).dump.writer == "debugger")
  }

  @Test func tagsInTheOrderOfTheFile() throws {
    var writer = TriageDumpWriter(scene: KernelScene())
    writer.tags = [
      SyntheticTag("65755A40-F146-43EA-8C91-36B85728FD35", []),
      SyntheticTag("F87E4A4C-C5A1-4D2F-BFF0-D5DE63A5E4C3", [UInt8](repeating: 1, count: 56)),
      SyntheticTag("65755A40-F146-43EA-8C91-36B85728FD35", [1, 2, 3]),
      SyntheticTag("01234567-89AB-CDEF-0123-456789ABCDEF", [9]),
    ]
    let tags = try report(writer.write()).tags
    #expect(tags.map(\.size) == [0, 56, 3, 1])
    #expect(tags.map(\.ordinal) == [0, 1, 2, 3])
    #expect(tags[0].symbol == "crashdmp!CRASHDUMP_GUID_ID")
    #expect(tags[3].guid == "01234567-89ab-cdef-0123-456789abcdef")
    #expect(tags[3].name == nil && tags[3].symbol == nil)
  }

  /// The copy in the file of a triage dump may be cut at any byte; no cut traps.
  @Test func everyTruncationIsReported() throws {
    var writer = TriageDumpWriter(scene: KernelScene())
    writer.tags = [SyntheticTag("65755A40-F146-43EA-8C91-36B85728FD35", [1, 2, 3, 4, 5, 6, 7, 8])]
    let whole = writer.write()
    #expect(try !report(whole).dump.truncated)
    for count in [
      0x60, 0x348, 0xF00, 0x1FFF, 0x2000, 0x2001, 0x2080, 0x20D0, 0x4000, 0xD000, whole.bytes.count - 1,
    ] {
      var dump = whole
      dump.bytes = Array(whole.bytes.prefix(count))
      let report = try report(dump)
      #expect(report.dump.truncated, "\(count)")
      #expect(report.dump.fileSize == count)
      #expect(report.bugCheck?.code == "0x000000d1")
      #expect(!report.text.isEmpty)
    }
  }
}
