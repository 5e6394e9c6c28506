import CrashPath
import DumpSynthesis
import Foundation
import Testing

/// Dumps of the crash path read by `Tests/Conformance/independent_reader.py`, which shares no code with this project.
struct IndependentReaderTests {
  @Test(arguments: [0, 1, 2]) func readsThem(_ which: Int) throws {
    let python = "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: python) else { return }
    let file = [CrashedPageFile.complete, .kernel, .triage][which]
    let volumes = SimulatedVolumes()
    volumes[#"C:\pagefile.sys"#] = file.pageFile
    _ = recover(volumes)
    let small = try #require(volumes[#"C:\Windows\Minidump\122923-74565-01.dmp"#])
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("crash-\(UUID().uuidString).dmp")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(small).write(to: path)
    let reader = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Conformance/independent_reader.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [reader.path, path.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let report = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
    let bugCheck = try #require(report["bugCheck"] as? [String: Any])
    #expect(bugCheck["code"] as? String == "0x000000d1")
    let parameters = bugCheck["parameters"] as? [String] ?? []
    #expect(parameters.last == "0xfffff80126201234")
    let modules = report["modules"] as? [[String: Any]] ?? []
    #expect(modules.count == file.scene.options.modules.count)
    let tags = report["tags"] as? [[String: Any]] ?? []
    #expect(tags.count == 1)
    #expect(tags.first?["guid"] as? String == "6c5b1e90-2f0d-4b7a-9e43-b1d2c0a87f55")
    let facts = file.scene.facts
    let processAddress = (report["process"] as? [String: Any])?["address"] as? String
    #expect(processAddress == "0x" + String(facts.currentProcess.address, radix: 16))
    let thread = (report["thread"] as? [String: Any])?["address"] as? String
    #expect(thread == "0x" + String(facts.crashingProcessor.thread, radix: 16))
    #expect(report["fileSize"] as? Int == small.count)
  }
}
