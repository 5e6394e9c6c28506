import Symbols
import Testing

@Suite struct SymbolPathTests {
  static let environment = SymbolPath.Environment(
    home: "/home/a", defaultStore: "/default", defaultServer: "https://server/symbols")

  static func read(_ text: String) -> SymbolPath { SymbolPath(text, environment: environment) }

  @Test(
    arguments: [
      ("", []),
      (";; ;", []),
      ("/a", [.folder("/a")]),
      ("/a/;b c/", [.folder("/a"), .folder("b c")]),
      ("/", [.folder("/")]),
      ("~;~/x;~other", [.folder("/home/a"), .folder("/home/a/x"), .folder("~other")]),
      ("srv*/c*https://h/s", [.server([.folder("/c"), .web("https://h/s")])]),
      ("SRV*/c*HTTPS://h/s/", [.server([.folder("/c"), .web("https://h/s")])]),
      ("srv*https://h/s", [.server([.folder("/default"), .web("https://h/s")])]),
      ("srv*", [.server([.folder("/default"), .web("https://server/symbols")])]),
      ("srv**https://h", [.server([.folder("/default"), .web("https://h")])]),
      ("srv*/a*/b*http://h:80/x", [.server([.folder("/a"), .folder("/b"), .web("http://h:80/x")])]),
      ("srv*/a*", [.server([.folder("/a")])]),
      ("srv*/a", [.server([.folder("/a")])]),
      ("symsrv*symsrv.dll*/a*http://h", [.server([.folder("/a"), .web("http://h")])]),
      ("SymSrv*SYMSRV.DLL*/a", [.server([.folder("/a")])]),
      ("cache*", [.cache("/default")]),
      ("cache*~/c;srv*/s", [.cache("/home/a/c"), .server([.folder("/s")])]),
      (
        " cache*/c ; \"/with;semicolon\" ; \"/q q\"/r",
        [.cache("/c"), .folder("/with;semicolon"), .folder("/q q/r")]
      ),
      ("srv*/a*/a*http://h", [.server([.folder("/a"), .web("http://h")])]),
      ("srv*~/.cache/b*http://h", [.server([.folder("/home/a/.cache/b"), .web("http://h")])]),
    ] as [(String, [SymbolPathElement])])
  func isUnderstood(_ text: String, _ elements: [SymbolPathElement]) {
    let path = Self.read(text)
    #expect(path.elements == elements)
    #expect(path.problems == [])
  }

  @Test(
    arguments: [
      ("\"abc", .quoteNotClosed, 1), ("symsrv*", .noLibrary, 1), ("/a;symsrv*x.dll*/b", .otherLibrary, 11),
      ("srv*http://h*/a", .webServerNotLast, 5), ("https://h/s", .addressWithoutServer, 1),
      ("cache*/a*/b", .badCache, 7), ("cache*http://h", .badCache, 7), ("srv*ftp://h", .badAddress, 5),
      ("srv*http://", .badAddress, 5), ("srv*http://h/a b", .badAddress, 5),
      ("srv*http://h?x", .badAddress, 5),
      (#"C:\Symbols"#, .windowsPath, 1), (#"srv*\\host\share*http://h"#, .windowsPath, 5),
      ("D:", .windowsPath, 1),
      ("/a\u{1}", .controlCharacter, 1), ("/ok; nonsense*/b", .unknownKeyword, 6),
      ("*/b", .unknownKeyword, 1),
    ] as [(String, SymbolPathProblem.Reason, Int)])
  func saysWhatIsWrongAndWhere(_ text: String, _ reason: SymbolPathProblem.Reason, _ position: Int) {
    let problems = Self.read(text).problems
    #expect(problems.map(\.reason) == [reason])
    #expect(problems.map(\.position) == [position])
  }

  @Test func goesOnBehindWhatIsWrong() {
    let path = Self.read(#"C:\Symbols;/a;srv*ftp://x;cache*/c"#)
    #expect(path.elements == [.folder("/a"), .cache("/c")])
    #expect(path.problems.count == 2)
  }

  @Test func isBounded() {
    #expect(Self.read(String(repeating: "x", count: 100_000)).problems.map(\.reason) == [.tooLong])
    let many = Self.read(String(repeating: "a;", count: 10_000))
    #expect(many.elements.count <= 512)
  }

  @Test func knowsItsFolders() {
    let path = Self.read("cache*/c;srv*/a*http://h;/c;/b")
    #expect(path.folders == ["/c", "/a", "/b"])
    #expect(path.needsConnection)
    #expect(!Self.read("/a;srv*/b").needsConnection)
  }

  @Test func standardIsACacheAndThePublicServer() {
    let path = SymbolPath.standard(SymbolPath.Environment(home: "/home/a"))
    #expect(
      path.elements == [
        .server([
          .folder("/home/a/.cache/bluebox/symbols"), .web("https://msdl.microsoft.com/download/symbols"),
        ])
      ])
  }

  @Test func showsNoPasswords() {
    #expect(SymbolStoreLocation.web("https://user:secret@host/x@y").displayText == "https://…@host/x@y")
    #expect(SymbolStoreLocation.web("https://host/x@y").displayText == "https://host/x@y")
  }
}
