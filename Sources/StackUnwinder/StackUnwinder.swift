public import DumpFile
public import DumpFormat

/// Finds the callers of a thread: walks its stack by unwind data, and where there is none, by frame pointers and by a scan.
///
/// One unwinder serves all stacks of a dump, from several threads at once; what it has decoded for one of them it has for
/// the next. Every frame says how it was found, and the walk says why it ended.
public struct StackUnwinder: Sendable {
  private let x64: Walker<ProcessorX64>
  private let arm64: Walker<ProcessorARM64>
  private let x86: Walker<ProcessorX86>

  /// An unwinder for the stacks of a dump.
  ///
  /// - Parameters:
  ///   - memory: reads stacks, and images as far as the dump has them. For the user half of a stack it must read user
  ///     memory of the right process.
  ///   - modules: kernel modules, user modules, or both.
  ///   - kernelStart: the first address of kernel mode, for stacks that lead from the kernel into user mode: a return
  ///     address is then only looked for in the mode of its stack. `nil` where all code is of one mode.
  ///   - pointerAuthenticationMask: the bits of an ARM64 pointer that can hold an authentication code
  ///     (`PointerAuthMask` of the debugger data); without it those above 48-bit addresses, where unwind data says that
  ///     a return address is signed.
  ///   - functions: tells from symbols where functions begin; helps where unwind data is missing.
  ///   - scan: looks for the caller of a frame where all else fails.
  public init(
    memory: any MemoryReader, modules: [UnwindModule], kernelStart: VirtualAddress? = nil,
    pointerAuthenticationMask: UInt64? = nil, functions: (any FunctionLookup)? = nil,
    scan: any FrameScan = GuardedScan()
  ) {
    let map = ModuleMap(modules, memory: memory)
    func check(_ architecture: Architecture) -> ReturnAddressCheck {
      ReturnAddressCheck(
        architecture: architecture, modules: map, functions: functions, kernelStart: kernelStart)
    }
    x64 = Walker(check(.x64), scan: scan, pointerAuthenticationMask: pointerAuthenticationMask)
    arm64 = Walker(check(.arm64), scan: scan, pointerAuthenticationMask: pointerAuthenticationMask)
    x86 = Walker(check(.x86), scan: scan, pointerAuthenticationMask: nil)
  }

  /// The stack from some registers on.
  ///
  /// - Parameters:
  ///   - registers: those of a context record, a trap frame, or a machine frame.
  ///   - trust: where they come from, for the first frame.
  ///   - isReturnAddress: whether the first instruction pointer is a return address, as that of a thread that waits.
  ///   - thread: what is known about the stack; helps where unwind data is missing.
  ///   - limit: frames at most, at least one.
  public func walk(
    from registers: MachineRegisters, trust: FrameTrust = .context, isReturnAddress: Bool = false,
    thread: ThreadStack? = nil, limit: Int = 1024
  ) -> StackWalk {
    var frames: [StackFrame] = []
    let end = walk(
      from: registers, trust: trust, isReturnAddress: isReturnAddress, thread: thread, limit: limit
    ) {
      frame, _ in
      frames.append(frame)
      return true
    }
    return StackWalk(frames: frames, end: end)
  }

  /// Visits the frames from some registers on, each with the registers in it, as far as they are known.
  ///
  /// - Parameter visit: is given a frame and its registers; `false` ends the walk.
  public func walk(
    from registers: MachineRegisters, trust: FrameTrust = .context, isReturnAddress: Bool = false,
    thread: ThreadStack? = nil, limit: Int = 1024, visit: (StackFrame, MachineRegisters) -> Bool
  ) -> StackEnd {
    switch registers {
    case .x64(let start):
      x64.walk(from: start, trust: trust, isReturnAddress: isReturnAddress, thread: thread, limit: limit) {
        visit($0, .x64($1))
      }
    case .arm64(let start):
      arm64.walk(from: start, trust: trust, isReturnAddress: isReturnAddress, thread: thread, limit: limit) {
        visit($0, .arm64($1))
      }
    case .x86(let start):
      x86.walk(from: start, trust: trust, isReturnAddress: isReturnAddress, thread: thread, limit: limit) {
        visit($0, .x86($1))
      }
    }
  }
}
