import Testing

@testable import StackUnwinder

/// The bytes are assembled by hand, after the encodings of the architecture's manual.
struct InstructionDecoderTests {
  @Test(
    arguments: [
      ([0x48, 0x83, 0xC4, 0x28], Instruction.add(.rsp, 0x28)),  // add rsp, 28h
      ([0x48, 0x81, 0xEC, 0x00, 0x01, 0x00, 0x00], .add(.rsp, -0x100)),  // sub rsp, 100h
      ([0x41, 0x5F], .pop(.r15)),
      ([0x5D], .pop(.rbp)),
      ([0x40, 0x53], .push),  // push rbx with a prefix
      ([0x48, 0x8D, 0x65, 0x10], .address(to: .rsp, base: .rbp, displacement: 0x10)),  // lea rsp, [rbp+10h]
      ([0x4C, 0x8D, 0x9C, 0x24, 0x80, 0x00, 0x00, 0x00], .address(to: .r11, base: .rsp, displacement: 0x80)),
      ([0x49, 0x8B, 0x5B, 0x20], .load(to: .rbx, base: .r11, displacement: 0x20)),  // mov rbx, [r11+20h]
      ([0x49, 0x8B, 0xE3], .copy(to: .rsp, from: .r11)),
      ([0xC9], .leave),
      ([0xC3], .functionReturn),
      ([0xF3, 0xC3], .functionReturn),
      ([0x48, 0xCF], .interruptReturn),
      ([0xCC], .stop),
      ([0x0F, 0x0B], .stop),
      ([0xFF, 0xD0], .call),
      ([0xE8, 0, 0, 0, 0], .call),
      ([0xEB, 0x10], .jump(to: 0x1012)),
      ([0xFF, 0x25, 0, 0, 0, 0], .jump(to: nil)),
      ([0x74, 0xFE], .branch(to: 0x1000)),
      ([0x33, 0xC0], .other(written: 1)),  // xor eax, eax
      ([0x48, 0x8B, 0x04, 0xC8], .other(written: 1)),  // mov rax, [rax+rcx*8]
      // mov rax, gs:[188h] is no load from the stack
      ([0x65, 0x48, 0x8B, 0x04, 0x25, 0x88, 0x01, 0x00, 0x00], .other(written: 1)),
      ([0x89, 0xC3], .other(written: 1 << 3)),  // mov ebx, eax clears the upper half
    ] as [([UInt8], Instruction)])
  func effects(_ code: [UInt8], _ expected: Instruction) throws {
    let decoded = try #require(InstructionDecoder().decode(code[...], at: 0x1000))
    #expect(decoded.instruction == expected)
    #expect(decoded.byteCount == code.count)
  }

  @Test func whatIsNoInstruction() {
    let decoder = InstructionDecoder()
    #expect(decoder.decode([], at: 0) == nil)
    #expect(decoder.decode([0x48, 0x8B], at: 0) == nil)  // cut
    #expect(decoder.decode([0x06, 0x06, 0x06], at: 0) == nil)  // push es does not exist in 64 bits
  }
}
