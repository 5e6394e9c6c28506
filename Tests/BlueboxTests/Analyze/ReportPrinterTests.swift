import Testing

@testable import bluebox

@Suite struct ReportPrinterTests {
  static func print(_ reports: [String], with printer: some ReportPrinter) -> String {
    var printer = printer
    var text = ""
    for report in reports { text += printer.add(report) }
    return text + printer.end()
  }

  @Test(arguments: [
    ([], false, ""), ([], true, "[]\n"), (["{}"], false, "{}\n"), (["{}"], true, "[\n{}\n]\n"),
    // A container with several dumps, and a directory.
    (["1", "2"], false, "[\n1,\n2\n]\n"), (["1", "2", "3"], true, "[\n1,\n2,\n3\n]\n"),
    (["1", "2", "3"], false, "[\n1,\n2,\n3\n]\n"),
  ])
  func json(reports: [String], isArray: Bool, text: String) {
    #expect(Self.print(reports, with: JSONPrinter(isArray: isArray)) == text)
  }

  @Test func text() {
    let line = String(repeating: "-", count: 100)
    #expect(Self.print([], with: TextPrinter()) == "")
    #expect(Self.print(["a\n"], with: TextPrinter()) == "a\n")
    #expect(Self.print(["a\n", "b\n"], with: TextPrinter()) == "a\n\n\(line)\n\nb\n")
  }
}
