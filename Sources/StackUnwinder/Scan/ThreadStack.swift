public import DumpFormat

/// What is known about a stack before it is walked: it helps where unwind data is missing.
public struct ThreadStack: Equatable, Sendable {
  /// `KTHREAD.InitialStack`: where the frames of an x64 kernel stack begin, below the floating-point state.
  public var initialStack: VirtualAddress?
  /// `KTHREAD.StackBase`: the first address behind the stack.
  public var base: VirtualAddress?

  /// A stack of which these are known.
  public init(initialStack: VirtualAddress? = nil, base: VirtualAddress? = nil) {
    self.initialStack = initialStack
    self.base = base
  }
}
