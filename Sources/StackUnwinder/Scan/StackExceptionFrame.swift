import DumpFormat

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

  private typealias Layout = ExceptionFrameX64.Layout

  /// The fields that are filled. The dispatchers do not fill `Rbp`: they leave the register alone.
  private static let fields: [(field: Field<Layout, UInt64>, register: RegisterX64)] = [
    (Layout.rbx, .rbx), (Layout.rdi, .rdi), (Layout.rsi, .rsi), (Layout.r12, .r12), (Layout.r13, .r13),
    (Layout.r14, .r14), (Layout.r15, .r15),
  ]

  /// The exception frame at the stack pointer, if all non-volatile registers are known and are those saved in it.
  init?(_ registers: RegistersX64, on stack: StackBytes) {
    var result = registers
    var distinct: Set<UInt64> = []
    for (field, register) in Self.fields {
      guard let saved = stack[field, of: registers.rsp], saved == registers[register] else { return nil }
      result[register] = saved
      distinct.insert(saved)
    }
    // Registers that are all alike prove nothing.
    guard distinct.count >= 3 else { return nil }
    returnSlot = registers.rsp &+ UInt64(Layout.returnAddress.offset)
    result.rsp = returnSlot
    self.registers = result
  }
}
