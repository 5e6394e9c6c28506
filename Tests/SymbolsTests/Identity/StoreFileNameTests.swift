import Symbols
import Testing

@Suite struct StoreFileNameTests {
  @Test(arguments: [
    ("ntkrnlmp.pdb", "ntkrnlmp.pdb"), (#"d:\os\obj\amd64\ntkrnlmp.pdb"#, "ntkrnlmp.pdb"),
    (#"\SystemRoot\system32\DRIVERS\tcpip.sys"#, "tcpip.sys"), ("/build/out/a b.pdb", "a b.pdb"),
    (#"mixed\and/then.pdb"#, "then.pdb"), ("ü%2f#.pdb", "ü%2f#.pdb"), ("console.pdb", "console.pdb"),
    ("com.pdb", "com.pdb"), ("com10.pdb", "com10.pdb"), ("a..b.pdb", "a..b.pdb"),
  ])
  func isTheLastPart(_ path: String, _ name: String) throws {
    #expect(try StoreFileName(untrusted: path).text == name)
  }

  @Test(arguments: [
    "", "/", #"a\"#, "..", ".", #"..\.."#, "a/..", ".hidden", "...", "a.", "a ", "a\0b", "a\nb", "a\u{1B}[0m",
    "a\u{7F}", "a:b", "a*", "a?", "a\"", "a<b", "a>b", "a|b", "con", "CON.pdb", "nul.", "Nul.x.pdb",
    "aux .pdb",
    "com1", "LPT9.sys", "com0.pdb", "index2.txt", "FILE.PTR", "pingme.txt", "refs.ptr", "000Admin",
    "a\u{202E}bdp.pdb", "a\u{2028}b", "a\u{85}b", String(repeating: "x", count: 201),
    String(repeating: "ü", count: 101),
  ])
  func isRefused(_ name: String) {
    #expect(throws: StoreFileNameError.self) { try StoreFileName(untrusted: name) }
  }

  @Test func saysWhy() {
    func reason(_ name: String) -> StoreFileNameError.Reason? {
      do throws(StoreFileNameError) { _ = try StoreFileName(untrusted: name) } catch { return error.reason }
      return nil
    }
    #expect(reason(#"c:\.."#) == .leadingDot)
    #expect(reason("a\u{1}") == .character(1))
    #expect(reason("") == .empty)
  }

  @Test func hasAFormOfCompressedFiles() throws {
    #expect(try StoreFileName(untrusted: "ntkrnlmp.pdb").compressed == "ntkrnlmp.pd_")
    #expect(try StoreFileName(untrusted: "Tcpip.SYS").fileExtension == "sys")
  }
}
