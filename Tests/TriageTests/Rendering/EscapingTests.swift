import Testing
import Triage

@Suite struct EscapingTests {
  @Test(
    arguments: [
      ("\u{1B}[31mred", "\\u{1b}[31mred"), ("a\nb", "a\\u{a}b"), ("a\r\nb", "a\\u{d}\\u{a}b"),
      ("\t", "\\u{9}"), ("\0", "\\u{0}"), ("\u{7F}", "\\u{7f}"),
      ("\u{9B}31m", "\\u{9b}31m"),  // C1: CSI in one byte
      ("\u{85}", "\\u{85}"),  // next line
      ("gpj\u{202E}exe.sys", "gpj\\u{202e}exe.sys"),  // right-to-left override
      ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),  // isolates
      ("nt\u{200B}fs", "nt\\u{200b}fs"), ("\u{FEFF}", "\\u{feff}"), ("\u{AD}", "\\u{ad}"),
      ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"), ("\u{E000}\u{F8FF}", "\\u{e000}\\u{f8ff}"),
      ("\u{10FFFD}", "\\u{10fffd}"), ("\u{FFFF}", "\\u{ffff}"), ("\u{E0041}", "\\u{e0041}"),
    ])
  func unsafe(text: String, shown: String) {
    #expect(escapedForDisplay(text) == shown)
  }

  @Test(
    arguments: [
      "", "ntoskrnl.exe", #"\SystemRoot\System32\drivers\é.sys"#, "驱动程序.sys", "драйвер", "\u{1F600}",
      "\u{2764}\u{FE0F}", "e\u{301}", "\u{A0}", "\u{FFFD}",
    ])
  func safe(text: String) {
    #expect(escapedForDisplay(text) == text)
  }

  /// No control character passes, alone or in company.
  @Test func everyControlCharacter() throws {
    for value in Array(0...0x1F) + Array(0x7F...0x9F) as [UInt32] {
      let scalar = try #require(Unicode.Scalar(value))
      let shown = escapedForDisplay("a\(scalar)b")
      #expect(shown == "a\\u{\(String(value, radix: 16))}b")
    }
  }

  @Test func twiceIsTheSame() {
    let once = escapedForDisplay("\u{1B}]0;title\u{7}")
    #expect(escapedForDisplay(once) == once)
  }
}
