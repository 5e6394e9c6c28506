import Foundation
import Testing

@testable import bluebox

@Suite struct BatchTests {
  /// What a batch makes of files, a line each.
  static func outcomes(of files: [InputFile]) -> [String] {
    var lines: [String] = []
    Batch(files: files).run(
      work: { $0.name },
      consume: { file, outcome in
        switch outcome {
        case .done(let names, let remarks): lines.append("done \(names) \(remarks)")
        case .failed(_, let status): lines.append("failed \(status.rawValue)")
        case .passedOver: lines.append("passed over \(file.path)")
        }
      })
    return lines
  }

  @Test func whatBecomesOfAFile() throws {
    try withTemporaryDirectory { directory in
      let dump = try directory.write(smallDump(), to: "a.dmp")
      let text = try directory.write(Array("no dump at all".utf8), to: "notes.txt")
      let empty = try directory.write([], to: "empty")
      let user = try directory.write(Array("MDMP".utf8) + [UInt8](repeating: 0, count: 100), to: "user.dmp")
      let files = [dump, text, empty, user, directory.path + "/missing"]
      #expect(
        Self.outcomes(of: files.map { InputFile(path: $0, isFromDirectory: false) }) == [
          "done [\"\(dump)\"] []", "failed 65", "failed 65", "failed 65", "failed 66",
        ])
      // In a directory, other files are no errors.
      #expect(
        Self.outcomes(of: files.map { InputFile(path: $0, isFromDirectory: true) }) == [
          "done [\"\(dump)\"] []", "passed over \(text)", "passed over \(empty)", "failed 65", "failed 66",
        ])
    }
  }

  /// The order of the results is that of the files, on any number of cores.
  @Test func orderOfManyFiles() throws {
    try withTemporaryDirectory { directory in
      let bytes = smallDump()
      let files = try (0..<150).map { index in
        InputFile(
          path: try directory.write(index % 3 == 0 ? [] : bytes, to: "\(index)"), isFromDirectory: false)
      }
      let lines = Self.outcomes(of: files)
      #expect(
        lines == files.enumerated().map { $0 % 3 == 0 ? "failed 65" : "done [\"\($1.path)\"] []" })
    }
  }

  @Test func noFiles() {
    #expect(Self.outcomes(of: []).isEmpty)
  }

  /// One line each: what was read, what was found, and no escape sequence of a file's name.
  @Test func sentences() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write([1, 2, 3, 4, 5, 6, 7, 8, 9], to: "bad\u{1B}[31m\nname")
      var sentence = ""
      Batch(files: [InputFile(path: path, isFromDirectory: false)]).run(
        work: { $0.name },
        consume: { _, outcome in if case .failed(let text, _) = outcome { sentence = text } })
      #expect(sentence.hasPrefix("bluebox: "))
      #expect(sentence.contains("bad\\u{1b}[31m\\u{a}name"))
      #expect(sentence.contains("found 01 02 03 04 05 06 07 08, expected PAGEDU64"))
      #expect(!sentence.contains("\n") && !sentence.contains("\u{1B}"))
    }
  }
}
