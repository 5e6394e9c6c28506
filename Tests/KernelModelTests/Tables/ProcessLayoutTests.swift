import KernelModel
import TestSupport
import Testing

@Suite struct ProcessLayoutTests {
  static let x64: UInt16 = 0x8664
  static let arm64: UInt16 = 0xAA64

  static func offset(_ text: String?) throws -> UInt16 {
    UInt16(try #require(number(text)))
  }

  @Test func findsEveryRowOfTheFacts() throws {
    let rows = try FactFile("process-layouts.csv").rows
    #expect(!rows.isEmpty)
    for row in rows {
      let found = ProcessLayout.find(
        machine: row["architecture"] == "arm64" ? Self.arm64 : Self.x64,
        sizeOfEProcess: try Self.offset(row["sizeOfEProcess"]),
        sizeOfEThread: try Self.offset(row["sizeOfEThread"]), offsetEprocessPeb: try Self.offset(row["peb"]),
        offsetEprocessParentCid: try Self.offset(row["inheritedFromUniqueProcessId"]), build: 1)
      let layout = try #require(found)
      #expect(!layout.isGuess)
      #expect(layout.family == row["family"])
      #expect(layout.source == row["source"])
      let offsets: [(String, Int?)] = [
        ("imageFileName", layout.imageFileName), ("uniqueProcessId", layout.uniqueProcessId),
        ("activeProcessLinks", layout.activeProcessLinks),
        ("inheritedFromUniqueProcessId", layout.inheritedFromUniqueProcessId), ("peb", layout.peb),
        ("createTime", layout.createTime), ("cid", layout.cid), ("threadName", layout.threadName),
        ("startAddress", layout.startAddress), ("win32StartAddress", layout.win32StartAddress),
      ]
      for (name, offset) in offsets {
        #expect(offset == number(row[name]).map(Int.init), "\(name) of \(layout.family)")
      }
      #expect(layout.activeProcessLinks == layout.uniqueProcessId + 8)
      #expect(layout.uniqueThreadId == layout.cid + 8)
    }
  }

  /// The numbers of a dump of build 19041, whose offsets are public (`_EPROCESS` of 19041.2965).
  @Test func knowsBuild19041() throws {
    let layout = try #require(
      ProcessLayout.find(
        machine: Self.x64, sizeOfEProcess: 0xA40, sizeOfEThread: 0x898, offsetEprocessPeb: 0x550,
        offsetEprocessParentCid: 0x540, build: 19045))
    #expect(layout.imageFileName == 0x5A8)
    #expect(layout.uniqueProcessId == 0x440)
    #expect(layout.cid == 0x478)
    #expect(layout.threadName == 0x610)
    #expect(!layout.isGuess)
  }

  @Test func takesAMissingPebAsNotGiven() {
    let layout = ProcessLayout.find(
      machine: Self.x64, sizeOfEProcess: 0xA40, sizeOfEThread: 0x898, offsetEprocessPeb: 0,
      offsetEprocessParentCid: 0, build: 19041)
    #expect(layout?.isGuess == false)
    #expect(layout?.peb == 0x550)
  }

  @Test func guessesByTheProcessFirst() {
    // ETHREAD of another update: a build that would lead elsewhere must not decide.
    let layout = ProcessLayout.find(
      machine: Self.x64, sizeOfEProcess: 0xA40, sizeOfEThread: 0x8A8, offsetEprocessPeb: 0x550,
      offsetEprocessParentCid: 0x540, build: 9600)
    #expect(layout?.family == "Windows 10 2004")
    #expect(layout?.isGuess == true)
  }

  @Test func guessesByTheBuildWithTheOffsetsOfTheDump() {
    let layout = ProcessLayout.find(
      machine: Self.x64, sizeOfEProcess: 0xB90, sizeOfEThread: 0x908, offsetEprocessPeb: 0x558,
      offsetEprocessParentCid: 0x548, build: 22621)
    #expect(layout?.family == "Windows Server 2022, Windows 11 21H2")
    #expect(layout?.isGuess == true)
    #expect(layout?.peb == 0x558)
    #expect(layout?.inheritedFromUniqueProcessId == 0x548)
  }

  @Test(arguments: [
    (0x014C, 2600), (0x014C, 19041), (0x8664, 3790), (0x8664, 50000), (0xAA64, 26100), (0, 0),
  ])
  func knowsNoOther(machine: UInt16, build: UInt32) {
    #expect(
      ProcessLayout.find(
        machine: machine, sizeOfEProcess: 0, sizeOfEThread: 0, offsetEprocessPeb: 0,
        offsetEprocessParentCid: 0, build: build) == nil)
  }
}
