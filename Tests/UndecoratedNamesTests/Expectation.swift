import Testing
import UndecoratedNames

/// A decorated name and what it must be shown as.
struct Expectation: CustomTestStringConvertible, Sendable {
  let decorated: String
  let full: String
  /// As a stack frame shows it; `nil` if that is not said.
  let frame: String?
  var testDescription: String { decorated }

  init(_ decorated: String, _ full: String, frame: String? = nil) {
    (self.decorated, self.full, self.frame) = (decorated, full, frame)
  }

  func check() {
    #expect(UndecoratedName(decorated)?.text == full)
    guard let frame else { return }
    #expect(UndecoratedName(decorated, options: .stackFrame)?.text == frame)
    #expect(UndecoratedName(decorated, options: [.stackFrame, .stopsAfterName])?.text == frame)
    #expect(String(undecorated: decorated) == frame)
  }
}
