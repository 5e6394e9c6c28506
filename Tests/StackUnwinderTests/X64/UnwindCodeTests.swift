import DumpFormat
import PortableExecutable
import StackUnwinder
import Testing

/// Unwind data written by hand, code by code, with the stack that it describes.
@Suite struct UnwindCodeTests {
  static let base: UInt64 = 0xFFFF_F800_1000_0000
  static let outside: UInt64 = 0xFFFF_F900_0000_0100

  /// The second frame of a stack of so many slots, the first of them at Rsp.
  static func caller(
    _ image: SyntheticImage, at rva: Int, slots: [UInt64], isReturnAddress: Bool = false,
    set: [RegisterX64: UInt64] = [:]
  ) throws -> (StackFrame, RegistersX64)? {
    var stack = TestStack(size: slots.count * 8)
    for (index, value) in slots.enumerated() { stack.store(value, at: stack.base + UInt64(index * 8)) }
    var registers = RegistersX64(rip: base + UInt64(rva), rsp: stack.base)
    for (register, value) in set { registers[register] = value }
    let unwinder = StackUnwinder(memory: stack.memory, modules: [try image.module(at: base)])
    var found: (StackFrame, RegistersX64)?
    _ = unwinder.walk(from: .x64(registers), isReturnAddress: isReturnAddress, limit: 2) { frame, registers in
      if frame.index == 1, case .x64(let registers) = registers { found = (frame, registers) }
      return true
    }
    return found
  }

  static let stackBase = TestStack(size: 8).base

  @Test func largeAllocations() throws {
    for (codes, size) in [
      ([0x08, 0x01, 0x06, 0x00] as [UInt8], 0x30), ([0x08, 0x11, 0x38, 0, 0, 0], 0x38),
      ([0x08, 0x42], 0x28),
    ] {
      var image = SyntheticImage()
      image.add(0x1000, 0x1100, info: 0x4000, [1, 8, UInt8(codes.count / 2), 0] + codes)
      var slots = [UInt64](repeating: 0, count: size / 8)
      slots += [Self.outside, 0]
      let (frame, registers) = try #require(try Self.caller(image, at: 0x1010, slots: slots))
      #expect(frame.instructionPointer.rawValue == Self.outside && frame.reason == .unwindData(.body))
      #expect(registers.rsp == Self.stackBase + UInt64(size) + 8)
    }
  }

  @Test func savesNearAndFar() throws {
    var image = SyntheticImage()
    // mov [rsp+10h], rbx; mov [rsp+8], rsi (far); movaps [rsp+20h], xmm6; movaps [rsp+30h], xmm7 (far); sub rsp, 40h
    image.add(
      0x1000, 0x1100, info: 0x4000,
      [1, 20, 11, 0] + [20, 0x34, 2, 0] + [18, 0x65, 8, 0, 0, 0] + [15, 0x68, 2, 0]
        + [12, 0x79, 0x30, 0, 0, 0] + [4, 0x72])
    let slots: [UInt64] = [0, 0x51, 0xB1, 0, 6, 66, 7, 77, Self.outside, 0]
    let (_, registers) = try #require(try Self.caller(image, at: 0x1020, slots: slots))
    #expect(registers[.rbx] == 0xB1 && registers[.rsi] == 0x51)
    #expect(registers[xmm: 6]?.low == 6 && registers[xmm: 6]?.high == 66)
    #expect(registers[xmm: 7]?.low == 7 && registers[xmm: 7]?.high == 77)
    #expect(registers[.rdi] == nil && registers[.rax] == nil && registers[xmm: 5] == nil)
    #expect(registers.rip == Self.outside && registers.rsp == Self.stackBase + 0x48)
  }

