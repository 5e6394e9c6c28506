import TestSupport
import Testing

@testable import Triage

@Suite struct BugCheckDescriptionTests {
  static func describe(_ code: UInt32, _ parameters: UInt64...) -> BugCheckDescription {
    BugCheckDescription(code: BugCheckCode(rawValue: code), parameters: parameters)
  }

  static func meaning(
    of value: UInt64, _ kind: ParameterKind, label: String = "", is32Bit: Bool = false
  )
    -> String?
  {
    ParameterMeaning.of(value, .init(label: label, kind: kind), is32Bit: is32Bit)
  }

  @Test func memoryManagement() throws {
    let row = try #require(
      try FactFile("bugcheck-subcodes.csv").rows.first {
        $0["code"] == "0x0000001A" && $0["value"] == "0x41792"
      })
    let description = Self.describe(0x1A, 0x41792, 0xFFFF_D680_A673_7650, 0x4000_0000_0000, 0)
    #expect(description.name == "MEMORY_MANAGEMENT")
    #expect(description.parameters[0].meaning == row["label"])
    #expect(description.parameters[1].kind.rawValue == row["p2_kind"])
    #expect(description.parameters[1].label == row["p2"])
    #expect(description.subcodes.count == 1)
  }

  @Test func exceptionInASmallDump() {
    let description = Self.describe(
      0x1000_007E, 0xFFFF_FFFF_C000_0005, 0xFFFF_F806_99C9_E3A8, 0xFFFF_848E_6331_FEF8,
      0xFFFF_848E_6331_F730)
    #expect(description.name == "SYSTEM_THREAD_EXCEPTION_NOT_HANDLED_M")
    #expect(description.summary == Self.describe(0x7E).summary)
    #expect(description.parameters[0].meaning == "STATUS_ACCESS_VIOLATION")
    #expect(description.parameters[1].kind == .codeAddress)
    #expect(description.parameters[1].meaning == nil)
    #expect(description.parameters[3].kind == .context)
  }

  @Test func kernelSecurityCheckFailure() {
    let description = Self.describe(0x139, 3, 0xFFFF_D000_0000_0000, 0xFFFF_D000_0000_0100, 0)
    #expect(description.parameters[0].meaning == "FAST_FAIL_CORRUPT_LIST_ENTRY")
    #expect(Self.describe(0x139, 0x9999).parameters[0].meaning == nil)
  }

  @Test func aValueBesideTheListMaySayWhatItIs() {
    let status = Self.describe(0x77, 0xC000_000E, 0xC000_000E, 0, 0).parameters[0]
    #expect(status.kind == .ntStatus)
    #expect(status.meaning == "STATUS_NO_SUCH_DEVICE")
    let entry = Self.describe(0x7A, 0xFFFF_F680_0000_1000, 0xFFFF_FFFF_C000_009C, 0, 0).parameters
    #expect(entry[0].kind == .pageTableEntryAddress)
    #expect(entry[0].meaning == nil)
    #expect(entry[1].meaning == "STATUS_DEVICE_DATA_ERROR")
  }

  @Test func subcodesChooseTheKindsOfOtherParameters() {
    let description = Self.describe(0x7A, 1, 0xFFFF_FFFF_C000_0005, 0xFFFF_BF89_B45C_6080, 0)
    #expect(description.parameters[2].kind == .process)
    // 0xFE, 8: parameter 2 selects, and in case 6 parameter 3 does as well.
    let chain = Self.describe(0xFE, 8, 6, 3, 0)
    #expect(chain.parameters.map { $0.meaning != nil } == [true, true, true, false])
  }

  @Test func anUnknownCodeKeepsItsValues() {
    let description = Self.describe(0x9999, 1, 2, 3, 4)
    #expect(description.name == nil)
    #expect(description.summary == nil)
    #expect(description.parameters.map(\.value) == [1, 2, 3, 4])
    #expect(description.parameters.allSatisfy { $0.kind == .unknown && $0.label == "" && $0.meaning == nil })
  }

  @Test func alwaysHasFourParameters() {
    #expect(Self.describe(0x50).parameters.map(\.value) == [0, 0, 0, 0])
    #expect(Self.describe(0x50, 1, 2, 3, 4, 5).parameters.map(\.value) == [1, 2, 3, 4])
  }

  @Test(
    arguments: [
      (0x50, 2, 0, "read"), (0x50, 2, 2, "write"), (0x50, 2, 0x10, "execute"), (0x50, 2, 0x11, "execute"),
      (0x50, 2, 1, "write"), (0x50, 2, 8, "execute"), (0x50, 2, 4, nil), (0xA, 3, 8, "execute"),
      (0xA, 3, 2, nil), (0xD1, 3, 0, "read"), (0xD1, 3, 1, "write"), (0xD1, 3, 2, "execute"),
      (0xD1, 3, 8, "execute"), (0xD1, 3, 0x10, nil), (0xCC, 2, 1, "write"), (0xCC, 2, 8, nil),
    ] as [(UInt32, Int, UInt64, String?)])
  func access(code: UInt32, parameter: Int, value: UInt64, meaning: String?) {
    var values: [UInt64] = [0, 0, 0, 0]
    values[parameter - 1] = value
    let description = BugCheckDescription(code: .init(rawValue: code), parameters: values)
    #expect(description.parameters[parameter - 1].kind == .access)
    #expect(description.parameters[parameter - 1].meaning == meaning)
  }

  /// Every label of the facts that names access codes can be read, and 0 is a read in all of them.
  @Test func everyAccessLabelCanBeRead() throws {
    for row in try FactFile("bugchecks.csv").rows {
      for index in 1...4 where row["p\(index)_kind"] == "access" {
        let label = try #require(row["p\(index)"])
        #expect(AccessOperation(value: 0, label: label) == .read)
        #expect(AccessOperation(value: 1, label: label) == .write)
        #expect(AccessOperation(value: 0x77, label: label) == nil)
      }
    }
  }

  @Test func interruptLevels() {
    let names = (0...16).map { Self.meaning(of: $0, .irql) }
    #expect(names[0...2] == ["PASSIVE_LEVEL", "APC_LEVEL", "DISPATCH_LEVEL"])
    #expect(names[3...12].allSatisfy { $0 == "device level" })
    #expect(names[13...] == ["CLOCK_LEVEL", "IPI_LEVEL", "HIGH_LEVEL", nil])
    #expect(Self.meaning(of: 15, .irql, is32Bit: true) == "device level")
    #expect(Self.meaning(of: 31, .irql, is32Bit: true) == "HIGH_LEVEL")
    #expect(Self.meaning(of: 0xFF, .irql) == nil)
    #expect(Self.meaning(of: 32, .irql, is32Bit: true) == nil)
  }

  @Test func statusCodes() {
    #expect(Self.meaning(of: 0xC000_0005, .ntStatus) == "STATUS_ACCESS_VIOLATION")
    #expect(Self.meaning(of: 0xFFFF_FFFF_8000_0003, .ntStatus) == "STATUS_BREAKPOINT")
    #expect(Self.meaning(of: 0, .ntStatus) == "STATUS_SUCCESS")
    #expect(Self.meaning(of: 0xE06D_7363, .ntStatus) == "C++ exception")
    #expect(Self.meaning(of: 0xDEAD_BEEF, .ntStatus) == nil)
    #expect(Self.meaning(of: 0xFFFF_F802_C000_0005, .ntStatus) == nil)
  }

  @Test func sourceLocations() {
    #expect(Self.meaning(of: 0x0019_04FB, .sourceLocation) == "file id 0x19, line 1275")
    #expect(Self.meaning(of: 0, .sourceLocation) == nil)
    #expect(Self.meaning(of: 0x1_0019_04FB, .sourceLocation) == nil)
    #expect(Self.describe(0x24, 0x0019_04FB).parameters[0].meaning == "file id 0x19, line 1275")
  }

  @Test func poolTags() {
    #expect(Self.meaning(of: 0x7866_744E, .poolTag) == "'Ntfx'")
    #expect(Self.meaning(of: 0xFFFF_FFFF_E56C_6946, .poolTag) == "'File' (protected)")
    #expect(Self.meaning(of: 0x0041_0042, .poolTag) == "'B.A.'")
    #expect(Self.meaning(of: 0, .poolTag) == nil)
    #expect(Self.meaning(of: 0x1_7866_744E, .poolTag) == nil)
  }

  @Test func times() {
    #expect(Self.describe(0x1C8, 0x1B58).parameters[0].meaning == "7,000 ms")
    #expect(Self.meaning(of: 120, .timeInSeconds) == "120 s")
    #expect(Self.meaning(of: 1_234_567, .timeInTicks) == "1,234,567 ticks")
    #expect(Self.meaning(of: 999, .timeInMilliseconds) == "999 ms")
  }

  @Test func otherKindsHaveNoMeaning() {
    for kind in [ParameterKind.dataAddress, .codeAddress, .count, .integer, .reserved, .unknown, .varies] {
      #expect(Self.meaning(of: 0, kind) == nil)
      #expect(Self.meaning(of: .max, kind) == nil)
    }
  }
}
