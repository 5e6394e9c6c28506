import KernelModel
import TestSupport
import Testing

@testable import Triage

@Suite struct NTStatusTests {
  @Test func findsEveryRowOfTheFacts() throws {
    let groups = Dictionary(grouping: try FactFile("ntstatus.csv").rows) { $0["value"] }
    #expect(groups.count > 2900)
    for (value, rows) in groups {
      let status = NTStatus(rawValue: UInt32(try #require(number(value))))
      let name = try #require(status.name)
      #expect(Set([name] + status.otherNames) == Set(rows.compactMap { $0["name"] }))
      #expect("\(status.severity)" == rows.first?["severity"])
      #expect(rows.contains { $0["name"] == name && $0["facility"] == status.facilityName })
      #expect(status.description == value)
    }
  }

  @Test(arguments: [
    (0x0000_0000, "STATUS_SUCCESS"), (0x0000_0080, "STATUS_ABANDONED"), (0x8000_0003, "STATUS_BREAKPOINT"),
    (0xC000_0005, "STATUS_ACCESS_VIOLATION"), (0xC000_001D, "STATUS_ILLEGAL_INSTRUCTION"),
    (0xC021_0005, "STATUS_FVE_BAD_PARTITION_SIZE"), (0xC022_0038, "STATUS_FWP_INVALID_AUTH_TRANSFORM"),
  ])
  func prefersTheNameThatPeopleKnow(value: UInt32, name: String) {
    #expect(NTStatus(rawValue: value).name == name)
  }

  @Test(arguments: [0xE06D_7363, 0xFFFF_FFFF, 0xDEAD_BEEF, 0x1234_5678]) func knowsNoOther(value: UInt32) {
    let status = NTStatus(rawValue: value)
    #expect(status.name == nil)
    #expect(status.otherNames.isEmpty)
    #expect(status.facilityName == nil)
  }

  @Test func readsParametersPlainAndSignExtended() {
    #expect(NTStatus(parameter: 0xC000_0005)?.rawValue == 0xC000_0005)
    #expect(NTStatus(parameter: 0xFFFF_FFFF_C000_0005)?.rawValue == 0xC000_0005)
    #expect(NTStatus(parameter: 0)?.rawValue == 0)
    #expect(NTStatus(parameter: 0xFFFF_FFFF_4000_0005) == nil)
    #expect(NTStatus(parameter: 0xFFFF_F802_C000_0005) == nil)
    #expect(NTStatus(parameter: 0x1_0000_0000) == nil)
  }

  @Test func theTableIsSorted() {
    let keys = SortedLineTable(NTStatusTable.lines).lines.map { $0.prefix(8) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func knowsExceptionCodesThatAreNoStatus() throws {
    let rows = try FactFile("exception-codes.csv").rows
    for row in rows {
      let code = ExceptionCode(rawValue: UInt32(try #require(number(row["value"]))))
      #expect(code.name == row["name"])
      #expect(NTStatus(rawValue: code.rawValue).name == nil)
    }
    #expect(ExceptionCode(rawValue: 0xE06D_7363).name == "C++ exception")
    #expect(ExceptionCode(rawValue: 0xC000_0005).name == "STATUS_ACCESS_VIOLATION")
    #expect(ExceptionCode(rawValue: 0xE000_0001).name == nil)
  }
}