  @Test func aFramePointerStandsInForTheStackPointer() throws {
    var image = SyntheticImage()
    // push rbp; sub rsp, 20h; lea rbp, [rsp+10h]; mov [rbp-10h+8], rbx
    image.add(
      0x1000, 0x1100, info: 0x4000,
      [1, 14, 5, 0x15] + [14, 0x34, 1, 0] + [10, 0x03] + [5, 0x32] + [1, 0x50])
    // Rsp is 16 bytes lower by an `_alloca`.
    let slots: [UInt64] = [1, 2, 0, 0xB1, 0, 0, 0xB2, Self.outside, 0]
    let set: [RegisterX64: UInt64] = [.rbp: Self.stackBase + 0x20]
    let (_, registers) = try #require(try Self.caller(image, at: 0x1020, slots: slots, set: set))
    #expect(registers[.rbx] == 0xB1 && registers[.rbp] == 0xB2)
    #expect(registers.rip == Self.outside && registers.rsp == Self.stackBase + 0x40)
    // Before the frame pointer is set, Rsp counts.
    let early: [UInt64] = [0, 0, 0, 0, 0xB2, Self.outside, 0]
    let (frame, before) = try #require(
      try Self.caller(image, at: 0x1005, slots: early, set: [.rbp: 1, .rbx: 3]))
    #expect(before[.rbx] == 3 && before[.rbp] == 0xB2 && before.rip == Self.outside)
    #expect(frame.reason == .unwindData(.prolog))
    // Without its value there is no way.
    #expect(try Self.caller(image, at: 0x1020, slots: slots)?.0.trust != .unwindInfo)
  }

  @Test(arguments: [false, true])
  func machineFrames(_ hasErrorCode: Bool) throws {
    var image = SyntheticImage()
    // An interrupt stub: the processor pushed a machine frame, the stub Rbp and 158h bytes.
    image.add(
      0x1000, 0x1100, info: 0x4000,
      [1, 8, 4, 0] + [8, 0x01, 2, 0] + [1, 0x50] + [0, hasErrorCode ? 0x1A : 0x0A])
    let frame: [UInt64] = [Self.outside + 7, 0x10, 0x246, 0xFFFF_8888_0000_1000, 0x18]
    let slots: [UInt64] = [0, 0, 0xB5] + (hasErrorCode ? [0xEEEE] : []) + frame
    let (found, registers) = try #require(try Self.caller(image, at: 0x1010, slots: slots))
    #expect(found.trust == .machineFrame && !found.isReturnAddress)
    #expect(found.lookupAddress.rawValue == Self.outside + 7)
    #expect(registers.rsp == 0xFFFF_8888_0000_1000 && registers[.rbp] == 0xB5 && registers[.rax] == nil)
  }

  @Test func chainedAndIndirectEntries() throws {
    var image = SyntheticImage()
    // The part: mov [rsp+8], rdi. Its parent: push rbx; sub rsp, 10h. Another entry refers to the part.
    let chain: [UInt8] = [0, 0x10, 0, 0, 0, 0x11, 0, 0, 0, 0x40, 0, 0]
    image.add(0x1000, 0x1100, info: 0x4000, [1, 5, 2, 0] + [5, 0x12] + [1, 0x30])
    image.add(0x1200, 0x1300, info: 0x4020, [0x21, 5, 2, 0] + [5, 0x74, 1, 0] + chain)
    image.add(0x1400, 0x1500, info: 0x3000 + 12 + 1)
    let slots: [UInt64] = [0, 0xD1, 0xB1, Self.outside, 0]
    for rva in [0x1280, 0x1480] {
      let (_, registers) = try #require(try Self.caller(image, at: rva, slots: slots))
      #expect(registers[.rdi] == 0xD1 && registers[.rbx] == 0xB1 && registers.rip == Self.outside)
    }
  }

  @Test func leafFunctions() throws {
    var image = SyntheticImage()
    image.add(0x1000, 0x1100, info: 0x4000, [1, 0, 0, 0])
    let (frame, registers) = try #require(try Self.caller(image, at: 0x1800, slots: [Self.outside, 0]))
    #expect(frame.reason == .unwindData(.leaf) && registers.rip == Self.outside)
    // A leaf calls nobody: a return address in one is not believed.
    #expect(
      try Self.caller(image, at: 0x1800, slots: [Self.outside, 0], isReturnAddress: true)?.0.trust
        != .unwindInfo)
  }

  @Test func theLastCallOfAFunctionBelongsToIt() throws {
    var image = SyntheticImage()
    image.add(0x1000, 0x1100, info: 0x4000, [1, 4, 1, 0] + [4, 0x12])
    image.add(0x1100, 0x1200, info: 0x4010, [1, 4, 1, 0] + [4, 0x32])
    image.put(0x10FB, [0xE8, 0, 0, 0, 0])
    let slots: [UInt64] = [0, 0, Self.outside, 0, Self.outside + 1, 0]
    let (_, registers) = try #require(
      try Self.caller(image, at: 0x1100, slots: slots, isReturnAddress: true))
    #expect(registers.rip == Self.outside)
    // As a place of a fault it is the beginning of the next: nothing is pushed yet.
    let entered = try #require(try Self.caller(image, at: 0x1100, slots: [Self.outside + 2, 0]))
    #expect(entered.1.rip == Self.outside + 2)
  }
}
