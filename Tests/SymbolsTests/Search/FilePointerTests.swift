import DumpFile
import Symbols
import Testing

@Suite struct FilePointerTests {
  @Test(arguments: [
    ("PATH:/a/b", FilePointer.path("/a/b")), ("path: \\\\h\\s\\x.pdb\r\nmore", .path(#"\\h\s\x.pdb"#)),
    ("MSG: gone ", .message("gone")), ("Path:a\0b", .path("a")),
  ])
  func isRead(_ text: String, _ pointer: FilePointer) throws {
    let file = SampleFiles.file(Array(text.utf8))
    #expect(try FilePointer(file.bytes) == pointer)
  }

  @Test(arguments: [
    "", "PATH:", "PATH:  ", "/a/b", "PATH:a\u{1B}[0m", String(repeating: "PATH:", count: 1000),
  ])
  func isRefused(_ text: String) {
    let file = SampleFiles.file(Array(text.utf8))
    #expect(throws: SymbolFileMismatch.self) { try FilePointer(file.bytes) }
  }

  /// From a web server a pointer leads to the web, and not from https to http; from a folder to a path of this system.
  @Test(arguments: [
    ("srv*/c*https://h", "PATH:/etc/passwd"), ("srv*/c*https://h", "PATH:http://h/x"),
    ("srv*/c*https://h", "PATH:file:///x"), ("srv*/c", "PATH:https://h/x"), ("srv*/c", #"PATH:\\h\s\x"#),
    ("srv*/c", #"PATH:C:\x"#),
  ])
  func isNotFollowedAnywhere(_ path: String, _ text: String) throws {
    let key = SymbolSearchTests.key
    let store = path.hasSuffix("/c") ? "/c" : "https://h"
    let files = ["\(store)/test.pdb/\(key)/file.ptr": Array(text.utf8)]
    let (asked, search, found) = try SymbolSearchTests.run(path, files)
    #expect(found == nil)
    #expect(search.attempts.contains { if case .damaged = $0.outcome { true } else { false } })
    #expect(asked.allSatisfy { $0.hasPrefix("/c/") || $0.hasPrefix("https://h/") })
  }
}
