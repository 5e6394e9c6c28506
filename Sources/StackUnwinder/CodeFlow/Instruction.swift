/// What an x64 instruction does to the stack pointer and to the registers it may be restored from. Everything else an
/// instruction does is of no interest to a walk to the end of its function.
enum Instruction: Equatable {
  /// Writes some general registers, in a way that is not followed: a bit for each.
  case other(written: UInt16)
  /// Pushes eight bytes.
  case push
  /// Pops a register.
  case pop(RegisterX64)
  /// Adds a constant to a register.
  case add(RegisterX64, Int64)
  /// Copies a register.
  case copy(to: RegisterX64, from: RegisterX64)
  /// Computes an address from a register and a constant.
  case address(to: RegisterX64, base: RegisterX64, displacement: Int64)
  /// Loads eight bytes from a register and a constant.
  case load(to: RegisterX64, base: RegisterX64, displacement: Int64)
  /// `leave`.
  case leave
  /// A call, after which the volatile registers hold anything.
  case call
  /// Goes on elsewhere; `nil` if the instruction does not say where.
  case jump(to: UInt64?)
  /// Goes on elsewhere or behind the instruction.
  case branch(to: UInt64)
  /// `ret`.
  case functionReturn
  /// `iretq`, `sysretq`.
  case interruptReturn
  /// Execution does not come here, or not past it: `int3`, `ud2`, `hlt`, `int 29h`.
  case stop
}
