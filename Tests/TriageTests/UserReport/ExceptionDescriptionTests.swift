import DumpFormat
import Testing

@testable import Triage

/// Wording of exceptions; codes and parameters are those of the documentation of `EXCEPTION_RECORD`.
@Suite struct ExceptionDescriptionTests {
  static func describe(_ code: UInt32, _ parameters: [UInt64], is32Bit: Bool = false) -> ExceptionDescription
  {
    var record = ExceptionRecord(code: code, address: VirtualAddress(0x40_1000))
    record.storedParameterCount = UInt32(parameters.count)
    for (index, value) in parameters.enumerated() { record.information[index] = value }
    return ExceptionDescription(record, is32Bit: is32Bit)
  }

  @Test(arguments: [(0, "read"), (1, "write"), (8, "execute")] as [(UInt64, String)])
  func accessViolations(_ operation: UInt64, _ name: String) {
    let found = Self.describe(0xC000_0005, [operation, 0x1_2345])
    #expect(found.access?.rawValue == name)
    #expect(found.faultAddress?.rawValue == 0x1_2345)
    #expect(found.summary?.contains("0x12345") == true)
    #expect(found.parameters == ["operation: \(name)", "address that was accessed"])
  }

  @Test func unknownOperation() {
    let found = Self.describe(0xC000_0005, [5, 0x1000])
    #expect(found.access == nil)
    #expect(found.parameters[0] == "operation")
  }

  @Test func accessViolationWithoutParameters() {
    let found = Self.describe(0xC000_0005, [])
    #expect(found.faultAddress == nil && found.parameters == [])
    #expect(found.summary != nil)
  }

  /// The file system's status says why the page could not be read.
  @Test func inPageError() {
    let found = Self.describe(0xC000_0006, [0, 0x7000_0000, 0xC000_009C])
    #expect(found.parameters[2] == "status of the file system: STATUS_DEVICE_DATA_ERROR")
    #expect(found.summary?.contains("STATUS_DEVICE_DATA_ERROR") == true)
    #expect(Self.describe(0xC000_0006, [0, 0x7000_0000, 0xFFFF_FFFF_C000_009C]).summary == found.summary)
  }

  @Test func fastFail() {
    #expect(
      Self.describe(0xC000_0409, [7]).parameters == ["fast fail code: FAST_FAIL_FATAL_APP_EXIT"])
    #expect(Self.describe(0xC000_0409, [2]).summary?.contains("STACK_COOKIE_CHECK_FAILURE") == true)
    #expect(Self.describe(0xC000_0409, [.max]).parameters == ["fast fail code"])
    #expect(Self.describe(0xC000_0409, []).summary != nil)
  }

  @Test func languages() {
    let cpp = Self.describe(0xE06D_7363, [0x1993_0520, 0x1000, 0x2000, 0x3000])
    #expect(cpp.summary?.contains("C++") == true)
    #expect(cpp.parameters.allSatisfy { $0 != nil })
    #expect(Self.describe(0xE06D_7363, [1]).parameters == [nil])
    let clr = Self.describe(0xE043_4352, [0xFFFF_FFFF_8013_1522])
    #expect(clr.summary?.contains(".NET") == true)
    #expect(clr.parameters.first??.hasPrefix("HRESULT: 0x80131522") == true)
  }

  @Test(arguments: [0xC000_00FD, 0xC000_0374, 0xC000_0094, 0x8000_0003] as [UInt32])
  func namedInWords(_ code: UInt32) { #expect(Self.describe(code, []).summary != nil) }

  @Test func unknown() { #expect(Self.describe(0x1234_5678, [1, 2]).parameters == [nil, nil]) }

  /// 32-bit records carry addresses that may be sign-extended.
  @Test func narrow() {
    #expect(
      Self.describe(0xC000_0005, [0, 0xFFFF_FFFF_FFFF_FFF0], is32Bit: true).faultAddress?.rawValue
        == 0xFFFF_FFF0)
  }
}
