import DumpFormat
import StackUnwinder
import Testing

/// The way from the kernel into user mode on x86, where Ebp leads to a trap frame.
@Suite struct UserModeX86Tests {
  private static let kernel: UInt32 = 0x8180_0000
  private static let ntdll: UInt32 = 0x77D0_0000
  private static let program: UInt32 = 0x0040_0000
  private static let trap: UInt32 = 0x8B3C_2F40

  /// A kernel stack with two frames above the trap frame, and a user stack with two.
  ///
  /// - Parameter change: numbers of the kernel stack that are other ones.
  private func walk(_ change: [UInt32: UInt32] = [:], kernelStart: UInt64? = 0x8000_0000) -> StackWalk {
    var numbers: [UInt32: UInt32] = [
      0x8B3C_2F10: Self.trap, 0x8B3C_2F14: Self.kernel + 0x2010,  // Ebp of the first frame
      Self.trap: 0x0012_FF20, Self.trap + 0x04: Self.ntdll + 0x5_1234,  // DbgEbp, DbgEip
      Self.trap + 0x60: 0x0012_FF20, Self.trap + 0x68: Self.ntdll + 0x5_1234,  // Ebp, Eip
      Self.trap + 0x6C: 0x1B, Self.trap + 0x70: 0x246,  // SegCs, EFlags
      Self.trap + 0x74: 0x0012_FF00, Self.trap + 0x78: 0x23,  // HardwareEsp, HardwareSegSs
    ]
    numbers.merge(change) { $1 }
    func bytes(_ numbers: [UInt32: UInt32], from start: UInt32) -> (UInt64, [UInt8]) {
      var bytes = [UInt8](repeating: 0, count: 0x1000)
      for (address, value) in numbers {
        for index in 0..<4 {
          bytes[Int(address - start) + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(index)))
        }
      }
      return (UInt64(start), bytes)
    }
    let user: [UInt32: UInt32] = [
      0x0012_FF20: 0x0012_FF60, 0x0012_FF24: Self.program + 0x1234,
      0x0012_FF60: 0, 0x0012_FF64: 0,
    ]
    let memory = TestMemory(
      [bytes(numbers, from: 0x8B3C_2000), bytes(user, from: 0x0012_F000)], pointerByteCount: 4)
    let unwinder = StackUnwinder(
      memory: memory,
      modules: [(Self.kernel, 0x68_0000), (Self.ntdll, 0x14_0000), (Self.program, 0x1_0000)].map {
        UnwindModule(base: VirtualAddress(UInt64($0)), size: $1)
      }, kernelStart: kernelStart.map { VirtualAddress($0) })
    var registers = RegistersX86(eip: Self.kernel + 0x1000, esp: 0x8B3C_2F00)
    registers[.ebp] = 0x8B3C_2F10
    return unwinder.walk(from: .x86(registers))
  }

  @Test func aSystemCall() {
    let walk = walk()
    #expect(
      walk.frames.map(\.instructionPointer.rawValue) == [
        0x8180_1000, 0x8180_2010, 0x77D5_1234, 0x0040_1234,
      ])
    #expect(walk.frames.map(\.trust) == [.context, .framePointer, .trapFrame, .framePointer])
    #expect(walk.frames.map(\.stackPointer.rawValue) == [0x8B3C_2F00, 0x8B3C_2F18, 0x0012_FF00, 0x0012_FF28])
    #expect(walk.frames[2].reason == .savedRegisters(VirtualAddress(0x8B3C_2F40)))
    #expect(walk.end == .endOfStack)
  }

  /// Anything that is not as the processor leaves it: no way into user mode.
  @Test(arguments: [
    [trap + 0x04: ntdll + 0x5_1235], [trap: 0x0012_FF24], [trap + 0x6C: 0x08], [trap + 0x78: 0x10],
    [trap + 0x70: 0x244], [trap + 0x74: 0x8B3C_2000],
    [trap + 0x04: kernel + 0x3000, trap + 0x68: kernel + 0x3000, trap + 0x60: 0, trap: 0],
  ])
  func noTrapFrame(_ change: [UInt32: UInt32]) {
    #expect(walk(change).frames.allSatisfy { $0.instructionPointer.rawValue >= 0x8000_0000 })
  }

  /// Where nobody says where the kernel begins, nothing is searched for.
  @Test func withoutKernelStart() {
    #expect(walk(kernelStart: nil).frames.allSatisfy { $0.trust != .trapFrame })
  }
}
