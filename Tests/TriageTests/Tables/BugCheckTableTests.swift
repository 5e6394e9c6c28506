import KernelModel
import TestSupport
import Testing

@testable import Triage

@Suite struct BugCheckTableTests {
  @Test func findsEveryRowOfTheFacts() throws {
    let rows = try FactFile("bugchecks.csv").rows
    #expect(rows.count > 500)
    for row in rows {
      let code = BugCheckCode(rawValue: UInt32(try #require(number(row["code"]))))
      let definition = try #require(BugCheckTable.definition(of: code))
      #expect(definition.code == code)
      #expect(code.description == row["code"])
      #expect(definition.name == row["name"])
      #expect(definition.otherNames.joined(separator: " ") == row["other_names"])
      #expect(definition.class.rawValue == row["class"])
      #expect([.bugCheck, .liveDump, .message].contains(definition.class))
      #expect(definition.summary == row["summary"])
      #expect(definition.isDocumented == (row["documented"] == "yes"))
      #expect(definition.parameters.map(\.label) == (1...4).map { row["p\($0)"] ?? "?" })
      #expect(definition.parameters.map(\.kind.rawValue) == (1...4).map { row["p\($0)_kind"] ?? "?" })
    }
  }

  @Test func everyKindHasAName() throws {
    let known = Set(ParameterKind.all)
    #expect(known.count == ParameterKind.all.count)
    for file in ["bugchecks.csv", "bugcheck-subcodes.csv"] {
      for row in try FactFile(file).rows {
        for index in 1...4 {
          let kind = try #require(row["p\(index)_kind"])
          #expect(kind.isEmpty || known.contains(ParameterKind(rawValue: kind)), "\(kind)")
        }
      }
    }
  }

  @Test func aSmallDumpFormFallsBackToItsBase() throws {
    // 0x1000008E has a line of its own, 0x1000003B has none.
    #expect(BugCheckTable.definition(of: .init(rawValue: 0x1000_008E))?.name.hasSuffix("_M") == true)
    let definition = try #require(BugCheckTable.definition(of: .init(rawValue: 0x1000_003B)))
    #expect(definition.name == "SYSTEM_SERVICE_EXCEPTION")
    #expect(BugCheckCode(rawValue: 0x1000_003B).base == BugCheckCode(rawValue: 0x3B))
  }

  @Test(arguments: [0x4000_0050, 0x2000_0050, 0x9999, 0x1000_9999, 0xFFFF_FFFF])
  func knowsNoOther(value: UInt32) {
    #expect(BugCheckTable.definition(of: BugCheckCode(rawValue: value)) == nil)
  }

  @Test func theTableIsSorted() {
    let keys = SortedLineTable(BugCheckTable.lines).lines.map { $0.prefix(8) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    #expect(keys.first == "00000000")
    #expect(keys.last == "DEADDEAD")
  }
}
