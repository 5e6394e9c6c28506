import KernelModel
import TestSupport
import Testing

@testable import Triage

@Suite struct DumpTagTests {
  @Test func findsEveryRowOfTheFacts() throws {
    let rows = try FactFile("dump-tags.csv").rows
    #expect(rows.count >= 40)
    for row in rows {
      let guid = try #require(row["guid"])
      let tag = try #require(DumpTagTable.tag(for: guid))
      #expect(tag.guid == guid)
      #expect(tag.symbol ?? "" == row["symbol"])
      #expect(tag.holds ?? "" == row["holds"])
      #expect(tag.command ?? "" == row["command"])
      #expect(tag.evidence == row["evidence"])
      #expect(!tag.evidence.isEmpty)
      #expect(DumpTagTable.tag(for: guid.uppercased()) == tag)
    }
  }

  @Test(arguments: [
    "", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "{f57308df-cc45-4e01-ad76-29a4ebb010ec}", "f57308dfcc454e01ad7629a4ebb010ec",
    "f57308df-cc45-4e01-ad76-29a4ebb010ed", "f57308dfc-c45-4e01-ad76-29a4ebb010ec",
  ])
  func knowsNoOther(guid: String) {
    #expect(DumpTagTable.tag(for: guid) == nil)
  }

  @Test func theTableIsSorted() {
    let keys = SortedLineTable(DumpTagTable.lines).lines.map { $0.prefix(32) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }
}
