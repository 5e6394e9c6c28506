public import DumpFormat

extension RegistersX64 {
  /// The registers of a context record, as far as its flags say that they are valid.
  ///
  /// - Returns: `nil` if Rip and Rsp are not among them.
  public init?(_ context: ContextX64) {
    guard context.flags.contains(.x64Control) else { return nil }
    self.init(rip: context.rip, rsp: context.rsp)
    guard context.flags.contains(.x64Integer) else { return }
    let values = [
      context.rax, context.rcx, context.rdx, context.rbx, context.rsp, context.rbp, context.rsi, context.rdi,
      context.r8, context.r9, context.r10, context.r11, context.r12, context.r13, context.r14, context.r15,
    ]
    for (number, value) in values.enumerated() { set(UInt8(number), value) }
  }

  /// The registers of a trap frame. It has the volatile ones and Rbp.
  ///
  /// - Parameters:
  ///   - exceptionFrame: the exception frame that belongs to it, with the non-volatile registers.
  ///   - isSystemCall: whether the frame is that of a system call: only then Rbx, Rdi and Rsi are saved in it.
  public init(_ frame: TrapFrameX64, exceptionFrame: ExceptionFrameX64? = nil, isSystemCall: Bool = false) {
    self.init(rip: frame.rip, rsp: frame.rsp)
    self[.rax] = frame.rax
    self[.rcx] = frame.rcx
    self[.rdx] = frame.rdx
    self[.r8] = frame.r8
    self[.r9] = frame.r9
    self[.r10] = frame.r10
    self[.r11] = frame.r11
    self[.rbp] = frame.rbp
    if isSystemCall {
      self[.rbx] = frame.rbx
      self[.rdi] = frame.rdi
      self[.rsi] = frame.rsi
    }
    guard let exceptionFrame else { return }
    self[.rbx] = exceptionFrame.rbx
    self[.rdi] = exceptionFrame.rdi
    self[.rsi] = exceptionFrame.rsi
    self[.r12] = exceptionFrame.r12
    self[.r13] = exceptionFrame.r13
    self[.r14] = exceptionFrame.r14
    self[.r15] = exceptionFrame.r15
  }

  /// The registers that a machine frame has.
  public init(_ frame: MachineFrameX64) { self.init(rip: frame.rip, rsp: frame.rsp) }
}
