public import DumpFormat

/// A frame of a stack.
public struct StackFrame: Equatable, Sendable {
  /// Position in the stack, 0 for the innermost.
  public var index: Int
  /// Where the frame executes: the instruction pointer, or the return address that was found.
  public var instructionPointer: VirtualAddress
  /// The stack pointer of the frame; for a scanned frame the address of the stack slot that holds the return address.
  public var stackPointer: VirtualAddress
  /// The stack pointer of the caller: the first address above the return address of this frame. `nil` if the caller was
  /// not found, or is on another stack.
  public var frameBase: VirtualAddress?
  /// How the frame was found.
  public var trust: FrameTrust
  /// The rule that found it; `nil` if it was not found by a walk.
  public var reason: FrameReason?
  /// Whether ``instructionPointer`` is a return address, so that the call is the instruction before it.
  public var isReturnAddress: Bool

  /// A frame.
  public init(
    index: Int, instructionPointer: VirtualAddress, stackPointer: VirtualAddress,
    frameBase: VirtualAddress? = nil, trust: FrameTrust, reason: FrameReason? = nil,
    isReturnAddress: Bool? = nil
  ) {
    self.index = index
    self.instructionPointer = instructionPointer
    self.stackPointer = stackPointer
    self.frameBase = frameBase
    self.trust = trust
    self.reason = reason
    self.isReturnAddress =
      isReturnAddress ?? (trust == .unwindInfo || trust == .framePointer || trust == .scan)
  }

  /// The address to look symbols and lines up with: one byte before a return address.
  ///
  /// A call of a function that never returns can be the last instruction of its caller. The return address then
  /// belongs to the next function, and to the next source line in any case.
  public var lookupAddress: VirtualAddress { isReturnAddress ? instructionPointer - 1 : instructionPointer }
}
