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
