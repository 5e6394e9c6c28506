import DumpFile
import DumpFormat

/// Finds the candidates of a kernel stack and what speaks for and against each.
struct CandidateSearch {
  let stack: StackBytes
  let memory: any MemoryReader
  let knowledge: any CodeKnowledge
  /// `KTHREAD.InitialStack`: where the stack of the thread begins, below its floating-point state.
  let initialStack: UInt64?
  let decoder: InstructionDecoder

  /// How far a trap frame of user mode may be above a return address: a system call copies its arguments between them.
  private static let argumentSpace: UInt64 = 0x78
  /// Where the return address of a system thread's first function lies below the initial stack pointer.
  private static let systemThreadStart: UInt64 = 0x38

  /// All candidates from a stack pointer up.
  func candidates() -> [ReturnCandidate] {
    // A call pushes the return address onto an aligned stack: it is at 8 modulo 16.
    var slot = (stack.start & ~15) | 8
    if slot < stack.start { slot += 16 }
    var exit = FunctionExit(memory: memory, stack: stack, decoder: decoder)
    let records = StackRecords(stack)
    var candidates: [ReturnCandidate] = []
    while slot < stack.end {
      defer { slot += 16 }
      guard let value = stack[slot], knowledge.mayBeCode(value), !records.contains(slot) else { continue }
      let call = callEvidence(before: value)
      let continuation = call == .none ? .impossible : continuation(of: value, in: slot, exit: &exit)
      candidates.append(
        ReturnCandidate(slot: slot, returnAddress: value, continuation: continuation, call: call))
    }
    return candidates
  }

  /// What follows above a return address.
  private func continuation(
    of returnAddress: UInt64, in slot: UInt64, exit: inout FunctionExit
  ) -> ReturnCandidate.Continuation {
    if let frame = trapFrame(above: slot) { return .trapFrame(frame) }
    if isThreadStart(slot) { return .end }
    let outcome = exit.outcome(
      from: RegistersX64(rip: returnAddress, rsp: slot + 8))
    // Data that is taken for code soon holds what is no instruction; real code does not.
    if outcome.hasInvalidCode, outcome.instructionCount < 12 { return .impossible }
    if let caller = callers(in: outcome, above: slot).first { return .returnAddress(slot: caller.rsp) }
    return outcome.returns.isEmpty ? .unknown : .impossible
  }

  /// The registers at the returns of a function whose return address can be one, the lowest first.
  func callers(in outcome: FunctionExit.Outcome, above slot: UInt64) -> [RegistersX64] {
    (outcome.returns + outcome.jumpsOut)
      .filter { registers in
        guard registers.rsp > slot, registers.rsp & 15 == 8, let value = stack[registers.rsp] else { return false }
        return knowledge.mayBeCode(value)
      }
      .sorted { $0.rsp < $1.rsp }
  }

  /// The trap frame that follows a return address: right above it, or behind the arguments of a system call.
  func trapFrame(above slot: UInt64) -> StackTrapFrame? {
    if let frame = StackTrapFrame(at: slot + 8, on: stack, initialStack: initialStack) { return frame }
    for distance in stride(from: UInt64(16), through: Self.argumentSpace, by: 8) {
      if let frame = StackTrapFrame(at: slot + distance, on: stack, initialStack: initialStack),
        frame.isFromUserMode
      {
        return frame
      }
    }
    return nil
  }

  /// Whether a slot is where the first function of a system thread keeps its return address.
  func isThreadStart(_ slot: UInt64) -> Bool { initialStack.map { $0 &- Self.systemThreadStart == slot } ?? false }

  /// What is in front of an address: some form of call, or something else.
  private func callEvidence(before address: UInt64) -> ReturnCandidate.CallEvidence {
    let code = memory.readableBytes(at: VirtualAddress(address &- 8), maximum: 8)
    guard code.count == 8 else { return .unknown }
    guard CallInstruction.endsWithCall(code) else { return .none }
    guard code[3] == 0xE8 else { return .indirect }
    let distance = unsafe code.span.bytes.unsafeLoadUnaligned(fromByteOffset: 4, as: Int32.self)
    let target = address &+ UInt64(bitPattern: Int64(distance))
    guard knowledge.mayBeCode(target) else { return .indirect }
    // A thunk jumps on to whatever is meant.
    let first = memory.readableBytes(at: VirtualAddress(target), maximum: InstructionDecoder.longestInstruction)
    if case .jump? = decoder.decode(first.span.bytes, at: target)?.instruction { return .indirect }
    return .direct(target)
  }
}
