import ArgumentParser
import Foundation
import Testing

@testable import bluebox

@Suite struct AnalyzeCommandTests {
  /// Runs the command; returns its exit code, and what it wrote to its output file.
  static func run(_ arguments: [String], in directory: URL) throws -> (status: Int32, text: String?) {
    let output = directory.path + "/output"
    try? FileManager.default.removeItem(atPath: output)
    let status: Int32
    do {
      try AnalyzeCommand.parse(arguments + ["--output", output]).run()
      status = 0
    } catch let code as ExitCode {
      status = code.rawValue
    }
    return (status, FileManager.default.contents(atPath: output).map { String(decoding: $0, as: UTF8.self) })
  }

  @Test func oneDump() throws {
    try withTemporaryDirectory { directory in
      let dump = try directory.write(smallDump(), to: "a.dmp")
      let text = try Self.run([dump], in: directory)
      #expect(text.status == 0)
      #expect(text.text?.hasPrefix("DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1)\n") == true)
      let json = try Self.run(["--format", "json", dump], in: directory)
      let object = try JSONSerialization.jsonObject(with: Data((json.text ?? "").utf8)) as? [String: Any]
      #expect((object?["dump"] as? [String: Any])?["file"] as? String == dump)
    }
  }

  /// A broken file does not stop the others; the worst code is the last word.
  @Test func severalFiles() throws {
    try withTemporaryDirectory { directory in
      let dump = try directory.write(smallDump(), to: "a.dmp")
      let text = try directory.write(Array("some text".utf8), to: "notes.txt")
      let missing = directory.path + "/missing"
      let result = try Self.run(["--format", "json", text, dump, missing, dump], in: directory)
      #expect(result.status == 66)
      let reports = try JSONSerialization.jsonObject(with: Data((result.text ?? "").utf8)) as? [[String: Any]]
      #expect(reports?.count == 2)
      #expect(try Self.run([text, dump], in: directory).status == 65)
    }
  }

  @Test func aDirectory() throws {
    try withTemporaryDirectory { directory in
      for name in ["dumps/a.dmp", "dumps/b.dmp"] { try directory.write(smallDump(), to: name) }
      try directory.write(Array("some text".utf8), to: "dumps/notes.txt")
      let arguments = ["--format", "json", directory.path + "/dumps"]
      let first = try Self.run(arguments, in: directory)
      #expect(first.status == 0)
      let reports = try JSONSerialization.jsonObject(with: Data((first.text ?? "").utf8)) as? [[String: Any]]
      #expect(reports?.count == 2)
      #expect(try Self.run(arguments, in: directory) == first)
    }
  }

  @Test func nothingToRead() throws {
    try withTemporaryDirectory { directory in
      let result = try Self.run(["--format", "json", directory.path + "/missing"], in: directory)
      #expect(result.status == 66 && result.text == "")
    }
  }

  @Test func anOutputThatCannotBeWritten() throws {
    try withTemporaryDirectory { directory in
      let dump = try directory.write(smallDump(), to: "a.dmp")
      let command = try AnalyzeCommand.parse([dump, "--output", directory.path + "/no/such/folder/x"])
      #expect(throws: ExitCode(74)) { try command.run() }
    }
  }

  @Test(arguments: [[], ["--format", "xml", "a"], ["--no-such-option", "a"]])
  func wrongUsage(arguments: [String]) {
    do {
      _ = try AnalyzeCommand.parse(arguments)
      Issue.record("was accepted")
    } catch {
      #expect(AnalyzeCommand.exitCode(for: error).rawValue == bluebox.ExitStatus.usage.rawValue)
    }
  }
}
