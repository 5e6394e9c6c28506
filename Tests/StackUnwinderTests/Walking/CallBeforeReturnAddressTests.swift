import Testing

@testable import StackUnwinder

/// The bytes before a return address, written by hand from the encodings in Intel's manual, volume 2: `CALL` is E8 with a
/// relative address, or FF with 2 in the middle of its ModRM byte (FF /2).
@Suite struct CallBeforeReturnAddressTests {
  /// Whether the eight bytes that end with some code end with a call. What is before is `nop`.
  private func isCall(_ code: [UInt8]) -> Bool {
    endsWithCallX86([UInt8](repeating: 0x90, count: 8 - code.count) + code)
  }

  @Test(arguments: [
    (0x00 as UInt8, "[rax]"), (0x01, "[rcx]"), (0x02, "[rdx]"), (0x03, "[rbx]"), (0x06, "[rsi]"),
    (0x07, "[rdi]"),
    (0xC0, "rax"), (0xC1, "rcx"), (0xC2, "rdx"), (0xC3, "rbx"), (0xC4, "rsp"), (0xC5, "rbp"), (0xC6, "rsi"),
    (0xC7, "rdi"),
  ])
  func twoBytes(_ operand: UInt8, _ name: String) {
    let modRM = operand | 0x10
    #expect(isCall([0xFF, modRM]), "call \(name)")
    // r8 to r15, and a prefix that means nothing here.
    #expect(isCall([0x41, 0xFF, modRM]) && isCall([0x3E, 0xFF, modRM]))
    // FF /0 inc, /1 dec, /3 call far, /4 jmp, /5 jmp far, /6 push, /7 undefined.
    for other: UInt8 in [0, 1, 3, 4, 5, 6, 7] {
      #expect(!isCall([0xFF, operand | other << 3]), "FF /\(other)")
    }
    // The byte behind a call is not behind it any more.
    #expect(!isCall([0xFF, modRM, 0x90]))
  }

  /// Calls with more bytes; a case is the instruction.
  @Test(
    arguments: [
      [0xE8, 0x10, 0x00, 0x00, 0x00],  // call +10h
      [0xE8, 0xFB, 0xFF, 0xFF, 0xFF],  // call -5
      [0xFF, 0x15, 0x44, 0x33, 0x22, 0x11],  // call [rip+11223344h], on x86 call [11223344h]
      [0x48, 0xFF, 0x15, 0x44, 0x33, 0x22, 0x11],  // the same with REX.W, as imports are called in the kernel
      [0xFF, 0x14, 0x24],  // call [rsp]
      [0x41, 0xFF, 0x14, 0x24],  // call [r12]
      [0xFF, 0x14, 0xC8],  // call [rax+rcx*8]
      [0x42, 0xFF, 0x14, 0xF8],  // call [rax+r15*8]
      [0xFF, 0x14, 0xCD, 0x44, 0x33, 0x22, 0x11],  // call [rcx*8+11223344h]
      [0xFF, 0x14, 0x25, 0x44, 0x33, 0x22, 0x11],  // call [11223344h]
      [0xFF, 0x50, 0x10],  // call [rax+10h]
      [0xFF, 0x55, 0xF8],  // call [rbp-8]
      [0x41, 0xFF, 0x57, 0x18],  // call [r15+18h]
      [0xFF, 0x54, 0x24, 0x20],  // call [rsp+20h]
      [0xFF, 0x54, 0xC8, 0x10],  // call [rax+rcx*8+10h]
      [0xFF, 0x54, 0x25, 0x10],  // call [rbp+10h], in its long form
      [0xFF, 0x90, 0x88, 0x01, 0x00, 0x00],  // call [rax+188h]
      [0xFF, 0x95, 0x00, 0xFF, 0xFF, 0xFF],  // call [rbp-100h]
      [0xFF, 0x94, 0x24, 0x80, 0x00, 0x00, 0x00],  // call [rsp+80h]
      [0x41, 0xFF, 0x94, 0x24, 0x80, 0x00, 0x00, 0x00],  // call [r12+80h]
      [0xFF, 0x94, 0xC5, 0x80, 0x00, 0x00, 0x00],  // call [rbp+rax*8+80h]
    ] as [[UInt8]])
  func calls(_ code: [UInt8]) {
    #expect(isCall(code))
    // Cut at its end it is a call no more, and neither is it with a byte behind it.
    #expect(!isCall(Array(code.dropLast())))
    if code.count < 8 { #expect(!isCall(code + [0x90])) }
  }

  /// What looks like a call and is none.
  @Test(
    arguments: [
      [0xE9, 0x10, 0x00, 0x00, 0x00],  // jmp +10h
      [0x0F, 0x84, 0x10, 0x00, 0x00, 0x00],  // je +10h
      [0xFF, 0x1D, 0x44, 0x33, 0x22, 0x11],  // call far [rip+11223344h]: it leaves Cs on the stack as well
      [0xFF, 0x5C, 0x24, 0x20],  // call far [rsp+20h]
      [0xFF, 0x9C, 0x24, 0x80, 0x00, 0x00, 0x00],  // call far [rsp+80h]
      [0x9A, 0x44, 0x33, 0x22, 0x11, 0x33, 0x00],  // call far 33h:11223344h, of x86
      [0xFF, 0x25, 0x44, 0x33, 0x22, 0x11],  // jmp [rip+11223344h]
      [0xFF, 0x64, 0x24, 0x20],  // jmp [rsp+20h]
      [0xFF, 0x35, 0x44, 0x33, 0x22, 0x11],  // push [rip+11223344h]
      [0xFF, 0x75, 0x08],  // push [rbp+8]
      [0xFE, 0x50, 0x10],  // undefined
      [0xC3],  // ret
      [0xCC],  // int3
      [0x0F, 0x05],  // syscall
    ] as [[UInt8]])
  func noCalls(_ code: [UInt8]) { #expect(!isCall(code)) }

  /// Seven bytes may be the end of an instruction that begins before them.
  @Test func tooFewBytes() {
    #expect(!endsWithCallX86([0x90, 0x90, 0xE8, 0, 0, 0, 0]))
    #expect(!endsWithCallX86([]))
  }
}
