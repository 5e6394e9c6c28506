import DumpFile
import DumpFormat

/// Finds the candidates of a kernel stack and what speaks for and against each.
struct CandidateSearch {
  let stack: StackBytes
  let memory: any MemoryReader
  let knowledge: CodeKnowledge
  /// `KTHREAD.InitialStack`: where the stack of the thread begins, below its floating-point state.
  let initialStack: UInt64?
  let decoder: InstructionDecoder
  /// Unwinds a frame by unwind data.
  let unwind: (RegistersX64) -> Result<RegistersX64?, UnwindError>

  /// More candidates are not looked at: the largest stacks of Windows hold a few hundred.
  private static let limit = 2048
  /// Instructions that are followed on behalf of one stack.
  private static let instructionLimit = 200_000

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
    var instructions = 0
    while slot < stack.end, candidates.count < Self.limit {
      defer { slot += 16 }
      guard let value = stack[slot], knowledge.mayBeCode(value), !records.contains(slot) else { continue }
      let call = callEvidence(before: value)
      var continuation = ReturnCandidate.Continuation.impossible
      if call != .none {
        continuation =
          fixedContinuation(in: slot) ?? unwoundContinuation(of: value, in: slot)
          ?? (instructions > Self.instructionLimit
            ? .unknown : codeContinuation(of: value, in: slot, exit: &exit, &instructions))
      }
      candidates.append(
        ReturnCandidate(slot: slot, returnAddress: value, continuation: continuation, call: call))
    }
    return candidates
  }

  /// What lies in a fixed place above a return address: a trap frame, or the end of the thread's stack.
  private func fixedContinuation(in slot: UInt64) -> ReturnCandidate.Continuation? {
    if let frame = trapFrame(above: slot) { return .trapFrame(frame) }
    return isThreadStart(slot) ? .end : nil
  }

  /// What unwind data says; `nil` if there is none.
  private func unwoundContinuation(
    of returnAddress: UInt64, in slot: UInt64
  ) -> ReturnCandidate.Continuation? {
    switch unwind(RegistersX64(rip: returnAddress, rsp: slot + 8)) {
    case .success(let caller?):
      // Unwind data of what handles an interrupt leads to the interrupted code, perhaps on another stack.
      guard caller.rsp > slot + 8, caller.rsp <= stack.end else { return .unknown }
      return isPossibleReturn(in: caller.rsp &- 8, above: slot)
        ? .returnAddress(slot: caller.rsp &- 8) : .impossible
    case .success(nil): return .end
    case .failure(.callFromLeafFunction): return .impossible
    case .failure(.unknownRegister): return .unknown
    case .failure: return nil
    }
  }

  /// What the code behind a return address says.
  private func codeContinuation(
    of returnAddress: UInt64, in slot: UInt64, exit: inout FunctionExit, _ instructions: inout Int
  ) -> ReturnCandidate.Continuation {
    let outcome = exit.outcome(from: RegistersX64(rip: returnAddress, rsp: slot + 8))
    instructions += outcome.instructionCount
    // Data that is taken for code soon holds what is no instruction; real code does not.
    if outcome.hasInvalidCode, outcome.instructionCount < 12 { return .impossible }
    if let caller = callers(in: outcome, above: slot).first { return .returnAddress(slot: caller.rsp) }
    return outcome.returns.isEmpty ? .unknown : .impossible
  }

  /// The registers at the returns of a function whose return address can be one, the lowest first.
  func callers(in outcome: FunctionExit.Outcome, above slot: UInt64) -> [RegistersX64] {
    (outcome.returns + outcome.jumpsOut)
      .filter { isPossibleReturn(in: $0.rsp, above: slot) }
      .sorted { $0.rsp < $1.rsp }
  }

  /// Whether a slot is where a return address can be, and holds one that can be one.
  private func isPossibleReturn(in place: UInt64, above slot: UInt64) -> Bool {
    guard place > slot, place & 15 == 8, let value = stack[place] else { return false }
    return knowledge.mayBeCode(value)
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
  func isThreadStart(_ slot: UInt64) -> Bool {
    initialStack.map { $0 &- Self.systemThreadStart == slot } ?? false
  }

  /// What is in front of an address: some form of call, or something else.
  private func callEvidence(before address: UInt64) -> ReturnCandidate.CallEvidence {
    switch knowledge.evidence(address) {
    case .notCode, .notAfterCall: return .none
    case .unknown: return .unknown
    case .afterCall: break
    }
    let code = memory.readableBytes(at: VirtualAddress(address &- 5), maximum: 5)
    guard code.count == 5, code[0] == 0xE8 else { return .indirect }
    let distance = unsafe code.span.bytes.unsafeLoadUnaligned(fromByteOffset: 1, as: Int32.self)
    let target = address &+ UInt64(bitPattern: Int64(distance))
    guard knowledge.mayBeCode(target) else { return .indirect }
    // A thunk jumps on to whatever is meant.
    let first = memory.readableBytes(
      at: VirtualAddress(target), maximum: InstructionDecoder.longestInstruction)
    if case .jump? = decoder.decode(first[...], at: target)?.instruction { return .indirect }
    return .direct(target)
  }
}
