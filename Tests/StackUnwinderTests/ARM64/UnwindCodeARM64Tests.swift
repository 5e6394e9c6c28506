import DumpFormat
import PortableExecutable
import StackUnwinder
import Testing

/// Unwind codes of ARM64 written by hand.
@Suite struct UnwindCodeARM64Tests {
  static let base: UInt64 = 0xFFFF_F800_1000_0000
  static let outside: UInt64 = 0xFFFF_F900_0000_0100
  static let stackBase = TestStack(size: 16).base

  /// `.xdata` of a function of 64 instructions.
  static func image(_ codes: [UInt8], epilogs: [UInt32] = [], oneEpilog: Int? = nil) -> SyntheticImage {
    var image = SyntheticImage(machine: 0xAA64)
    image.addEntry([0x1000, 0x4000])
    let padded = codes + [UInt8](repeating: 0xE4, count: (4 - codes.count % 4) % 4)
    let count = oneEpilog ?? epilogs.count
    image.put32(
      0x4000, 64 | (oneEpilog == nil ? 0 : 1 << 21) | count << 22 | (padded.count / 4) << 27)
    for (index, epilog) in epilogs.enumerated() { image.put32(0x4004 + index * 4, Int(epilog)) }
    image.put(0x4004 + epilogs.count * 4, padded)
    return image
  }

  static func caller(
    _ image: SyntheticImage, at rva: Int, slots: [UInt64], set: [Int: UInt64] = [:],
    isReturnAddress: Bool = false, mask: UInt64? = nil
  ) throws -> (StackFrame, RegistersARM64)? {
    var stack = TestStack(size: slots.count * 8)
    for (index, value) in slots.enumerated() { stack.store(value, at: stack.base + UInt64(index * 8)) }
    var registers = RegistersARM64(pc: base + UInt64(rva), sp: stack.base)
    for (register, value) in set { registers[x: register] = value }
    let unwinder = StackUnwinder(
      memory: stack.memory, modules: [try image.module(at: base)], pointerAuthenticationMask: mask)
    var found: (StackFrame, RegistersARM64)?
    _ = unwinder.walk(from: .arm64(registers), isReturnAddress: isReturnAddress, limit: 2) {
      frame, registers in
      if frame.index == 1, case .arm64(let registers) = registers { found = (frame, registers) }
      return true
    }
    return found
  }

