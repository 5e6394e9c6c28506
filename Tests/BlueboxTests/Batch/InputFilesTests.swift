import Foundation
import Testing

@testable import bluebox

@Suite struct InputFilesTests {
  @Test func namedFilesStayAsTheyAre() {
    let inputs = InputFiles(["b.dmp", "/no/such/file", "a.dmp", "b.dmp"])
    #expect(inputs.files.map(\.path) == ["b.dmp", "/no/such/file", "a.dmp", "b.dmp"])
    #expect(inputs.files.allSatisfy { !$0.isFromDirectory })
    #expect(!inputs.hasDirectory && inputs.errors.isEmpty)
  }

  @Test func directoriesAreSearchedAndSorted() throws {
    try withTemporaryDirectory { directory in
      for name in ["b.dmp", "sub/deep/z", "a.dmp", "B.dmp", "sub.dmp", "sub/a", "é.dmp", ".hidden"] {
        try directory.write([], to: name)
      }
      try FileManager.default.createDirectory(
        at: directory.appendingPathComponent("empty.dmp"), withIntermediateDirectories: true)
      let inputs = InputFiles([directory.path])
      let expected = [".hidden", "B.dmp", "a.dmp", "b.dmp", "sub.dmp", "sub/a", "sub/deep/z", "é.dmp"]
      #expect(inputs.files.map(\.path) == expected.map { directory.path + "/" + $0 })
      #expect(inputs.files.allSatisfy { $0.isFromDirectory })
      #expect(inputs.hasDirectory && inputs.errors.isEmpty)
      // A slash at the end is not doubled.
      #expect(InputFiles([directory.path + "/"]).files.map(\.path) == inputs.files.map(\.path))
    }
  }

  @Test func argumentsKeepTheirOrder() throws {
    try withTemporaryDirectory { directory in
      try directory.write([], to: "two/x")
      let named = try directory.write([], to: "one")
      let inputs = InputFiles([directory.path + "/two", named])
      #expect(inputs.files.map(\.path) == [directory.path + "/two/x", named])
      #expect(inputs.files.map(\.isFromDirectory) == [true, false])
      #expect(inputs.hasDirectory)
    }
  }

  /// A link to a file counts as the file; one to a directory is not followed, so that there is no loop.
  @Test func links() throws {
    try withTemporaryDirectory { directory in
      let file = try directory.write([], to: "dumps/a")
      let dumps = directory.appendingPathComponent("dumps")
      for (name, target) in [("b", file), ("loop", dumps.path), ("dangling", "/no/such/file")] {
        try FileManager.default.createSymbolicLink(
          atPath: dumps.appendingPathComponent(name).path, withDestinationPath: target)
      }
      #expect(InputFiles([dumps.path]).files.map(\.path) == [dumps.path + "/a", dumps.path + "/b"])
    }
  }

  @Test func anEmptyDirectory() throws {
    try withTemporaryDirectory { directory in
      let inputs = InputFiles([directory.path])
      #expect(inputs.files.isEmpty && inputs.hasDirectory && inputs.errors.isEmpty)
    }
  }
}
