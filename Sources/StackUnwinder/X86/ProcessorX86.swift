public import DumpFormat

/// x86: frame data and FPO data of the PDB, then Ebp.
enum ProcessorX86: Processor {
  /// What leads to the caller.
  enum Rule: Sendable {
    case program(FrameProgram, FrameDataX86)
    case omission(FramePointerOmissionX86, offset: UInt32)
  }

  static var slotByteCount: Int { 4 }
  static var allowsStandingStill: Bool { false }
  static var hasFramePointers: Bool { true }

  /// Slots in which a return address is looked for.
  private static let searchLimit = 64

  static func rule(
    for registers: RegistersX86, isReturnAddress: Bool, in module: OpenModule
  ) throws(UnwindError) -> Rule {
    guard let source = module.frameData, let rva = module.rva(of: registers.instructionPointer) else {
      throw .noUnwindData(moduleBase: module.base)
    }
    // The block is that of the call.
    let inside =
      isReturnAddress && rva.rawValue > 0 ? RelativeVirtualAddress(rva.rawValue - 1) : rva
    if let data = source.frameData(at: inside) { return .program(try FrameProgram(data.program), data) }
    if let data = source.framePointerOmission(at: inside), data.kind != .standard, data.kind != .taskState {
      return .omission(data, offset: rva.rawValue &- data.begin.rawValue)
    }
    throw .noUnwindData(moduleBase: module.base)
  }

  static func apply(
    _ rule: Rule, to registers: inout RegistersX86, _ state: inout WalkState
  ) throws(UnwindError) -> StepKind {
    switch rule {
    case .program(let program, let data):
      let start = registers.esp &+ data.localByteCount &+ data.savedRegisterByteCount
      let search = returnAddressSlot(from: start &+ state.calleeParameterByteCount, state)
      let environment = FrameProgram.Environment(
        data: data, calleeParameterByteCount: state.calleeParameterByteCount,
        search: search ?? start &+ state.calleeParameterByteCount)
      let caller: RegistersX86
      do throws(UnwindError) {
        caller = try program.run(registers, environment, state.stack)
      } catch .unreadableStack(let address) {
        // Programs go by Ebp, which optimised code uses for other things. The stack itself may be sound.
        throw .invalidFrameProgram("it reads 0x\(String(address.rawValue, radix: 16)), which cannot be read")
      }
      guard caller.esp > registers.esp else {
        throw .invalidFrameProgram("Esp goes from 0x\(String(registers.esp, radix: 16)) down")
      }
      registers = caller
      state.calleeParameterByteCount = data.parameterByteCount
      return .frameProgram
    case .omission(let data, let offset):
      if data.kind == .trap { return try restoreTrapFrame(&registers, &state) }
      try undo(data, offset, &registers, state)
      state.calleeParameterByteCount = data.parameterByteCount
      return .framePointerOmission
    }
  }

  /// The first slot from an address on that holds a return address.
  private static func returnAddressSlot(from start: UInt32, _ state: WalkState) -> UInt32? {
    for index in 0..<UInt32(searchLimit) {
      let (slot, overflow) = start.addingReportingOverflow(index * 4)
      guard !overflow, let value = try? state.stack.load(UInt64(slot), as: UInt32.self) else { return nil }
      let evidence = state.check.evidence(VirtualAddress(UInt64(value)))
      if evidence == .afterCall || evidence == .unknown { return slot }
    }
    return nil
  }

  /// A function without frame pointer: locals, then saved registers, then the return address.
  private static func undo(
    _ data: FramePointerOmissionX86, _ offset: UInt32, _ registers: inout RegistersX86, _ state: WalkState
  ) throws(UnwindError) {
    // What of the prolog was executed is not known; before its first instruction nothing was.
    let isEntered = offset > 0
    let saved = isEntered ? data.savedRegisterCount &* 4 : 0
    let depth = (isEntered ? data.localByteCount : 0) &+ saved
    let expected = registers.esp &+ depth &+ state.calleeParameterByteCount
    let slot = returnAddressSlot(from: expected, state) ?? expected
    if isEntered, data.savesBasePointer, saved >= 4 {
      // Ebp is pushed first.
      registers[.ebp] = try state.stack.load(UInt64(slot &- 4), as: UInt32.self)
    }
    registers.eip = try state.stack.load(UInt64(slot), as: UInt32.self)
    registers.esp = slot &+ 4
    registers.forgetVolatile()
  }

