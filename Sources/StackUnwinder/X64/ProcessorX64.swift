public import DumpFormat

/// x64: unwind data of images.
enum ProcessorX64: Processor {
  static var slotByteCount: Int { 8 }
  static var allowsStandingStill: Bool { false }
  static var hasFramePointers: Bool { false }

  static func rule(
    for registers: RegistersX64, isReturnAddress: Bool, in module: OpenModule
  ) throws(UnwindError) -> UnwindRuleX64 {
    guard let rva = module.rva(of: registers.instructionPointer) else {
      throw .noModule(registers.instructionPointer)
    }
    return try UnwindRuleX64(at: rva, isReturnAddress: isReturnAddress, in: module)
  }

  static func apply(
    _ rule: UnwindRuleX64, to registers: inout RegistersX64, _ state: inout WalkState
  ) throws(UnwindError) -> StepKind {
    if let frame = try rule.apply(to: &registers, state.stack) { return .saved(.machineFrame, at: frame) }
    return .call(rule.position)
  }

  /// Code that is compiled at run time often keeps Rbp as a frame pointer. Anything else that Rbp holds must not pass for
  /// one: the return address has to be one.
  static func followFramePointer(
    _ registers: RegistersX64, _ state: borrowing WalkState, _ check: ReturnAddressCheck
  ) -> (registers: RegistersX64, slot: VirtualAddress)? {
    guard let rbp = registers[.rbp], rbp >= registers.rsp, rbp & 7 == 0, rbp <= .max - 16,
      rbp - registers.rsp < 0x10_0000, let saved = try? state.stack.load(rbp, as: UInt64.self),
      let returnAddress = try? state.stack.load(rbp + 8, as: UInt64.self),
      check.evidence(VirtualAddress(returnAddress)) == .afterCall
    else { return nil }
    var caller = RegistersX64(rip: returnAddress, rsp: rbp + 16)
    caller[.rbp] = saved
    return (caller, VirtualAddress(rbp))
  }
}

extension RegistersX64: ProcessorRegisters {
  /// `Rip`.
  public var instructionPointer: VirtualAddress { VirtualAddress(rip) }
  /// `Rsp`.
  public var stackPointer: VirtualAddress { VirtualAddress(rsp) }

  func afterScan(returnAddress: VirtualAddress, slot: VirtualAddress) -> Self {
    Self(rip: returnAddress.rawValue, rsp: slot.rawValue &+ 8)
  }
}
