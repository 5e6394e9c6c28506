import DumpSynthesis
import Testing

@testable import Triage

@Suite struct MissingTests {
  @Test(arguments: SyntheticArchitecture.allCases)
  func aHeaderAlone(architecture: SyntheticArchitecture) throws {
    let scene = KernelScene(KernelSceneOptions(architecture: architecture))
    let report = try report(KernelDumpWriter(scene: scene).write(.header))
    #expect(report.dump.kind == "header" && !report.dump.truncated)
    #expect(report.missing.contains("no memory at all: modules, process and stack cannot be read"))
    #expect(report.modules.isEmpty && report.process == nil && report.thread == nil && report.triage == nil)
    #expect(report.culprit == nil)
    // The header alone tells this much.
    #expect(report.bugCheck?.code == "0x000000d1")
    #expect(report.registers != nil)
    #expect(report.stack.map(\.trust) == ["context"])
  }

  /// Every field that is unset is named, and none that is set.
  @Test func unsetFieldsAreNamed() throws {
    let dump = KernelDumpWriter(scene: KernelScene()).write(.header)
    #expect(try !report(dump).missing.contains { $0.contains("not set") })
    let fields: [(offset: Int, count: Int, sentence: String)] = [
      (0x38, 4, "the bug check code is not set"), (0xFA8, 8, "the system time is not set"),
      (0x1030, 8, "the up time is not set"), (0x34, 4, "the number of processors is not set"),
    ]
    for field in fields {
      let bytes = Array((unset + unset).prefix(field.count))
      let missing = try report(dump, patching: [field.offset: bytes]).missing.filter {
        $0.contains("not set")
      }
      #expect(missing.count == 1 && missing.first?.hasPrefix(field.sentence) == true)
    }
  }

  @Test func theContext() throws {
    let dump = KernelDumpWriter(scene: KernelScene()).write(.kernel)
    let flags = 0x348 + 0x30
    let report = try report(dump, patching: [flags: unset])
    #expect(report.missing.contains { $0.hasPrefix("no context record") })
    #expect(report.registers == nil && report.stack.isEmpty)
  }

  @Test func problemsAreTold() throws {
    let dump = TriageDumpWriter(scene: KernelScene()).write()
    #expect(try report(dump).dump.problems == [])
    let broken = try report(dump, patching: [dump.bytes.count - 4: [0, 0, 0, 0]])
    let problem = try #require(broken.dump.problems.first)
    #expect(problem.contains("TRGD"))
    #expect(broken.missing.contains(problem))
  }

  @Test func aDamagedContainerTruncatesItsDump() throws {
    let dump = TriageDumpWriter(scene: KernelScene()).write()
    let report = try report(dump, containerProblem: "the archive ends early")
    #expect(report.dump.truncated)
    #expect(report.dump.problems == ["the archive ends early"])
    #expect(report.text.contains("TRUNCATED"))
  }
}
