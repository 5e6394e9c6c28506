import CCapstone

/// Decodes x64 instructions, through Capstone, to what a walk to the end of a function needs.
///
/// Not `Sendable`: whoever walks a stack has its own.
@safe
final class InstructionDecoder {
  /// Longest instruction of the architecture in bytes.
  static let longestInstruction = 15

  private var handle: csh = 0
  private let buffer: UnsafeMutablePointer<cs_insn>?

  /// A decoder; it decodes nothing if Capstone cannot be used.
  init() {
    if unsafe cs_open(CS_ARCH_X86, CS_MODE_64, &handle) == CS_ERR_OK {
      cs_option(handle, CS_OPT_DETAIL, Int(CS_OPT_ON.rawValue))
      unsafe buffer = cs_malloc(handle)
    } else {
      unsafe buffer = nil
    }
  }

  deinit {
    if let buffer = unsafe buffer { unsafe cs_free(buffer, 1) }
    unsafe cs_close(&handle)
  }

  /// Decodes the instruction at the beginning of some bytes.
  ///
  /// - Returns: its effect and its length; `nil` if the bytes are no instruction, or not all of one.
  func decode(_ bytes: ArraySlice<UInt8>, at address: UInt64) -> (instruction: Instruction, byteCount: Int)? {
    guard let buffer = unsafe buffer else { return nil }
    return unsafe bytes.withUnsafeBytes { code -> (instruction: Instruction, byteCount: Int)? in
      var next = unsafe code.baseAddress?.assumingMemoryBound(to: UInt8.self)
      var rest = code.count
      var position = address
      guard unsafe cs_disasm_iter(handle, &next, &rest, &position, buffer) else { return nil }
      return unsafe (effect(of: buffer), Int(buffer.pointee.size))
    }
  }

  private func effect(of instruction: UnsafeMutablePointer<cs_insn>) -> Instruction {
    guard let detail = unsafe bluebox_x86_detail(instruction) else { return .stop }
    let count = unsafe Int(detail.pointee.op_count)
    let operands = unsafe detail.pointee.operands
    let first = operands.0
    let second = operands.1
    switch unsafe x86_insn(instruction.pointee.id) {
    case X86_INS_RET, X86_INS_RETF, X86_INS_RETFQ: return .functionReturn
    case X86_INS_IRETQ, X86_INS_SYSRET, X86_INS_SYSEXIT: return .interruptReturn
    case X86_INS_INT3, X86_INS_UD2, X86_INS_HLT, X86_INS_INT: return .stop
    case X86_INS_CALL: return .call
    case X86_INS_LEAVE: return .leave
    case X86_INS_PUSH, X86_INS_PUSHFQ: return .push
    case X86_INS_JMP:
      return first.type == X86_OP_IMM ? .jump(to: UInt64(bitPattern: first.imm)) : .jump(to: nil)
    case X86_INS_POP:
      if let register = wholeRegister(first) { return .pop(register) }
    case X86_INS_ADD, X86_INS_SUB:
      if let register = wholeRegister(first), second.type == X86_OP_IMM {
        let isSubtraction = unsafe instruction.pointee.id == X86_INS_SUB.rawValue
        return .add(register, isSubtraction ? 0 &- second.imm : second.imm)
      }
    case X86_INS_LEA:
      if let register = wholeRegister(first), let place = place(second) {
        return .address(to: register, base: place.base, displacement: place.displacement)
      }
    case X86_INS_MOV:
      if let register = wholeRegister(first) {
        if let source = wholeRegister(second) { return .copy(to: register, from: source) }
        if second.type == X86_OP_MEM, let place = place(second) {
          return .load(to: register, base: place.base, displacement: place.displacement)
        }
      }
    default: break
    }
    if count > 0, unsafe isConditionalBranch(instruction), first.type == X86_OP_IMM {
      return .branch(to: UInt64(bitPattern: first.imm))
    }
    return unsafe .other(written: writtenRegisters(of: instruction))
  }

  private func isConditionalBranch(_ instruction: UnsafeMutablePointer<cs_insn>) -> Bool {
    unsafe cs_insn_group(handle, instruction, UInt32(CS_GRP_JUMP.rawValue))
  }

