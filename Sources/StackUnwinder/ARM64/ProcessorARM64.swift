public import DumpFormat
import PortableExecutable

/// ARM64: packed and full unwind data of images.
enum ProcessorARM64: Processor {
  typealias Search = NoStackSearch<RegistersARM64>

  static var slotByteCount: Int { 8 }
  static var allowsStandingStill: Bool { true }
  static var hasFramePointers: Bool { false }

  static func rule(
    for registers: RegistersARM64, isReturnAddress: Bool, in module: OpenModule
  ) throws(UnwindError) -> UnwindRuleARM64 {
    guard let rva = module.rva(of: registers.instructionPointer) else {
      throw .noModule(registers.instructionPointer)
    }
    // The function is that of the call: a call that never returns can be its last instruction.
    let inside = isReturnAddress && rva.rawValue >= 4 ? RelativeVirtualAddress(rva.rawValue - 4) : rva
    guard let entry = try module.entryARM64(containing: inside) else {
      // A leaf calls nobody, and Lr is that of the call that it did not make.
      if isReturnAddress { throw .callFromLeafFunction(registers.instructionPointer) }
      return .leaf
    }
    let info = try UnwindInfoARM64(entry, moduleBase: module.base) { module.unwindBytes(at: $0, count: $1) }
    guard (inside.rawValue - entry.begin.rawValue) / 4 < info.instructionCount else {
      if isReturnAddress { throw .callFromLeafFunction(registers.instructionPointer) }
      return .leaf
    }
    let offset = Int((rva.rawValue - entry.begin.rawValue) / 4)
    let prologLength = info.prologInstructionCount
    if offset < prologLength {
      return UnwindRuleARM64(info.prolog, skipping: prologLength - offset, position: .prolog)
    }
    if !isReturnAddress {
      for epilog in info.epilogs where offset >= Int(epilog.start) {
        let length = epilog.codes.count { $0.isInstruction } + 1
        let passed = offset - Int(epilog.start)
        if passed < length { return UnwindRuleARM64(epilog.codes, skipping: passed, position: .epilog) }
      }
    }
    return UnwindRuleARM64(info.prolog, skipping: 0, position: .body)
  }

  static func apply(
    _ rule: UnwindRuleARM64, to registers: inout RegistersARM64, _ state: inout WalkState
  ) throws(UnwindError) -> StepKind {
    try rule.apply(to: &registers, state)
  }

  /// Frames of Windows are chained as a rule: Fp points to the saved Fp and Lr.
  static func followFramePointer(
    _ registers: RegistersARM64, _ state: borrowing WalkState, _ check: ReturnAddressCheck
  ) -> (registers: RegistersARM64, slot: VirtualAddress)? {
    // The outermost frame has no caller, and says so by a zero: the walk ends at a return address of zero.
    if state.isReturnAddress, registers.fp == 0 {
      return (RegistersARM64(pc: 0, sp: registers.sp), VirtualAddress(registers.sp))
    }
    guard let fp = registers.fp, fp >= registers.sp, fp & 15 == 0, fp <= .max - 16,
      fp - registers.sp < 0x10_0000, let saved = try? state.stack.load(fp, as: UInt64.self),
      let link = try? state.stack.load(fp + 8, as: UInt64.self)
    else { return nil }
    let returnAddress = strippedAddress(link, state.pointerAuthenticationMask)
    let evidence = check.evidence(VirtualAddress(returnAddress))
    guard evidence == .afterCall || evidence == .unknown else { return nil }
    var caller = RegistersARM64(pc: returnAddress, sp: fp + 16)
    caller.fp = saved
    return (caller, VirtualAddress(fp))
  }
}

extension OpenModule {
  /// The entry that begins last before an address; its end is in its unwind data.
  func entryARM64(containing rva: RelativeVirtualAddress) throws(UnwindError) -> RuntimeFunctionARM64? {
    try entry(containing: rva) { $0.functionTableARM64 }
  }
}

extension RegistersARM64: ProcessorRegisters {
  /// `Pc`.
  public var instructionPointer: VirtualAddress { VirtualAddress(pc) }
  /// `Sp`.
  public var stackPointer: VirtualAddress { VirtualAddress(sp) }

  func afterScan(returnAddress: VirtualAddress, slot: VirtualAddress) -> Self {
    // The slot before that of Lr holds Fp, and both are at the bottom of the caller's frame or within it.
    Self(pc: returnAddress.rawValue, sp: slot.rawValue &+ 8)
  }
}
