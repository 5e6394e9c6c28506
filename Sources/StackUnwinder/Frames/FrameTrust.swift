/// How a frame was found, from the surest to the least sure.
public enum FrameTrust: String, Sendable {
  /// From a context record: certain.
  case context
  /// By the unwind information of the module below.
  case unwindInfo = "unwind-info"
  /// From a trap frame.
  case trapFrame = "trap-frame"
  /// From an exception frame whose saved registers are equal to the current ones.
  case exceptionFrame = "exception-frame"
  /// From a machine frame.
  case machineFrame = "machine-frame"
  /// By following the code behind the return address below, as far as the dump holds it, to the return of its function.
  case codeFlow = "code-flow"
  /// By following frame pointers.
  case framePointer = "frame-pointer"
  /// A value on the stack that points into a module: it may be a leftover of an earlier call, or no return address at
  /// all.
  case scan
}

extension FrameTrust {
  /// Whether a frame found so made a call; else it was interrupted.
  var isOfReturnAddress: Bool {
    switch self {
    case .unwindInfo, .exceptionFrame, .codeFlow, .framePointer, .scan: true
    case .context, .trapFrame, .machineFrame: false
    }
  }
}
