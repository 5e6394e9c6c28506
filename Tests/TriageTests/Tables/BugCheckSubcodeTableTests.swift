import KernelModel
import TestSupport
import Testing

@testable import Triage

@Suite struct BugCheckSubcodeTableTests {
  /// Parameters that fulfil what a row asks for.
  static func parameters(for row: [String: String]) throws -> [UInt64] {
    // 0xABCDE is no value of any row, so that it stands for "any other".
    var values: [UInt64] = [0xABCDE, 0xABCDE, 0xABCDE, 0xABCDE]
    for condition in try #require(row["when"]).split(separator: ";") {
      let sides = condition.split(separator: "=").map(String.init)
      let index = try #require(Int(sides[0].dropFirst()))
      values[index - 1] = try #require(number(sides[1]))
    }
    let parameter = try #require(row["param"].flatMap { Int($0) })
    if let value = number(row["value"]) { values[parameter - 1] = value }
    return values
  }

  @Test func findsEveryRowOfTheFacts() throws {
    let rows = try FactFile("bugcheck-subcodes.csv").rows
    #expect(rows.count > 1600)
    for row in rows {
      let code = BugCheckCode(rawValue: UInt32(try #require(number(row["code"]))))
      let values = try Self.parameters(for: row)
      let parameter = row["param"].flatMap { Int($0) }
      let found = BugCheckSubcodeTable.subcodes(of: code, matching: values)
      let subcode = try #require(found.first { $0.parameter == parameter }, "\(row)")
      #expect(subcode.label == row["label"], "\(row)")
      #expect(subcode.value == number(row["value"]))
      #expect(subcode.mask == number(row["mask"]))
      for index in 1...4 {
        #expect(subcode.parameters[index - 1]?.label ?? "" == row["p\(index)"])
        #expect(subcode.parameters[index - 1]?.kind.rawValue ?? "" == row["p\(index)_kind"])
      }
    }
  }

  @Test func comparesBehindTheMask() {
    // 0xC8 parameter 1: only the low byte says what happened.
    let found = BugCheckSubcodeTable.subcodes(of: .init(rawValue: 0xC8), matching: [0x2_0103, 0, 0, 0])
    #expect(found.map(\.label) == ["interrupt service"])
  }

  @Test func asksForTheOtherParameters() {
    let code = BugCheckCode(rawValue: 0xFE)
    let found = BugCheckSubcodeTable.subcodes(of: code, matching: [8, 6, 3, 0])
    #expect(found.map(\.parameter) == [1, 2, 3])
    #expect(found.last?.label == "resume not finished before suspend")
    #expect(BugCheckSubcodeTable.subcodes(of: code, matching: [7, 6, 3, 0]).allSatisfy { $0.parameter == 1 })
  }

  @Test func takesAValueBeforeAnyOther() {
    let code = BugCheckCode(rawValue: 0x7A)
    #expect(BugCheckSubcodeTable.subcodes(of: code, matching: [3, 0, 0, 0]).first?.value == 3)
    let other = BugCheckSubcodeTable.subcodes(of: code, matching: [0xFFFF_F680_0000_0000, 0, 0, 0])
    #expect(other.count == 1)
    #expect(other.first?.value == nil)
  }

  @Test func findsSignExtendedValues() {
    // 0x27 has values with the highest of 32 bits set, but for their low half.
    let code = BugCheckCode(rawValue: 0x27)
    let plain = BugCheckSubcodeTable.subcodes(of: code, matching: [0xBAAD_0000, 0, 0, 0])
    #expect(plain.count == 1)
    #expect(BugCheckSubcodeTable.subcodes(of: code, matching: [0xFFFF_FFFF_BAAD_0000, 0, 0, 0]) == plain)
    #expect(BugCheckSubcodeTable.subcodes(of: code, matching: [0x1_BAAD_0000, 0, 0, 0]).isEmpty)
  }

  @Test func aSmallDumpFormHasTheSubcodesOfItsBase() {
    let base = BugCheckSubcodeTable.subcodes(of: .init(rawValue: 0x1A))
    #expect(!base.isEmpty)
    #expect(BugCheckSubcodeTable.subcodes(of: .init(rawValue: 0x1000_001A)) == base)
    #expect(BugCheckSubcodeTable.subcodes(of: .init(rawValue: 0x4000_001A)).isEmpty)
  }

  @Test func knowsNoOther() {
    #expect(BugCheckSubcodeTable.subcodes(of: .init(rawValue: 0x1A), matching: [0xABCDE, 0, 0, 0]).isEmpty)
    #expect(BugCheckSubcodeTable.subcodes(of: .init(rawValue: 0x9999)).isEmpty)
    #expect(BugCheckSubcodeTable.subcodes(of: .init(rawValue: 0x1A), matching: [0x41792]).isEmpty)
  }

  @Test func theTableIsSorted() {
    let keys = SortedLineTable(BugCheckSubcodeTable.lines).lines.map { $0.prefix(8) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