  private func writtenRegisters(of instruction: UnsafeMutablePointer<cs_insn>) -> UInt16 {
    // Room for what cs_regs_access fills: cs_regs is an array of 64.
    unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 128) { registers in
      guard let read = registers.baseAddress else { return UInt16.max }
      let written = unsafe read + 64
      var readCount: UInt8 = 0
      var writtenCount: UInt8 = 0
      guard unsafe cs_regs_access(handle, instruction, read, &readCount, written, &writtenCount) == CS_ERR_OK
      else { return UInt16.max }
      var mask: UInt16 = 0
      for index in 0..<min(Int(writtenCount), 64) {
        if let register = unsafe generalRegister(written[index])?.register {
          mask |= 1 << UInt16(register.rawValue)
        }
      }
      return mask
    }
  }

  /// The register of an operand that is all 64 bits of a general register.
  private func wholeRegister(_ operand: cs_x86_op) -> RegisterX64? {
    guard operand.type == X86_OP_REG, let register = generalRegister(UInt16(operand.reg.rawValue)),
      register.isWhole
    else { return nil }
    return register.register
  }

  /// Base and displacement of an operand in memory that has no index.
  private func place(_ operand: cs_x86_op) -> (base: RegisterX64, displacement: Int64)? {
    guard operand.type == X86_OP_MEM, operand.mem.index == X86_REG_INVALID,
      operand.mem.segment == X86_REG_INVALID,
      let base = generalRegister(UInt16(operand.mem.base.rawValue)), base.isWhole
    else { return nil }
    return (base.register, operand.mem.disp)
  }
}

/// The general register that a register of Capstone is, or is a part of.
private func generalRegister(_ register: UInt16) -> (register: RegisterX64, isWhole: Bool)? {
  guard Int(register) < registerNumbers.count else { return nil }
  let entry = registerNumbers[Int(register)]
  return entry < 0 ? nil : (RegisterX64(rawValue: UInt8(entry & 15)), entry & 16 != 0)
}

/// For each register of Capstone: the number of the general register, plus 16 if it is all of it; -1 for others.
private let registerNumbers: [Int8] = {
  var numbers = [Int8](repeating: -1, count: Int(X86_REG_ENDING.rawValue))
  func set(_ number: Int8, whole: x86_reg, parts: [x86_reg]) {
    numbers[Int(whole.rawValue)] = number | 16
    for part in parts { numbers[Int(part.rawValue)] = number }
  }
  set(0, whole: X86_REG_RAX, parts: [X86_REG_EAX, X86_REG_AX, X86_REG_AH, X86_REG_AL])
  set(1, whole: X86_REG_RCX, parts: [X86_REG_ECX, X86_REG_CX, X86_REG_CH, X86_REG_CL])
  set(2, whole: X86_REG_RDX, parts: [X86_REG_EDX, X86_REG_DX, X86_REG_DH, X86_REG_DL])
  set(3, whole: X86_REG_RBX, parts: [X86_REG_EBX, X86_REG_BX, X86_REG_BH, X86_REG_BL])
  set(4, whole: X86_REG_RSP, parts: [X86_REG_ESP, X86_REG_SP, X86_REG_SPL])
  set(5, whole: X86_REG_RBP, parts: [X86_REG_EBP, X86_REG_BP, X86_REG_BPL])
  set(6, whole: X86_REG_RSI, parts: [X86_REG_ESI, X86_REG_SI, X86_REG_SIL])
  set(7, whole: X86_REG_RDI, parts: [X86_REG_EDI, X86_REG_DI, X86_REG_DIL])
  set(8, whole: X86_REG_R8, parts: [X86_REG_R8D, X86_REG_R8W, X86_REG_R8B])
  set(9, whole: X86_REG_R9, parts: [X86_REG_R9D, X86_REG_R9W, X86_REG_R9B])
  set(10, whole: X86_REG_R10, parts: [X86_REG_R10D, X86_REG_R10W, X86_REG_R10B])
  set(11, whole: X86_REG_R11, parts: [X86_REG_R11D, X86_REG_R11W, X86_REG_R11B])
  set(12, whole: X86_REG_R12, parts: [X86_REG_R12D, X86_REG_R12W, X86_REG_R12B])
  set(13, whole: X86_REG_R13, parts: [X86_REG_R13D, X86_REG_R13W, X86_REG_R13B])
  set(14, whole: X86_REG_R14, parts: [X86_REG_R14D, X86_REG_R14W, X86_REG_R14B])
  set(15, whole: X86_REG_R15, parts: [X86_REG_R15D, X86_REG_R15W, X86_REG_R15B])
  return numbers
}()
