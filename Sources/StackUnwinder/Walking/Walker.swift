import DumpFile
import DumpFormat
import Synchronization

/// Walks the stacks of one kind of processor.
final class Walker<P: Processor>: Sendable {
  private let modules: ModuleMap
  private let check: ReturnAddressCheck
  private let scan: any FrameScan
  private let pointerAuthenticationMask: UInt64?
  private let cache = Mutex(RuleCache<P.Rule>())

  /// Nested traps, stacks of interrupts and of faults: a handful, even in a bad crash.
  private static var stackSwitchLimit: Int { 64 }

  init(_ check: ReturnAddressCheck, scan: any FrameScan, pointerAuthenticationMask: UInt64?) {
    self.check = check
    modules = check.modules
    self.scan = scan
    self.pointerAuthenticationMask = pointerAuthenticationMask
  }

  /// A frame, the registers in it, and whether more are wanted.
  typealias Visitor = (StackFrame, P.Registers) -> Bool

  /// Visits frames from the innermost on. A frame is visited when its caller is known, for its frame base.
  func walk(
    from start: P.Registers, trust: FrameTrust, isReturnAddress: Bool, thread: ThreadStack?, limit: Int,
    _ visit: Visitor
  ) -> StackEnd {
    var registers = start
    var state = WalkState(
      stack: StackWindow(modules.memory), isReturnAddress: isReturnAddress,
      thread: thread, pointerAuthenticationMask: pointerAuthenticationMask,
      check: check.onStack(at: start.stackPointer))
    var search: P.Search?
    var frame = StackFrame(
      index: 0, instructionPointer: start.instructionPointer, stackPointer: start.stackPointer, trust: trust,
      reason: .start, isReturnAddress: isReturnAddress)
    var switches = 0
    while true {
      guard frame.index + 1 < limit else { return visit(frame, registers) ? .frameLimit(limit) : .stopped }
      let step: Step
      switch next(registers, &state, &search) {
      case .success(let found): step = found
      case .failure(let end):
        return visit(frame, registers) ? reason(of: end, at: registers) : .stopped
      }
      let sp = step.registers.stackPointer
      if !step.isStackSwitch { frame.frameBase = sp }
      guard visit(frame, registers) else { return .stopped }
      if step.isStackSwitch {
        switches += 1
        guard switches <= Self.stackSwitchLimit else {
          return .tooManyStackSwitches(limit: Self.stackSwitchLimit)
        }
      }
      registers = step.registers
      state.isReturnAddress = !step.isStackSwitch
      if step.isStackSwitch { state.check = check.onStack(at: sp) }
      frame = StackFrame(
        index: frame.index + 1, instructionPointer: registers.instructionPointer,
        stackPointer: sp, trust: step.trust, reason: step.reason,
        isReturnAddress: state.isReturnAddress)
    }
  }

  /// A frame that was found.
  private struct Step {
    var registers: P.Registers
    var trust: FrameTrust
    var reason: FrameReason
    var isStackSwitch = false
  }

  /// Why there is no next frame.
  private struct End: Error {
    var reason: StackEnd
  }

  /// Why the walk ends at a frame; where user mode begins and its stack is not in the dump, that.
  private func reason(of end: End, at registers: P.Registers) -> StackEnd {
    let sp = registers.stackPointer
    switch end.reason {
    case .unreadableStack, .noCaller:
      guard check.mode(of: registers.instructionPointer) == .user, check.mode(of: sp) == .user,
        (try? modules.memory.integer(at: sp, as: UInt8.self)) == nil
      else { return end.reason }
      return .userModeNotInDump(sp)
    default: return end.reason
    }
  }

  private func next(
    _ registers: P.Registers, _ state: inout WalkState, _ search: inout P.Search?
  ) -> Result<Step, End> {
    state.stack.prepare(registers.stackPointer.rawValue)
    do throws(UnwindError) {
      let step = try unwind(registers, &state)
      return step.map { .success($0) } ?? .failure(End(reason: .endOfStack))
    } catch {
      switch error {
      // A register that holds something else than a frame pointer leads anywhere; the stack itself may be sound.
      case .unreadableStack(let address) where address.distance(from: registers.stackPointer) < 0x10_0000:
        return .failure(End(reason: .unreadableStack(address)))
      case .didNotAdvance(let from, let to): return .failure(End(reason: .didNotAdvance(from: from, to: to)))
      default:
        state.calleeParameterByteCount = 0
        return withoutUnwindData(registers, state, &search, because: error)
      }
    }
  }

