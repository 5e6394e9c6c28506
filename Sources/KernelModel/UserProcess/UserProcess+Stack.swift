import DumpFormat
public import StackUnwinder

extension UserProcess {
  /// The stack of a thread, innermost frame first: the only place where stacks of user dumps are made.
  ///
  /// The registers give the innermost frame. The others are found by unwind data as far as images are in the dump, by
  /// frame pointers, and by a scan; each says how.
  ///
  /// - Parameter limit: frames at most.
  public func stack(of thread: UserThread, limit: Int = 512) -> [StackFrame] {
    guard limit > 0, let context = thread.context else { return [] }
    if let registers = MachineRegisters(context) {
      return unwinder.walk(from: registers, limit: limit).frames
    }
    return [
      StackFrame(
        index: 0, instructionPointer: context.instructionPointer, stackPointer: context.stackPointer,
        trust: .context)
    ]
  }

  /// The stack of the thread that failed, from the registers at the exception.
  public func stack() -> [StackFrame] { faultingThread.map { stack(of: $0) } ?? [] }
}

extension MachineRegisters {
  /// The registers of a context record; `nil` if its flags do not say that control registers are valid.
  init?(_ context: ProcessorContext) {
    switch context {
    case .x64(let context):
      guard let registers = RegistersX64(context) else { return nil }
      self = .x64(registers)
    case .x86(let context):
      guard let registers = RegistersX86(context) else { return nil }
      self = .x86(registers)
    case .arm64(let context):
      guard let registers = RegistersARM64(context) else { return nil }
      self = .arm64(registers)
    }
  }
}
