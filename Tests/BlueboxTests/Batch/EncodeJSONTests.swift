import Foundation
import Testing

@testable import bluebox

@Suite struct EncodeJSONTests {
  struct Value: Codable, Equatable {
    var zeta: String
    var alpha: Int
  }

  @Test func keysAreSorted() {
    let text = encodeJSON(Value(zeta: "a/b", alpha: 1))
    #expect(text == "{\n  \"alpha\" : 1,\n  \"zeta\" : \"a/b\"\n}")
  }

  /// Whatever a name holds, the JSON has no character that a terminal obeys, and still tells the name.
  @Test(
    arguments: [
      "plain", "\u{1B}[2J", "\u{7F}", "\u{9B}31m\u{85}", "a\u{202E}b\u{2066}", "\u{200B}\u{FEFF}",
      "\u{2028}\u{2029}",
      "line\nline\r\n\t", "\u{E0041}", "\"\\", "驱动 é \u{1F600}", "\0",
    ])
  func controlCharactersAreEscaped(name: String) throws {
    let value = Value(zeta: name, alpha: 0)
    let text = encodeJSON(value)
    let unsafe = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    #expect(unsafe.isEmpty)
    #expect(try JSONDecoder().decode(Value.self, from: Data(text.utf8)) == value)
  }

  @Test func whatNeedsNoEscapeHasNone() {
    #expect(encodeJSON(["é驱\u{1F600}"]).contains("é驱\u{1F600}"))
    #expect(encodeJSON(["\u{7F}"]).contains(#"\u007f"#))
    #expect(encodeJSON(["\u{E0041}"]).contains(#"\udb40\udc41"#))
  }
}
