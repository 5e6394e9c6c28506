import ArgumentParser
import Symbols
import Testing

@testable import bluebox

@Suite struct SymbolOptionsTests {
  static func path(_ arguments: [String], _ variables: [String: String]) throws -> SymbolPath {
    try SymbolOptions.parse(arguments).symbolPath(variables)
  }

  @Test func theOptionComesFirst() throws {
    let path = try Self.path(["--symbols", "/a"], ["_NT_SYMBOL_PATH": "/b"])
    #expect(path.elements == [.folder("/a")])
  }

  @Test func variablesComeNext() throws {
    let path = try Self.path([], ["_NT_SYMBOL_PATH": "/b", "_NT_ALT_SYMBOL_PATH": "/a", "HOME": "/h"])
    #expect(path.elements == [.folder("/a"), .folder("/b")])
  }

  @Test func elseTheDefault() throws {
    let standard: [SymbolPathElement] = [
      .server([.folder("/h/.cache/bluebox/symbols"), .web("https://msdl.microsoft.com/download/symbols")])
    ]
    #expect(try Self.path([], ["HOME": "/h"]).elements == standard)
    #expect(try Self.path([], ["HOME": "/h", "_NT_SYMBOL_PATH": " "]).elements == standard)
  }

  @Test func mistakesOfTheOptionEndTheCommand() {
    #expect(throws: (any Error).self) { try Self.path(["--symbols", "nonsense*x"], [:]) }
  }
}

@Suite struct DownloadLineTests {
  @Test func addsUpWhatIsFetched() {
    #expect(DownloadLine.text([]) == "")
    #expect(
      DownloadLine.text([(1_500_000, 3_000_000, 500_000)]) == "fetching 1 file: 1.5 of 3.0 MB, 0.5 MB/s")
    #expect(
      DownloadLine.text([(1_500_000, nil, 500_000), (500_000, 1, 1_000_000)])
        == "fetching 2 files: 2.0 MB, 1.5 MB/s")
  }
}
