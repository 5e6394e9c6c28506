import DumpFile
import DumpFormat

/// Walks an x64 kernel stack without images and unwind data: what a small memory dump holds is enough for most of it.
///
/// Each step takes the surest way there is: a trap frame, the code behind the return address as far as the dump has it
/// (``FunctionExit``), and where neither leads on, the best of the candidates (``CandidateChain``).
struct KernelStackWalkX64 {
  /// A step of the walk.
  struct Frame: Equatable {
    var instructionPointer: UInt64
    /// Rsp in this frame: behind the return address for all but the first and trap frames.
    var stackPointer: UInt64
    var trust: FrameTrust
  }

  private let search: CandidateSearch
  private let chain: CandidateChain
  private let knowledge: any CodeKnowledge
  private let stack: StackBytes

  /// A walk over a stack.
  init(
    memory: any MemoryReader, stack: StackBytes, initialStack: UInt64?, knowledge: any CodeKnowledge
  ) {
    self.stack = stack
    self.knowledge = knowledge
    search = CandidateSearch(
      stack: stack, memory: memory, knowledge: knowledge, initialStack: initialStack,
      decoder: InstructionDecoder())
    chain = CandidateChain(search.candidates(), knowledge: knowledge)
  }

  /// The frames from some registers on, the first included.
  func frames(from start: RegistersX64, limit: Int) -> [Frame] {
    var exit = FunctionExit(memory: search.memory, stack: stack, decoder: search.decoder)
    var registers = start
    var frames = [
      Frame(instructionPointer: start.rip, stackPointer: start.rsp, trust: .context)
    ]
    while frames.count < limit, let last = frames.last, let step = step(from: registers, last: last, exit: &exit) {
      registers = step.registers
      // Stack pointers grow: what does not is damaged.
      guard step.ends || registers.rsp > last.stackPointer else { break }
      frames.append(
        Frame(instructionPointer: registers.rip, stackPointer: registers.rsp, trust: step.trust))
      if step.ends { break }
    }
    return frames
  }

  private struct Step {
    var registers: RegistersX64
    var trust: FrameTrust
    /// User mode begins: this stack is at its end.
    var ends = false
  }

  private func step(from registers: RegistersX64, last: Frame, exit: inout FunctionExit) -> Step? {
    let stackPointer = registers.rsp
    let wasInterrupted = last.trust == .context || last.trust == .trapFrame
    if wasInterrupted {
      // Only before a function moves the stack pointer is it at 8 modulo 16: the return address is still there.
      if stackPointer & 15 == 8, let value = stack[stackPointer], knowledge.mayBeCode(value) {
        return called(from: stackPointer, registers: registers, trust: .codeFlow)
      }
    } else {
      let slot = stackPointer &- 8
      if let frame = search.trapFrame(above: slot) { return step(to: frame) }
      if search.isThreadStart(slot) { return nil }
      if let frame = StackExceptionFrame(registers, on: stack), let value = stack[frame.returnSlot],
        knowledge.mayBeCode(value)
      {
        return called(from: frame.returnSlot, registers: frame.registers, trust: .exceptionFrame)
      }
    }
    if knowledge.mayBeCode(registers.rip) {
      let callers = search.callers(in: exit.outcome(from: registers), above: stackPointer &- 8)
      if let caller = callers.first {
        return called(from: caller.rsp, registers: caller, trust: .codeFlow)
      }
    }
    let isCode = knowledge.mayBeCode(registers.rip)
    // A jump to what is no code came by a call, whose return address is on top of the stack or near it.
    let lowest = wasInterrupted ? stackPointer : stackPointer &- 8 &+ CandidateChain.shortestFrame
    guard
      let candidate = chain.best(
        atOrAbove: lowest, callee: isCode ? registers.rip : nil, knowledge: knowledge)
    else { return nil }
    return Step(
      registers: RegistersX64(rip: candidate.returnAddress, rsp: candidate.slot + 8),
      trust: .scan)
  }

  /// The frame whose return address is in a slot.
  private func called(from slot: UInt64, registers: RegistersX64, trust: FrameTrust) -> Step? {
    guard let returnAddress = stack[slot] else { return nil }
    var registers = registers
    registers.rip = returnAddress
    registers.rsp = slot &+ 8
    return Step(registers: registers, trust: trust)
  }

  private func step(to frame: StackTrapFrame) -> Step {
    var registers = RegistersX64(rip: frame.instructionPointer, rsp: frame.stackPointer)
    registers[.rbp] = frame.framePointer
    return Step(registers: registers, trust: .trapFrame, ends: frame.isFromUserMode)
  }
}
