public import DumpFormat

extension RegistersARM64 {
  /// The registers of a context record, as far as its flags say that they are valid.
  ///
  /// - Returns: `nil` if Pc and Sp are not among them.
  public init?(_ context: ContextARM64) {
    guard context.flags.contains(.arm64Control) else { return nil }
    self.init(pc: context.pc, sp: context.sp)
    fp = context.fp
    lr = context.lr
    guard context.flags.contains(.arm64Integer) else { return }
    let values = [
      context.x0, context.x1, context.x2, context.x3, context.x4, context.x5, context.x6, context.x7,
      context.x8, context.x9, context.x10, context.x11, context.x12, context.x13, context.x14, context.x15,
      context.x16, context.x17, context.x18, context.x19, context.x20, context.x21, context.x22, context.x23,
      context.x24, context.x25, context.x26, context.x27, context.x28,
    ]
    for (index, value) in values.enumerated() where index != 18 || context.flags.contains(.arm64X18) {
      set(index, value)
    }
  }

  /// The registers of a trap frame: it has X0 to X18, Fp and Lr.
  public init(_ frame: TrapFrameARM64) {
    self.init(pc: frame.pc, sp: frame.sp)
    restore(frame)
  }

  /// Takes over what a trap frame has; the other registers are still those of the code that was interrupted.
  mutating func restore(_ frame: TrapFrameARM64) {
    pc = frame.pc
    sp = frame.sp
    let values = [
      frame.x0, frame.x1, frame.x2, frame.x3, frame.x4, frame.x5, frame.x6, frame.x7, frame.x8, frame.x9,
      frame.x10, frame.x11, frame.x12, frame.x13, frame.x14, frame.x15, frame.x16, frame.x17, frame.x18,
    ]
    for (index, value) in values.enumerated() { set(index, value) }
    fp = frame.fp
    lr = frame.lr
  }
}
