import KernelModel
import Testing

@Suite struct SortedLineTableTests {
  static let table = SortedLineTable(
    "0001\tfirst\t\n0003\ttwo\tfields\n0003\tagain\t\n0003\tthird\t\nFFFF\tlast\t"
  )

  @Test func findsTheFirstAndTheLastLine() {
    #expect(Self.table.row("0001") == ["first", ""])
    #expect(Self.table.row("FFFF") == ["last", ""])
  }

  @Test func findsEveryLineOfAKey() {
    #expect(Self.table.row("0003") == ["two", "fields"])
    #expect(Self.table.rows("0003") == [["two", "fields"], ["again", ""], ["third", ""]])
    #expect(Self.table.rows("FFFF") == [["last", ""]])
  }

  @Test(arguments: ["0000", "0002", "0004", "FFFE", "fFFF", "GGGG", "00011"])
  func knowsNoOtherKey(key: String) {
    #expect(Self.table.row(key) == nil)
    #expect(Self.table.rows(key).isEmpty)
  }

  @Test func readsRecordsOfFixedWidth() {
    let table = SortedLineTable("0001AA\n0002\n0003CC")
    #expect(table.row("0001") == ["AA"])
    #expect(table.row("0002") == [""])
    #expect(table.row("0003") == ["CC"])
    #expect(table.row("0004") == nil)
  }

  @Test func anEmptyTableHasNothing() {
    let table = SortedLineTable("")
    #expect(table.row("0001") == nil)
    #expect(table.rows("0001").isEmpty)
    #expect(table.lines.isEmpty)
  }

  /// Every table of two-digit keys with the lines of a subset, against a search from the front.
  @Test(arguments: ["", "11", "11\n22", "11\n22\n33", "11a\n22bb\n33ccc\n44\n55e"])
  func agreesWithASearchFromTheFront(text: String) {
    let tables: [String: SortedLineTable] = [
      "": SortedLineTable(""), "11": SortedLineTable("11"), "11\n22": SortedLineTable("11\n22"),
      "11\n22\n33": SortedLineTable("11\n22\n33"),
      "11a\n22bb\n33ccc\n44\n55e": SortedLineTable("11a\n22bb\n33ccc\n44\n55e"),
    ]
    let lines = text.split(separator: "\n").map(String.init)
    #expect(tables[text]?.lines == lines)
    for number in 0..<0x100 {
      let key = number.tableKey(digits: 2)
      let expected = lines.first { $0.hasPrefix(key) }.map { String($0.dropFirst(2)) }
      #expect(tables[text]?.row(key)?.first == expected)
    }
  }

  @Test func keysHaveAFixedWidth() {
    #expect(UInt32(0xC000_0005).tableKey(digits: 8) == "C0000005")
    #expect(UInt16(0x1A).tableKey(digits: 4) == "001A")
    #expect(UInt8(0).tableKey(digits: 1) == "0")
  }
}
