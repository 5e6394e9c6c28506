import DumpFile
import DumpFormat

/// Finds callers on an x64 stack where unwind data is missing: what a small memory dump holds is enough for most of them.
///
/// Each step takes the surest way there is: a trap frame, an exception frame, the code behind the return address as far as
/// the dump has it (``FunctionExit``), and where none leads on, the best of the candidates (``CandidateChain``).
/// Lives as long as a walk over one stack.
final class StackSearchX64: StackSearch {
  typealias Caller = SearchedCaller<RegistersX64>

  /// The most that is read of a stack: no kernel stack is longer, whatever a damaged dump says.
  private static let longestStack = 0x2_0000

  private let stack: StackBytes
  private let search: CandidateSearch
  private let knowledge: CodeKnowledge
  private var exit: FunctionExit
  private lazy var chain = CandidateChain(search.candidates(), knowledge: knowledge)

  /// A search on the stack from a stack pointer up.
  init(
    memory: any MemoryReader, stackPointer: UInt64, thread: ThreadStack?, knowledge: CodeKnowledge,
    unwind: @escaping (RegistersX64) -> Result<RegistersX64?, UnwindError>
  ) {
    var byteCount = Self.longestStack
    if let base = thread?.base?.rawValue, base > stackPointer {
      byteCount = Int(min(base - stackPointer, UInt64(byteCount)))
    }
    stack = StackBytes(memory, from: stackPointer, maximum: byteCount)
    self.knowledge = knowledge
    let decoder = InstructionDecoder()
    search = CandidateSearch(
      stack: stack, memory: memory, knowledge: knowledge, initialStack: thread?.initialStack?.rawValue,
      decoder: decoder, unwind: unwind)
    exit = FunctionExit(memory: memory, stack: stack, decoder: decoder)
  }

  /// Whether a stack pointer is of this stack.
  func contains(_ stackPointer: VirtualAddress) -> Bool {
    stackPointer.rawValue >= stack.start && stackPointer.rawValue < stack.end
  }

  /// Whether a frame is the last one: that of a system thread's first function.
  func isOutermost(_ registers: RegistersX64, isReturnAddress: Bool) -> Bool {
    isReturnAddress && search.isThreadStart(registers.rsp &- 8)
  }

  /// The caller of a frame, proved by what lies on the stack or by code.
  ///
  /// - Parameter isReturnAddress: whether the frame made a call; else it was interrupted.
  func provedCaller(of registers: RegistersX64, isReturnAddress: Bool) -> Caller? {
    if isReturnAddress {
      if let frame = search.trapFrame(above: registers.rsp &- 8) { return caller(in: frame) }
      if let frame = StackExceptionFrame(registers, on: stack), let value = stack[frame.returnSlot],
        knowledge.mayBeCode(value)
      {
        return called(
          from: frame.registers, trust: .exceptionFrame,
          reason: .exceptionFrame(VirtualAddress(registers.rsp)))
      }
    } else if registers.rsp & 15 == 8, let value = stack[registers.rsp], knowledge.mayBeCode(value) {
      // Only before a function moves the stack pointer is it at 8 modulo 16: the return address is still there.
      return called(from: registers, trust: .codeFlow, reason: .functionEntry)
    }
    guard knowledge.mayBeCode(registers.rip) else { return nil }
    let outcome = exit.outcome(from: registers)
    return search.callers(in: outcome, above: registers.rsp &- 8).first.flatMap {
      called(from: $0, trust: .codeFlow, reason: .codeFlow(instructions: outcome.instructionCount))
    }
  }

  /// The most likely caller of a frame that nothing proves.
  func likelyCaller(of registers: RegistersX64, isReturnAddress: Bool, because error: UnwindError) -> Caller?
  {
    // A jump to what is no code came by a call, whose return address is on top of the stack or near it.
    let lowest = isReturnAddress ? registers.rsp &- 8 &+ CandidateChain.shortestFrame : registers.rsp
    let callee = knowledge.mayBeCode(registers.rip) ? registers.rip : nil
    guard let candidate = chain.best(atOrAbove: lowest, callee: callee, knowledge: knowledge) else {
      return nil
    }
    return Caller(
      registers: RegistersX64(rip: candidate.returnAddress, rsp: candidate.slot + 8), trust: .scan,
      reason: .scan(
        slot: VirtualAddress(candidate.slot), skipped: Int(candidate.slot &- registers.rsp) / 8,
        evidence: candidate.call == .unknown ? .unknown : .afterCall, because: error))
  }

  /// The caller, when the stack pointer is at the return address.
  private func called(from registers: RegistersX64, trust: FrameTrust, reason: FrameReason) -> Caller? {
    guard let returnAddress = stack[registers.rsp] else { return nil }
    var caller = registers
    caller.rip = returnAddress
    caller.rsp &+= 8
    caller.forgetVolatile()
    return Caller(registers: caller, trust: trust, reason: reason)
  }

  /// What was interrupted when a trap frame was made.
  private func caller(in frame: StackTrapFrame) -> Caller {
    var registers = RegistersX64(rip: frame.instructionPointer, rsp: frame.stackPointer)
    registers[.rbp] = frame.framePointer
    return Caller(
      registers: registers, trust: .trapFrame, reason: .savedRegisters(VirtualAddress(frame.address)))
  }
}
