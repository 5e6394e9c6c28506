/// An exception frame (`KEXCEPTION_FRAME`) at the stack pointer of a kernel function, proved by the registers that are
/// saved in it.
///
/// The kernel's dispatchers of bug checks and exceptions save all non-volatile registers there, and call on without
/// having changed one: those that are known must be equal to the saved ones.
struct StackExceptionFrame {
  /// Address of the slot with the return address of the function whose frame it is.
  let returnSlot: UInt64
  /// The registers as they were saved.
  let registers: RegistersX64

  /// Fields of a `KEXCEPTION_FRAME` by offset. The dispatchers do not fill `Rbp`, at 0xF8: they leave the register alone.
  private static let fields: [(offset: UInt64, register: RegisterX64)] = [
    (0x100, .rbx), (0x108, .rdi), (0x110, .rsi), (0x118, .r12), (0x120, .r13), (0x128, .r14),
    (0x130, .r15),
  ]

  /// The exception frame at the stack pointer, if all non-volatile registers are known and are those saved in it.
  init?(_ registers: RegistersX64, on stack: StackBytes) {
    var result = registers
    var distinct: Set<UInt64> = []
    for (offset, register) in Self.fields {
      guard let saved = stack[registers.rsp &+ offset], saved == registers[register] else { return nil }
      result[register] = saved
      distinct.insert(saved)
    }
    // Registers that are all alike prove nothing.
    guard distinct.count >= 3 else { return nil }
    returnSlot = registers.rsp &+ 0x138
    result.rsp = returnSlot
    self.registers = result
  }
}
