public import DumpFormat

/// What a walk found: the frames, innermost first, and why there are no more.
public struct StackWalk: Equatable, Sendable {
  /// The frames; never empty, the first is where the walk began.
  public var frames: [StackFrame]
  /// Why the walk ended.
  public var end: StackEnd
}

/// Why a walk over a stack ended.
public enum StackEnd: Hashable, Sendable {
  /// The outermost frame has no return address: the stack is complete.
  case endOfStack
  /// As many frames as the caller wanted; there may be more.
  case frameLimit(Int)
  /// The caller wanted no more.
  case stopped
  /// The stack cannot be read there.
  case unreadableStack(VirtualAddress)
  /// The stack goes on in user mode, where it cannot be read: kernel dumps and small ones have no user memory.
  case userModeNotInDump(VirtualAddress)
  /// The next frame would not lie above this one.
  case didNotAdvance(from: VirtualAddress, to: VirtualAddress)
  /// The stack was switched more often than any nesting of traps does; most likely a loop.
  case tooManyStackSwitches(limit: Int)
  /// The last frame cannot be unwound, and neither frame pointers nor a scan found its caller.
  case noCaller(UnwindError)
}

extension StackEnd: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .endOfStack: "end of the stack"
    case .frameLimit(let limit): "\(limit) frames are as many as were wanted"
    case .stopped: "stopped by the caller"
    case .unreadableStack(let address): UnwindError.unreadableStack(address).description
    case .userModeNotInDump: "user mode, whose memory the dump does not have"
    case .didNotAdvance(let from, let to): UnwindError.didNotAdvance(from: from, to: to).description
    case .tooManyStackSwitches(let limit): "the stack was switched more than \(limit) times"
    case .noCaller(let error): "no caller found: \(error)"
    }
  }
}
