import TestSupport
import Testing

@testable import KernelModel

@Suite struct KernelVersionTests {
  @Test func comparesAndPrints() {
    let older = KernelVersion(major: 10, minor: 0, build: 19041, revision: 3803)
    #expect(older.description == "10.0.19041.3803")
    #expect(older < KernelVersion(major: 10, minor: 0, build: 19041, revision: 3804))
    #expect(older < KernelVersion(major: 10, minor: 0, build: 22000, revision: 1))
    #expect(KernelVersion(major: 6, minor: 3, build: 9600, revision: 1) < older)
  }

  @Test func findsEveryRowOfTheFacts() throws {
    let rows = try FactFile("kernel-versions.csv").rows
    #expect(rows.count > 3600)
    let versions = Dictionary(grouping: rows) { [$0["timeDateStamp"], $0["sizeOfImage"]] }
      .mapValues { Set($0.compactMap { $0["version"] }) }
    var disagreeing = 0
    for (key, expected) in versions {
      let stamp = UInt32(try #require(number(key[0])))
      let size = UInt32(try #require(number(key[1])))
      let found = KernelVersionTable.version(timeDateStamp: stamp, sizeOfImage: size)
      #expect(found?.description == (expected.count == 1 ? expected.first : nil))
      disagreeing += expected.count == 1 ? 0 : 1
    }
    // The doc comment of `version(timeDateStamp:sizeOfImage:)` gives these numbers.
    #expect(versions.count == 3657)
    #expect(disagreeing == 1)
  }

  @Test func knowsNoOtherImage() {
    #expect(KernelVersionTable.version(timeDateStamp: 0, sizeOfImage: 0) == nil)
    #expect(KernelVersionTable.version(timeDateStamp: .max, sizeOfImage: .max) == nil)
    #expect(KernelVersionTable.version(timeDateStamp: .max, sizeOfImage: 0xFFFF_F000) == nil)
    // One second or one page beside a known image (10.0.10240.16384).
    #expect(KernelVersionTable.version(timeDateStamp: 0x559F_3C1A, sizeOfImage: 0x85_2000)?.build == 10240)
    #expect(KernelVersionTable.version(timeDateStamp: 0x559F_3C1B, sizeOfImage: 0x85_2000) == nil)
    #expect(KernelVersionTable.version(timeDateStamp: 0x559F_3C1A, sizeOfImage: 0x85_3000) == nil)
    #expect(KernelVersionTable.version(timeDateStamp: 0x559F_3C1A, sizeOfImage: 0x85_2001) == nil)
  }

  @Test func theTableIsSorted() {
    let keys = SortedLineTable(KernelVersionTable.lines).lines.map { $0.prefix(12) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }
}
