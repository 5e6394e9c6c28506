public import DumpFormat

/// The registers of any processor that can be unwound.
public enum MachineRegisters: Equatable, Sendable {
  /// Those of x64.
  case x64(RegistersX64)
  /// Those of ARM64.
  case arm64(RegistersARM64)
  /// Those of x86.
  case x86(RegistersX86)

  /// Where it executes.
  public var instructionPointer: VirtualAddress {
    switch self {
    case .x64(let registers): registers.instructionPointer
    case .arm64(let registers): registers.instructionPointer
    case .x86(let registers): registers.instructionPointer
    }
  }

  /// The top of the stack.
  public var stackPointer: VirtualAddress {
    switch self {
    case .x64(let registers): registers.stackPointer
    case .arm64(let registers): registers.stackPointer
    case .x86(let registers): registers.stackPointer
    }
  }
}
