import DumpFormat
import Testing

@testable import StackUnwinder

struct StackTrapFrameTests {
  private static let base: UInt64 = 0xFFFF_9000_0000_0000

  /// A stack of 0x400 bytes with a trap frame at offset 0x100, whose end the processor pushed.
  private func stack(
    rip: UInt64 = 0xFFFF_F800_1234_5678, cs: UInt64 = 0x10, flags: UInt64 = 0x1_0246, rsp: UInt64? = nil,
    ss: UInt64 = 0x18
  ) -> StackBytes {
    var bytes = [UInt8](repeating: 0, count: 0x400)
    let rsp = rsp ?? Self.base + 0x100 + 0x190 + 8
    for (offset, value) in [
      (0x158, 0x77), (0x168, rip), (0x170, cs), (0x178, flags), (0x180, rsp), (0x188, ss),
    ] {
      for i in 0..<8 { bytes[0x100 + offset + i] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(i))) }
    }
    return StackBytes(TestMemory([(Self.base, bytes)]), from: Self.base, maximum: 0x400)
  }

  private func trapFrame(_ stack: StackBytes, initialStack: UInt64? = nil) -> StackTrapFrame? {
    StackTrapFrame(at: Self.base + 0x100, on: stack, initialStack: initialStack)
  }

  @Test func kernelMode() throws {
    let frame = try #require(trapFrame(stack()))
    #expect(frame.instructionPointer == 0xFFFF_F800_1234_5678)
    #expect(frame.stackPointer == Self.base + 0x298)
    #expect(frame.framePointer == 0x77)
    #expect(!frame.isFromUserMode)
  }

  @Test func userModeLiesAtTheInitialStack() throws {
    let user = stack(rip: 0x7FF8_0000_1000, cs: 0x33, rsp: 0x50_0000, ss: 0x2B)
    #expect(try #require(trapFrame(user, initialStack: Self.base + 0x290)).isFromUserMode)
    #expect(trapFrame(user, initialStack: Self.base + 0x300) == nil)
  }

  @Test func whatIsNoTrapFrame() {
    #expect(trapFrame(stack(cs: 0x18)) == nil)
    #expect(trapFrame(stack(flags: 0x0244)) == nil)  // bit 1 is always set
    #expect(trapFrame(stack(flags: 0x1_0000_0246)) == nil)
    #expect(trapFrame(stack(rsp: Self.base + 0x2A8)) == nil)  // not right above
    #expect(trapFrame(stack(ss: 0x10)) == nil)
  }
}
