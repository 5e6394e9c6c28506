import DumpFormat
import Testing

@testable import StackUnwinder

/// Stacks at the end of the address space, as damaged registers tell of them.
struct StackEndTests {
  @Test(arguments: [UInt64(8), 0x10, 0x18, 0x400, 0xFFFF])
  func theLastBytesHoldNoStack(_ distance: UInt64) {
    let start = UInt64.max - distance + 1
    let memory = TestMemory([(start & ~0xFFF, [UInt8](repeating: 0x41, count: 0x1000))])
    let stack = StackBytes(memory, from: start, maximum: 0x2_0000)
    #expect(stack.start == start & ~7 && stack.end == stack.start && stack[stack.start] == nil)
    #expect(!StackRecords(stack).contains(stack.start))
  }
}
