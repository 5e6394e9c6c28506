import Foundation
import RegistryHive
import Testing

/// Hives that we write, as `hivexget` and `regipy` read them.
@Suite struct OtherReaderTests {
  private func run(_ tool: String, _ arguments: [String]) throws -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // 127: no such tool.
    if process.terminationStatus == 127 { return nil }
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(arguments: [UInt32(3), 5])
  func hivexReadsIt(_ version: UInt32) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).hive")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(makeSampleHive(minorVersion: version, bigData: version >= 5)).write(to: file)
    guard let control = try run("hivexget", [file.path, "ControlSet001\\Control\\CrashControl"]) else {
      print("no hivexget: nothing compared")
      return
    }
    #expect(control.output.contains("\"CRASHDUMPENABLED\"=dword:00000002"), "\(control.output)")
    #expect(control.output.contains("\"Size\"=hex(11):ef,cd,ab,89,67,45,23,01"), "\(control.output)")
    let text = try run("hivexget", [file.path, "ControlSet001\\Control\\CrashControl", "DumpFile"])
    #expect(text?.output == "%SystemRoot%\\MEMORY.DMP\n")
    let list = try run(
      "hivexget", [file.path, "ControlSet001\\Control\\Session Manager\\Memory Management", "PagingFiles"])
    #expect(list?.output.hasPrefix("?:\\pagefile.sys\nC:\\Жук.sys\n") == true, "\(list?.output ?? "")")
    for index in [0, 9, 25, 49] {
      let start = try run("hivexget", [file.path, "ControlSet001\\Services\\Service \(index)", "Start"])
      #expect(
        start?.output == "\(index)\n" || start?.output == String(format: "0x%08x\n", index),
        "\(start?.output ?? "")")
    }
    let xml = try run("hivexml", [file.path])
    #expect(xml?.status == 0)
    #expect(xml?.output.contains("Журнал") == true)
  }

  @Test func regipyReadsIt() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).hive")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(makeSampleHive()).write(to: file)
    let program = """
      import sys, hashlib
      try:
          from regipy.registry import RegistryHive
      except ImportError:
          sys.exit(127)
      h = RegistryHive(sys.argv[1])
      print(h.get_key('\\\\ControlSet001\\\\Control\\\\CrashControl').get_value('CRASHDUMPENABLED'))
      print(len(list(h.get_key('\\\\ControlSet001\\\\Services').iter_subkeys())))
      print(h.get_key('\\\\ControlSet001\\\\Services\\\\Service 25').get_value('Start'))
      blob = h.get_key('\\\\Select').get_value('Blob')
      blob = bytes.fromhex(blob) if isinstance(blob, str) else blob
      print(len(blob), blob == bytes(((i * 7) ^ (i >> 8)) & 255 for i in range(40000)))
      """
    guard let result = try run("python3", ["-c", program, file.path]) else {
      print("no regipy: nothing compared")
      return
    }
    #expect(result.output.hasSuffix("2\n50\n25\n40000 True\n"), "\(result.output)")
  }
}
