import DumpSynthesis
import Testing

@testable import Triage

@Suite struct TextReportTests {
  /// The words of the first line, and those of the sentence below it.
  static func firstParagraph(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
    return [lines.prefix(1), lines.dropFirst()].map {
      $0.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
  }

  @Test func theFirstLinesTellNameCodeAndSentence() throws {
    let report = try report(DemoDump.make())
    let start = Self.firstParagraph(report.text)
    #expect(start[0] == "DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1)")
    let summary = try #require(report.bugCheck?.summary)
    #expect(start[1] == "\(summary): bbdemo+0x1234 read 0x28 at IRQL 2 (DISPATCH_LEVEL).")
  }

  @Test(
    arguments: [
      (0x0, "read 0x28"), (0x1, "wrote to 0x28"), (0x8, "executed 0x28"), (0x77, "touched 0x28"),
    ] as [(UInt64, String)])
  func theSentenceTellsWhatWasDone(access: UInt64, words: String) throws {
    var options = try crash(in: "bbdemo.sys", at: 0x1234)
    options.bugCheckParameters[2] = access
    #expect(try report(of: options).text.contains(words))
  }

  @Test func theSentenceTellsTheSubcode() throws {
    var options = KernelSceneOptions()
    options.bugCheckCode = 0x1A
    options.bugCheckParameters = [0x41792, 0xFFFF_D680_A673_7650, 0x4000_0000_0000, 0]
    let report = try report(of: options)
    let meaning = try #require(report.bugCheck?.parameters[0].meaning)
    let start = Self.firstParagraph(report.text)
    #expect(start[0] == "MEMORY_MANAGEMENT (0x1A)")
    #expect(start[1].hasSuffix(": " + meaning + "."))
    #expect(report.failure.bucket == "NOSYMBOLS_0x1A_41792_unknown_module!unknown_function")
  }

  @Test(arguments: SyntheticArchitecture.allCases, [false, true])
  func fits100Columns(architecture: SyntheticArchitecture, isTriage: Bool) throws {
    var options = KernelSceneOptions(architecture: architecture)
    options.modules[3].name = String(repeating: "verylongname ", count: 30) + ".sys"
    options.modules[3].path = options.modules[3].name
    options.frames = [SyntheticFrame("ntoskrnl.exe", 0x20_1A69)]
    let scene = KernelScene(options)
    let dump =
      isTriage ? TriageDumpWriter(scene: scene).write() : KernelDumpWriter(scene: scene).write(.kernel)
    let text = try report(dump, named: String(repeating: "directory/", count: 40) + "x.dmp").text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
    #expect(text.hasSuffix("\n"))
  }

  @Test func theOrderOfTheSections() throws {
    let text = try report(DemoDump.make()).text
    let headings = [
      "Parameters", "Stack (", "Registers (", "Modules (", "Unloaded modules (", "Tagged data (", "Header",
      "Parts of the triage dump", "Missing",
    ]
    var rest = text[...]
    for heading in headings {
      let range = try #require(rest.firstRange(of: "\n\n" + heading), "\(heading)")
      rest = rest[range.upperBound...]
    }
  }

  /// Names come from the dump: whatever they hold, no control character reaches the terminal.
  @Test(arguments: [false, true])
  func hostileNamesAreEscaped(isTriage: Bool) throws {
    var options = KernelSceneOptions()
    options.modules[3].name = "evil\u{1B}[2J\u{202E}\n.sys"
    options.modules[3].path = #"\SystemRoot\"# + options.modules[3].name
    options.unloadedModules[1].name = "bb\u{1B}[1m\u{9B}.sys"
    options.processName = "p\u{1B}[31m\n.exe"
    let base = options.modules[3].base
    options.bugCheckParameters = [options.unloadedModules[1].start, 2, 0, base + 0x1234]
    options.frames = [SyntheticFrame(options.modules[3].name, 0x1852)]
    let scene = KernelScene(options)
    var writer = KernelDumpWriter(scene: scene)
    writer.header.comment = "comment\u{1B}]0;title\u{7}"
    let dump = isTriage ? TriageDumpWriter(scene: scene).write() : writer.write(.kernel)
    // An exception in that module, with one of its addresses as parameter.
    let exception =
      littleEndianBytes(0xC000_0005, count: 4) + littleEndianBytes(0, count: 12)
      + littleEndianBytes(base + 0x1234) + littleEndianBytes(1) + littleEndianBytes(base + 0x2000)
    let report = try report(dump, patching: [0xF00: exception], named: "a\u{1B}[0m\nb.dmp")
    #expect(report.exception?.moduleOffset?.contains("\u{1B}") == true)
    #expect(report.culprit?.image.contains("\u{1B}") == true)
    let text = report.text
    #expect(text.contains("evil\\u{1b}[2J\\u{202e}\\u{a}.sys"))
    let unsafe = text.unicodeScalars.filter {
      ($0.properties.generalCategory == .control && $0 != "\n") || $0.properties.generalCategory == .format
    }
    #expect(unsafe.isEmpty)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func upTime() throws {
    func when(_ seconds: UInt64) throws -> Substring? {
      var options = KernelSceneOptions()
      options.systemTime = 0x01DC_B204_59F6_0160
      options.systemUpTime = seconds * 10_000_000
      return try report(of: options).text.split(separator: "\n").first { $0.hasPrefix("When") }
    }
    #expect(try when(0) == "When      2026-03-12 09:41:07.318 UTC, 00:00:00 after boot")
    #expect(try when(3661)?.hasSuffix(", 01:01:01 after boot") == true)
    #expect(try when(86_400)?.hasSuffix(", 1 day 00:00:00 after boot") == true)
    #expect(try when(3 * 86_400 + 86_399)?.hasSuffix(", 3 days 23:59:59 after boot") == true)
  }
}
