import DumpFormat
import Testing

@testable import StackUnwinder

/// Code assembled by hand, followed from where a call returns.
struct FunctionExitTests {
  private static let codeAddress: UInt64 = 0xFFFF_F800_0000_1000
  private static let stackAddress: UInt64 = 0xFFFF_9000_0000_0000

  /// Follows some code, with a stack of which slot n holds n.
  private func outcome(
    _ code: [UInt8], rbp: UInt64? = nil, moreCode: [(UInt64, [UInt8])] = []
  ) -> FunctionExit.Outcome {
    let slots = (0..<0x40).flatMap { [UInt8($0)] + [UInt8](repeating: 0, count: 7) }
    let memory = TestMemory([(Self.codeAddress, code), (Self.stackAddress, slots)] + moreCode)
    var exit = FunctionExit(
      memory: memory, stack: StackBytes(memory, from: Self.stackAddress, maximum: 0x1000),
      decoder: InstructionDecoder())
    var registers = RegistersX64(rip: Self.codeAddress, rsp: Self.stackAddress)
    registers[.rbp] = rbp
    return exit.outcome(from: registers)
  }

  @Test func restoresWhatTheEpilogRestores() throws {
    // add rsp, 28h; pop rbx; pop rsi; ret
    let outcome = outcome([0x48, 0x83, 0xC4, 0x28, 0x5B, 0x5E, 0xC3])
    let registers = try #require(outcome.returns.first)
    #expect(registers.rsp == Self.stackAddress + 0x38)
    #expect(registers[.rbx] == 5)
    #expect(registers[.rsi] == 6)
    #expect(!outcome.isIncomplete)
  }

  @Test func followsBothWaysOfABranch() {
    // test eax, eax; je +2; jmp -6 (a loop); add rsp, 8; ret
    let outcome = outcome([0x85, 0xC0, 0x74, 0x02, 0xEB, 0xFA, 0x48, 0x83, 0xC4, 0x08, 0xC3])
    #expect(outcome.returns.map(\.rsp) == [Self.stackAddress + 8])
  }

  @Test func restoresRegistersFromASavedStackPointer() throws {
    // lea r11, [rsp+40h]; mov rbx, [r11+10h]; mov rsp, r11; pop rdi; ret
    let outcome = outcome([
      0x4C, 0x8D, 0x5C, 0x24, 0x40, 0x49, 0x8B, 0x5B, 0x10, 0x49, 0x8B, 0xE3, 0x5F, 0xC3,
    ])
    let registers = try #require(outcome.returns.first)
    #expect(registers.rsp == Self.stackAddress + 0x48)
    #expect(registers[.rbx] == 10)
    #expect(registers[.rdi] == 8)
  }

  @Test func needsTheFramePointerWhereTheFunctionDoes() {
    let code: [UInt8] = [0x48, 0x8D, 0x65, 0x10, 0x5D, 0xC3]  // lea rsp, [rbp+10h]; pop rbp; ret
    #expect(outcome(code, rbp: Self.stackAddress + 0x20).returns.map(\.rsp) == [Self.stackAddress + 0x38])
    let unknown = outcome(code)
    #expect(unknown.returns.isEmpty && unknown.isIncomplete)
  }

  @Test func aCallChangesVolatileRegistersOnly() throws {
    // mov rcx, rsp; mov rdi, rsp; call; add rsp, 8; ret
    let outcome = outcome([
      0x48, 0x8B, 0xCC, 0x48, 0x8B, 0xFC, 0xE8, 0, 0, 0, 0, 0x48, 0x83, 0xC4, 0x08, 0xC3,
    ])
    let registers = try #require(outcome.returns.first)
    #expect(registers[.rcx] == nil)
    #expect(registers[.rdi] == Self.stackAddress)
  }

  @Test func goesOnInAnotherPiece() {
    let there: UInt64 = Self.codeAddress + 0x800
    // jmp to the other piece: add rsp, 18h; ret
    let outcome = outcome(
      [0xE9, 0xFB, 0x07, 0, 0], moreCode: [(there, [0x48, 0x83, 0xC4, 0x18, 0xC3])])
    #expect(outcome.returns.map(\.rsp) == [Self.stackAddress + 0x18])
  }

  @Test func claimsNothingWhereCodeIsMissing() {
    let outcome = outcome([0x48, 0x83, 0xC4])  // an instruction that is cut
    #expect(outcome.returns.isEmpty && outcome.isIncomplete && !outcome.hasInvalidCode)
    #expect(self.outcome([0xE9, 0, 1, 0, 0]).jumpsOut.count == 1)
  }

  @Test func endsOnEveryInput() {
    // Branches to each other, everywhere: je -2 and je +0.
    let outcome = outcome([UInt8](repeating: 0x74, count: 0x400))
    #expect(outcome.instructionCount <= 400)
  }
}
