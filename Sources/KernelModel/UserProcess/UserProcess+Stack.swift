extension UserProcess {
  /// The stack of a thread: the only place where stacks of user dumps are made.
  ///
  /// The registers give the innermost frame. A walk up the stack needs the unwind information of images.
  public func stack(of thread: UserThread) -> [StackFrame] {
    guard let context = thread.context else { return [] }
    return [
      StackFrame(
        index: 0, instructionPointer: context.instructionPointer, stackPointer: context.stackPointer,
        trust: .context)
    ]
  }

  /// The stack of the thread that failed, from the registers at the exception.
  public func stack() -> [StackFrame] { faultingThread.map(stack(of:)) ?? [] }
}
