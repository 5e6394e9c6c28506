import Testing

@testable import Triage

@Suite struct TextColumnsTests {
  static func lines(_ content: String, indent: Int = 0) -> [String] {
    var page = TextColumns()
    page.line(content, indent: indent)
    #expect(page.text.hasSuffix("\n"))
    return page.text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func emptyTextIsAnEmptyLine() {
    #expect(Self.lines("") == [""])
    #expect(Self.lines("   ") == [""])
    #expect(Self.lines("", indent: 10) == [""])
  }

  @Test func whatFitsStaysOnItsLine() {
    let exact = String(repeating: "a", count: 100)
    #expect(Self.lines("one two") == ["one two"])
    #expect(Self.lines(exact) == [exact])
    #expect(Self.lines("end   ") == ["end"])
  }

  @Test func breaksBetweenWords() {
    let left = String(repeating: "a", count: 60)
    let right = String(repeating: "b", count: 60)
    #expect(Self.lines(left + " " + right) == [left, right])
    #expect(Self.lines(left + " " + right, indent: 4) == [left, "    " + right])
  }

  /// Nothing is lost, whatever the lengths of the words.
  @Test(arguments: 1...12) func keepsEveryWord(seed: Int) {
    let words = (0..<80).map { index in
      String(repeating: "w", count: 1 + (index * index * seed + seed) % 37) + "\(index)"
    }
    for indent in [0, 10, 42] {
      let lines = Self.lines(words.joined(separator: " "), indent: indent)
      #expect(lines.allSatisfy { $0.count <= 100 })
      #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(String(repeating: " ", count: indent)) })
      #expect(lines.flatMap { $0.split(separator: " ") }.map(String.init) == words)
    }
  }

  @Test func aWordLongerThanALineIsCut() {
    let word = (0..<350).map { String($0 % 10) }.joined()
    let lines = Self.lines(word, indent: 10)
    #expect(lines.map(\.count) == [100, 100, 100, 80])
    #expect(lines.map { $0.drop { $0 == " " } }.joined() == word)
    // The label stays with the beginning of the word.
    let labelled = Self.lines("  label " + word, indent: 8)
    #expect(labelled[0].hasPrefix("  label 0123"))
    #expect(labelled.allSatisfy { $0.count <= 100 })
  }

  /// A letter with its accents is one column and is never torn apart.
  @Test func combiningCharacters() {
    let letter = "e\u{301}\u{323}"
    let lines = Self.lines(String(repeating: letter, count: 150))
    #expect(lines.map(\.count) == [100, 50])
    #expect(lines.joined().unicodeScalars.count == 450)
    #expect(lines.allSatisfy { $0.unicodeScalars.first == "e" })
  }

  /// A name from a dump may be long; the time to break it must not grow with its square.
  @Test func longTextIsBrokenInOnePass() {
    let text = String(repeating: "x", count: 400_000)
    #expect(Self.lines(text).count == 4000)
  }

  @Test func labels() {
    var page = TextColumns()
    page.labelled("Whose", String(repeating: "word ", count: 30))
    let lines = page.text.split(separator: "\n")
    #expect(lines[0].hasPrefix("Whose     word word"))
    #expect(lines[1].hasPrefix("          word"))
    page = TextColumns()
    page.heading("Stack")
    #expect(page.text == "\nStack\n")
  }

  @Test func padding() {
    #expect(padded("abc", 5) == "abc  ")
    #expect(padded("abcdef", 5) == "abcdef")
    #expect(padded("", 0) == "")
  }

  @Test(
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (123_456, "123,456"),
      (1_234_567, "1,234,567"), (-1, "-1"), (-123, "-123"), (-1234, "-1,234"), (-123_456, "-123,456"),
      (.max, "9,223,372,036,854,775,807"), (.min, "-9,223,372,036,854,775,808"),
    ])
  func groupedNumbers(value: Int, text: String) {
    #expect(grouped(value) == text)
  }

  @Test func groupedUnsignedNumbers() {
    #expect(grouped(UInt64.max) == "18,446,744,073,709,551,615")
    #expect(grouped(UInt8.max) == "255")
  }
}
