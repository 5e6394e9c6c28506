import DumpFormat
import Testing

@testable import StackUnwinder

struct StackRecordTests {
  private static let base: UInt64 = 0xFFFF_9000_0000_0000

  private func stack(_ values: [(offset: Int, value: UInt64)], size: Int = 0x800) -> StackBytes {
    var bytes = [UInt8](repeating: 0, count: size)
    for (offset, value) in values {
      for i in 0..<8 { bytes[offset + i] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(i))) }
    }
    return StackBytes(TestMemory([(Self.base, bytes)]), from: Self.base, maximum: size)
  }

  @Test func contextRecord() {
    // ContextFlags at 0x30, SegCs at 0x38, EFlags at 0x44, Rsp at 0x98, Rip at 0xF8 of a record at 0x100
    let fields: [(offset: Int, value: UInt64)] = [
      (0x130, 0x10_001F), (0x138, 0x2B_0053_002B_0010), (0x140, 0x246_0018_0053),
      (0x198, 0xFFFF_9000_0000_0700),
      (0x1F8, 0xFFFF_F800_0000_1234),
    ]
    var flagged = fields
    flagged[2].value = 0x0000_0246_0018_0053
    let records = StackRecords(stack(flagged))
    #expect(!records.contains(Self.base + 0xF8))
    #expect(records.contains(Self.base + 0x100))
    #expect(records.contains(Self.base + 0x5C8))
    #expect(!records.contains(Self.base + 0x5D0))
    var other = flagged
    other[0].value = 0x20_001F  // not of x64
    #expect(!StackRecords(stack(other)).contains(Self.base + 0x100))
  }

  @Test func exceptionFrame() throws {
    let saved: [(offset: Int, register: RegisterX64, value: UInt64)] = [
      (0x100, .rbx, 11), (0x108, .rdi, 12), (0x110, .rsi, 13), (0x118, .r12, 14), (0x120, .r13, 15),
      (0x128, .r14, 16), (0x130, .r15, 17),
    ]
    let stack = stack(saved.map { ($0.offset, $0.value) } + [(0x138, 0xFFFF_F800_0000_4321)])
    var registers = RegistersX64(rip: 0, rsp: Self.base)
    #expect(StackExceptionFrame(registers, on: stack) == nil)  // nothing is known
    for (_, register, value) in saved { registers[register] = value }
    #expect(try #require(StackExceptionFrame(registers, on: stack)).returnSlot == Self.base + 0x138)
    registers[.r14] = 99
    #expect(StackExceptionFrame(registers, on: stack) == nil)
    for (_, register, _) in saved { registers[register] = 0 }
    #expect(StackExceptionFrame(registers, on: self.stack([])) == nil)  // all alike
  }
}