  /// The handler of a trap has its frame at Ebp.
  private static func restoreTrapFrame(
    _ registers: inout RegistersX86, _ state: inout WalkState
  ) throws(UnwindError) -> StepKind {
    guard let ebp = registers[.ebp] else { throw .unknownRegister("ebp") }
    let address = VirtualAddress(UInt64(ebp))
    let bytes = try state.stack.bytes(address, count: TrapFrameX86.Layout.byteCount - 16)
    // The last fields are only there in virtual 8086 mode.
    let padded = bytes + [UInt8](repeating: 0, count: 16)
    guard let record = try? Record<TrapFrameX86.Layout>(unsafe padded.span.bytes) else {
      throw .unreadableStack(address)
    }
    let frame = TrapFrameX86(record)
    guard frame.isPlausible else { throw .invalidFrameProgram("no trap frame at ebp") }
    registers = RegistersX86(frame, at: address)
    state.calleeParameterByteCount = 0
    return .saved(.trapFrame, at: address)
  }

  static func makeSearch(
    _ state: WalkState, from stackPointer: VirtualAddress,
    unwind: @escaping (RegistersX86) -> Result<RegistersX86?, UnwindError>
  ) -> StackSearchX86? {
    StackSearchX86(memory: state.stack.memory, check: state.check)
  }

  /// Ebp points to the saved Ebp, with the return address behind it.
  static func followFramePointer(
    _ registers: RegistersX86, _ state: borrowing WalkState, _ check: ReturnAddressCheck
  ) -> (registers: RegistersX86, slot: VirtualAddress)? {
    if !state.isReturnAddress, let caller = atEdgeOfFunction(registers, state, check) { return caller }
    guard let ebp = registers[.ebp], ebp >= registers.esp, ebp & 3 == 0, ebp <= .max - 8,
      ebp - registers.esp < 0x10_0000, let saved = try? state.stack.load(UInt64(ebp), as: UInt32.self),
      let returnAddress = try? state.stack.load(UInt64(ebp) + 4, as: UInt32.self)
    else { return nil }
    // The outermost frame has no caller, and says so by a zero.
    if returnAddress != 0 || saved != 0 {
      let evidence = check.evidence(VirtualAddress(UInt64(returnAddress)))
      guard evidence == .afterCall || evidence == .unknown else { return nil }
    }
    var caller = registers
    caller.eip = returnAddress
    caller.esp = ebp + 8
    caller[.ebp] = saved
    caller.forgetVolatile()
    return (caller, VirtualAddress(UInt64(ebp)))
  }
}

extension ProcessorX86 {
  /// The caller of a function that has not yet made its frame, or has given it back: Ebp is still, or again, that of the
  /// caller, and to follow it would miss one.
  private static func atEdgeOfFunction(
    _ registers: RegistersX86, _ state: borrowing WalkState, _ check: ReturnAddressCheck
  ) -> (registers: RegistersX86, slot: VirtualAddress)? {
    guard let module = check.modules.module(containing: registers.instructionPointer),
      let rva = module.rva(of: registers.instructionPointer), rva.rawValue > 0
    else { return nil }
    let bytes = module.codeBytes(at: RelativeVirtualAddress(rva.rawValue - 1), count: 6)
    guard bytes.count == 6 else { return nil }
    var caller = registers
    var slot = registers.esp
    if bytes[1...].starts(with: [0x55, 0x8B, 0xEC])
      || bytes[1...].starts(with: [0x8B, 0xFF, 0x55, 0x8B, 0xEC])
      || bytes[1] == 0xC3 || bytes[1] == 0xC2
    {
      // Before `push ebp`, or at `ret`.
    } else if bytes.starts(with: [0x55, 0x8B, 0xEC]), slot <= .max - 4 {
      guard let saved = try? state.stack.load(UInt64(slot), as: UInt32.self) else { return nil }
      caller[.ebp] = saved
      slot += 4
    } else {
      return nil
    }
    guard slot <= .max - 4, let returnAddress = try? state.stack.load(UInt64(slot), as: UInt32.self),
      check.evidence(VirtualAddress(UInt64(returnAddress))) == .afterCall
    else { return nil }
    caller.eip = returnAddress
    caller.esp = slot + 4
    caller.forgetVolatile()
    return (caller, VirtualAddress(UInt64(slot)))
  }
}

extension RegistersX86: ProcessorRegisters {
  /// `Eip`.
  public var instructionPointer: VirtualAddress { VirtualAddress(UInt64(eip)) }
  /// `Esp`.
  public var stackPointer: VirtualAddress { VirtualAddress(UInt64(esp)) }

  func afterScan(returnAddress: VirtualAddress, slot: VirtualAddress) -> Self {
    var caller = Self(
      eip: UInt32(truncatingIfNeeded: returnAddress.rawValue),
      esp: UInt32(truncatingIfNeeded: slot.rawValue &+ 4))
    // Functions without frame pointer leave Ebp alone as a rule, and the next one is checked before it is believed.
    caller[.ebp] = self[.ebp]
    return caller
  }
}
