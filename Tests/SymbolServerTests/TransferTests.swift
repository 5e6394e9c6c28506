import Foundation
import Testing

@testable import SymbolServer

@Suite struct TransferTests {
  static func transfer() -> Transfer {
    Transfer(
      address: "https://h/x", requested: 0, limit: 10, open: { _, _ in throw CocoaError(.fileNoSuchFile) }
    ) {
      _, _, _ in
    }
  }

  @Test(arguments: [
    ("https://h/x", "https://other/y", true), ("http://h/x", "https://h/x", true),
    ("http://h", "http://g", true),
    ("https://h/x", "http://h/x", false), ("https://h/x", "file:///etc/passwd", false),
    ("http://h/x", "ftp://h/x", false), ("http://h/x", "data:text/plain,x", false),
    ("http://h/x", "/x", false),
  ])
  func redirections(_ from: String, _ to: String, _ isAllowed: Bool) {
    #expect(Self.transfer().allowsRedirect(from: URL(string: from), to: URL(string: to)) == isAllowed)
  }

  @Test func redirectionsEnd() {
    let transfer = Self.transfer()
    let url = URL(string: "https://h/x")
    let allowed = (0..<20).filter { _ in transfer.allowsRedirect(from: url, to: url) }
    #expect(allowed.count == 10)
  }
}