  @Test(
    arguments: [
      // save_fplr [sp+10h] over alloc_s 40h
      ([0x42, 0x04], [2: 29, 3: 30], 8), ([0x85], [0: 29, 1: 30], 6),
      // save_r19r20_x 20h; save_regp x21, x22 at 10h
      ([0xC8, 0x82, 0x24, 0x82], [2: 21, 3: 22, 0: 19, 1: 20, 4: 29, 5: 30], 7),
      // save_regp_x x23, x24 by 30h
      ([0xCD, 0x05, 0x81], [0: 23, 1: 24, 6: 29, 7: 30], 8),
      // save_reg x28 at 8; alloc_m 20h
      ([0xD2, 0x41, 0xC0, 0x02, 0x81], [1: 28, 4: 29, 5: 30], 6),
      // save_reg_x x19 by 10h
      ([0xD4, 0x01, 0x81], [0: 19, 2: 29, 3: 30], 4),
      // save_lrpair x21 at 10h; alloc_s 30h
      ([0xD6, 0x42, 0x03], [2: 21, 3: 30], 6),
      // save_next twice behind save_regp x19 at 0: x21 at 10h, x23 at 20h; alloc_s 40h
      ([0xE6, 0xE6, 0xC8, 0x00, 0x04, 0x81], [0: 19, 1: 20, 2: 21, 3: 22, 4: 23, 5: 24, 8: 29, 9: 30], 10),
      // save_any_reg: x5 and x6 at 10h; x19 alone at 8; alloc_s 20h
      ([0xE7, 0x45, 0x01, 0xE7, 0x13, 0x01, 0x02, 0x81], [1: 19, 4: 29, 5: 30], 6),
      // alloc_l 20h, nop, end_c between
      ([0xE0, 0x00, 0x00, 0x02, 0xE3, 0xE5, 0x81], [4: 29, 5: 30], 6),
    ] as [([UInt8], [Int: Int], Int)])
  func codes(_ codes: [UInt8], _ places: [Int: Int], _ slots: Int) throws {
    var values = [UInt64](repeating: 0, count: slots + 2)
    for (slot, register) in places { values[slot] = register == 30 ? Self.outside : UInt64(0x100 + register) }
    let (frame, registers) = try #require(
      try Self.caller(Self.image(codes), at: 0x10F0, slots: values))
    #expect(frame.trust == .unwindInfo && registers.pc == Self.outside)
    #expect(registers.sp == Self.stackBase + UInt64(slots * 8))
    for register in places.values where register != 30 {
      #expect(registers[x: register] == UInt64(0x100 + register), "x\(register)")
    }
  }

  @Test func vectorRegisters() throws {
    // save_freg d14 at 18h; save_fregp d10, d11 at 8; save_freg_x d9 by 20h; save_fregp_x d12, d13 by 10h
    let codes: [UInt8] = [0xDD, 0x83, 0xD8, 0x81, 0xDE, 0x23, 0xDB, 0x01, 0x81]
    let values: [UInt64] = [9, 10, 11, 14, 12, 13, 0x29, Self.outside, 0]
    let (_, registers) = try #require(try Self.caller(Self.image(codes), at: 0x10F0, slots: values))
    for index in 9...14 { #expect(registers[d: index] == UInt64(index), "d\(index)") }
    #expect(registers.sp == Self.stackBase + 0x40 && registers.fp == 0x29)
  }

  @Test func framePointers() throws {
    // add_fp 10h; save_fplr at 10h; alloc_s 20h. Sp is somewhere else by an `alloca`.
    let values: [UInt64] = [0, 0, 0, 0, 0x29, Self.outside, 0]
    let (_, registers) = try #require(
      try Self.caller(
        Self.image([0xE2, 0x02, 0x42, 0x02]), at: 0x10F0, slots: values, set: [29: Self.stackBase + 0x20]))
    #expect(registers.pc == Self.outside && registers.sp == Self.stackBase + 0x30 && registers.fp == 0x29)
  }

  @Test func epilogsAndTheirInstructions() throws {
    // Prolog: set_fp, save_fplr_x 20h. Epilogs: at 40 of the scope (codes from 2), and the same as a single one.
    let codes: [UInt8] = [0xE1, 0x83, 0xE4, 0x02, 0x81, 0xE4]
    let scoped = Self.image(codes, epilogs: [40 | 3 << 22])
    let single = Self.image(codes, oneEpilog: 3)
    for (image, start) in [(scoped, 40), (single, 61)] {
      // add sp, 20h; ldp fp, lr, [sp], 10h; ret
      let all: [UInt64] = [0, 0, 0, 0, 0x29, Self.outside, 0]
      for (index, slots, lr) in [(0, all, 1), (1, Array(all[4...]), 1), (2, [0], Self.outside)]
        as [(Int, [UInt64], UInt64)]
      {
        let (frame, registers) = try #require(
          try Self.caller(
            image, at: 0x1000 + (start + index) * 4, slots: slots, set: [29: 0x29, 30: lr]))
        #expect(frame.reason == .unwindData(.epilog))
        #expect(registers.pc == Self.outside && registers.fp == 0x29)
      }
    }
  }

  @Test func trapFramesMachineFramesAndContexts() throws {
    var trap = [UInt64](repeating: 0, count: 0x150 / 8)
    trap[0x98 / 8] = 0x5555_0000
    trap[0xA0 / 8 + 3] = 0x33
    trap[0x140 / 8] = 0x29
    trap[0x138 / 8] = 0x30
    trap[0x148 / 8] = Self.outside
    let (frame, registers) = try #require(
      try Self.caller(Self.image([0xE8]), at: 0x1010, slots: trap, set: [19: 0x19]))
    #expect(frame.trust == .trapFrame && !frame.isReturnAddress && registers.pc == Self.outside)
    #expect(registers.sp == 0x5555_0000 && registers[x: 3] == 0x33 && registers.lr == 0x30)
    #expect(registers[x: 19] == 0x19 && registers.fp == 0x29)

    let machine = try #require(
      try Self.caller(Self.image([0x01, 0xE9]), at: 0x1010, slots: [0, 0, 0x6666_0000, Self.outside, 0]))
    #expect(machine.0.trust == .machineFrame && machine.1.sp == 0x6666_0000)
    #expect(machine.1.pc == Self.outside)

    var context = [UInt64](repeating: 0, count: 0x390 / 8)
    context[0] = 0x0040_0003
    context[1 + 19] = 0x1919
    context[0x100 / 8] = 0x7777_0000
    context[0x108 / 8] = Self.outside
    let third = try #require(try Self.caller(Self.image([0xEA]), at: 0x1010, slots: context))
    #expect(third.0.trust == .context && third.1.sp == 0x7777_0000 && third.1[x: 19] == 0x1919)
    #expect(!third.0.isReturnAddress)
  }

  @Test func signedReturnAddresses() throws {
    let signed = Self.outside & 0x0080_FFFF_FFFF_FFFF | 0x5A2B_0000_0000_0000
    let slots: [UInt64] = [0x29, signed, 0]
    let known = try #require(try Self.caller(Self.image([0x81, 0xFC]), at: 0x10F0, slots: slots))
    #expect(known.1.pc == Self.outside)
    // Without a word of the unwind data only a mask helps.
    #expect(try Self.caller(Self.image([0x81]), at: 0x10F0, slots: slots)?.1.pc == signed)
    let masked = try #require(
      try Self.caller(Self.image([0x81]), at: 0x10F0, slots: slots, mask: 0xFF7F_0000_0000_0000))
    #expect(masked.1.pc == Self.outside)
    let user: UInt64 = 0x1234_7FF6_1234_5678 & ~(1 << 55)
    let low = try #require(try Self.caller(Self.image([0x81, 0xFC]), at: 0x10F0, slots: [0, user, 0]))
    #expect(low.1.pc == 0x7FF6_1234_5678)
  }

  @Test func packedFragmentsAndLeaves() throws {
    var image = SyntheticImage(machine: 0xAA64)
    // A fragment: chained, 20h of locals, x19 and x20. Then one with homed parameters and Lr alone.
    image.addEntry([0x1000, 2 | 16 << 2 | 2 << 16 | 3 << 21 | 3 << 23])
    image.addEntry([0x1100, 1 | 16 << 2 | 1 << 20 | 1 << 21 | 5 << 23])
    let slots: [UInt64] = [0x29, Self.outside, 0, 0, 0x19, 0x20, 0]
    // The beginning of a fragment is not the beginning of a function.
    for rva in [0x1000, 0x1004, 0x103C] {
      let (_, registers) = try #require(
        try Self.caller(image, at: rva, slots: slots, set: [29: Self.stackBase]))
      #expect(registers.pc == Self.outside && registers.sp == Self.stackBase + 0x30)
      #expect(registers[x: 19] == 0x19 && registers[x: 20] == 0x20)
    }
    let homed: [UInt64] = [Self.outside] + [UInt64](repeating: 0, count: 10)
    let (_, registers) = try #require(try Self.caller(image, at: 0x1120, slots: homed))
    #expect(registers.pc == Self.outside && registers.sp == Self.stackBase + 0x50)
    // Behind the end of a function, and without an entry: a leaf, if it is the innermost.
    for rva in [0x1040, 0x1140] {
      let leaf = try #require(try Self.caller(image, at: rva, slots: [0], set: [30: Self.outside]))
      #expect(leaf.0.reason == .unwindData(.leaf) && leaf.1.sp == Self.stackBase)
      #expect(
        try Self.caller(image, at: rva + 4, slots: [0], set: [30: Self.outside], isReturnAddress: true) == nil
      )
    }
  }

  @Test(
    arguments: [
      [0xD2], [0xED], [0xDF, 0x00], [0xFF], [0xE7, 0x80, 0], [0xE7, 0x13, 0xC0], [0xD3, 0xC0], [0xEB],
    ] as [[UInt8]])
  func codesThatCannotBe(_ codes: [UInt8]) throws {
    var image = Self.image([0xE3, 0xE3, 0xE3, 0xE3])
    image.put(0x4004, [UInt8](repeating: 0xE3, count: 4 - codes.count) + codes)
    let found = try Self.caller(image, at: 0x1010, slots: [0, 0], set: [30: Self.outside])
    #expect(found?.0.trust != .unwindInfo)
  }
}
