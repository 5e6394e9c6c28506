public import DumpFormat

/// How a frame was found, from the surest to the least sure.
public enum FrameTrust: String, Sendable {
  /// From a context record: certain.
  case context
  /// By the unwind information of the module below.
  case unwindInfo = "unwind-info"
  /// From a trap frame.
  case trapFrame = "trap-frame"
  /// From a machine frame.
  case machineFrame = "machine-frame"
  /// By following frame pointers.
  case framePointer = "frame-pointer"
  /// A value on the stack that points into a module: it may be a leftover of an earlier call, or no return address at
  /// all.
  case scan
}

/// A frame of a stack.
public struct StackFrame: Equatable, Sendable {
  /// Position in the stack, 0 for the innermost.
  public var index: Int
  /// Where the frame executes: the instruction pointer, or the return address that was found.
  public var instructionPointer: VirtualAddress
  /// The stack pointer of the frame; for a scanned frame the address of the stack slot that holds the return address.
  public var stackPointer: VirtualAddress
  /// How the frame was found.
  public var trust: FrameTrust

  /// A frame.
  public init(index: Int, instructionPointer: VirtualAddress, stackPointer: VirtualAddress, trust: FrameTrust)
  {
    self.index = index
    self.instructionPointer = instructionPointer
    self.stackPointer = stackPointer
    self.trust = trust
  }
}
