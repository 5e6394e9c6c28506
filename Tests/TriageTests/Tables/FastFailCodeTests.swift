import TestSupport
import Testing
import Triage

@Suite struct FastFailCodeTests {
  @Test func findsEveryRowOfTheFacts() throws {
    let rows = try FactFile("fast-fail-codes.csv").rows
    #expect(rows.count > 70)
    for row in rows {
      let code = FastFailCode(rawValue: UInt32(try #require(number(row["value"]))))
      #expect(code.name == row["name"])
      #expect(code.bucketPart == row["bucket_part"])
    }
  }

  @Test func knowsNoOther() {
    #expect(FastFailCode(rawValue: 0x4E).name == nil)
    #expect(FastFailCode(rawValue: 0xFFFF_FFFE).bucketPart == nil)
  }
}