  /// By unwind data; `nil` at the end of the stack.
  private func unwind(_ registers: P.Registers, _ state: inout WalkState) throws(UnwindError) -> Step? {
    let rule = try rule(for: registers, isReturnAddress: state.isReturnAddress)
    var caller = registers
    let kind = try P.apply(rule, to: &caller, &state)
    let from = registers.stackPointer
    let to = caller.stackPointer
    switch kind {
    case .saved(let trust, let address):
      guard caller.instructionPointer.rawValue != 0 else { return nil }
      // The kernel saves the registers of user mode, never the other way round.
      guard !check.leadsIntoKernel(caller.instructionPointer, from: state) else {
        throw .otherMode(caller.instructionPointer)
      }
      // The same place again would go on for ever.
      guard caller.instructionPointer != registers.instructionPointer || to != from else {
        throw .didNotAdvance(from: from, to: to)
      }
      return Step(registers: caller, trust: trust, reason: .savedRegisters(address), isStackSwitch: true)
    case .call(let position):
      guard caller.instructionPointer.rawValue != 0 else { return nil }
      guard state.check.isOfSameMode(caller.instructionPointer) else {
        throw .otherMode(caller.instructionPointer)
      }
      // Leaf functions of ARM64 have nothing on the stack; only the innermost frame can be one.
      guard to > from || (to == from && P.allowsStandingStill && !state.isReturnAddress) else {
        throw .didNotAdvance(from: from, to: to)
      }
      if position == .leaf, state.isReturnAddress,
        state.check.evidence(caller.instructionPointer) != .afterCall
      {
        throw .callFromLeafFunction(registers.instructionPointer)
      }
      return Step(registers: caller, trust: .unwindInfo, reason: .unwindData(position))
    case .frameProgram, .framePointerOmission:
      guard caller.instructionPointer.rawValue != 0 else { return nil }
      guard to > from else { throw .didNotAdvance(from: from, to: to) }
      guard state.check.isOfSameMode(caller.instructionPointer) else {
        throw .otherMode(caller.instructionPointer)
      }
      return Step(
        registers: caller, trust: .unwindInfo,
        reason: kind == .frameProgram ? .frameProgram : .framePointerOmission)
    }
  }

  private func rule(for registers: P.Registers, isReturnAddress: Bool) throws(UnwindError) -> P.Rule {
    let address = registers.instructionPointer
    if let (_, rule) = cache.withLock({ $0.rule(address, isReturnAddress: isReturnAddress) }) {
      return try rule.get()
    }
    guard let module = modules.module(containing: address) else { throw .noModule(address) }
    let rule: Result<P.Rule, UnwindError>
    do throws(UnwindError) {
      rule = .success(try P.rule(for: registers, isReturnAddress: isReturnAddress, in: module))
    } catch {
      rule = .failure(error)
    }
    cache.withLock { $0.insert(rule, module, address, isReturnAddress: isReturnAddress) }
    return try rule.get()
  }

  /// By what the stack and the code prove, by frame pointer, or by a scan.
  private func withoutUnwindData(
    _ registers: P.Registers, _ state: WalkState, _ search: inout P.Search?, because error: UnwindError
  ) -> Result<Step, End> {
    if search.map({ !$0.contains(registers.stackPointer) }) ?? true {
      search = P.makeSearch(state, from: registers.stackPointer) { candidate in
        self.unwound(candidate, state)
      }
    }
    if let search {
      if search.isOutermost(registers, isReturnAddress: state.isReturnAddress) {
        return .failure(End(reason: .endOfStack))
      }
      if let found = search.provedCaller(of: registers, isReturnAddress: state.isReturnAddress) {
        return step(found, from: registers, state)
      }
    }
    let cause = P.hasFramePointers ? nil : error
    if let (caller, slot) = P.followFramePointer(registers, state, state.check) {
      guard caller.instructionPointer.rawValue != 0 else { return .failure(End(reason: .endOfStack)) }
      return .success(
        Step(registers: caller, trust: .framePointer, reason: .framePointer(slot, because: cause)))
    }
    if let search,
      let found = search.likelyCaller(of: registers, isReturnAddress: state.isReturnAddress, because: error)
    {
      return step(found, from: registers, state)
    }
    let query = FrameScanQuery(
      architecture: check.architecture, instructionPointer: registers.instructionPointer,
      stackPointer: registers.stackPointer, isReturnAddress: state.isReturnAddress, memory: modules.memory,
      check: state.check)
    guard let found = scan.returnAddress(of: query), found.slot >= registers.stackPointer,
      found.slot.rawValue <= UInt64.max - UInt64(P.slotByteCount), found.returnAddress.rawValue != 0
    else { return .failure(End(reason: .noCaller(error))) }
    return .success(
      Step(
        registers: registers.afterScan(returnAddress: found.returnAddress, slot: found.slot), trust: .scan,
        reason: .scan(
          slot: found.slot, skipped: found.skipped, evidence: found.evidence, because: cause)))
  }

  /// The caller of a candidate by unwind data; `nil` at the end of the stack.
  private func unwound(_ candidate: P.Registers, _ state: WalkState) -> Result<P.Registers?, UnwindError> {
    var state = state
    state.isReturnAddress = true
    state.stack.prepare(candidate.stackPointer.rawValue)
    do throws(UnwindError) { return .success(try unwind(candidate, &state)?.registers) } catch {
      return .failure(error)
    }
  }

  private func step(
    _ found: SearchedCaller<P.Registers>, from registers: P.Registers, _ state: borrowing WalkState
  ) -> Result<Step, End> {
    let isStackSwitch = !found.trust.isOfReturnAddress
    guard !check.leadsIntoKernel(found.registers.instructionPointer, from: state) else {
      return .failure(End(reason: .noCaller(.otherMode(found.registers.instructionPointer))))
    }
    guard isStackSwitch || found.registers.stackPointer > registers.stackPointer else {
      return .failure(
        End(reason: .didNotAdvance(from: registers.stackPointer, to: found.registers.stackPointer)))
    }
    return .success(
      Step(
        registers: found.registers, trust: found.trust, reason: found.reason, isStackSwitch: isStackSwitch))
  }
}
