import DumpFile
import DumpFormat
public import StackUnwinder

extension KernelModel {
  /// The stack of the processor that crashed, from the context record of the dump's header on; `nil` without a context.
  ///
  /// It goes on in user mode, as far as the dump has the memory of the process.
  ///
  /// - Parameters:
  ///   - limit: frames at most.
  ///   - names: images, frame data and names of the modules, as far as there is more at hand than the dump holds.
  public func stack(limit: Int = 256, names: ModuleNames? = nil) -> StackWalk? {
    guard let registers = context?.machineRegisters else { return nil }
    let names = names ?? ModuleNames(stackModules)
    let unwinder = StackUnwinder(
      memory: stackMemory, modules: stackModules.modules.map(names.unwindModule),
      kernelStart: dump.kernelStart,
      pointerAuthenticationMask: dump.debuggerData?[KDDebuggerData64.Layout.pointerAuthMask],
      functions: names)
    return unwinder.walk(from: registers, thread: threadStack(at: registers.stackPointer), limit: limit)
  }

  /// What the current thread tells of the stack that a stack pointer is on.
  func threadStack(at stackPointer: VirtualAddress) -> ThreadStack? {
    guard let thread = processor?.thread, let data = dump.debuggerData,
      let range = StackRange(ofThread: thread, debuggerData: data, memory: dump.memory),
      range.contains(stackPointer)
    else { return nil }
    let initialStack = data[offset: KDDebuggerData64.Layout.offsetKThreadInitialStack].flatMap {
      try? dump.memory.pointer(at: thread + UInt64($0))
    }
    return ThreadStack(initialStack: initialStack.flatMap { range.contains($0) ? $0 : nil }, base: range.base)
  }
}

extension ProcessorContext {
  /// The registers to unwind from; if the record's flags leave out even the instruction pointer, that and the stack
  /// pointer are believed all the same.
  public var machineRegisters: MachineRegisters {
    switch self {
    case .x64(let context): .x64(RegistersX64(context) ?? RegistersX64(rip: context.rip, rsp: context.rsp))
    case .arm64(let context):
      .arm64(RegistersARM64(context) ?? RegistersARM64(pc: context.pc, sp: context.sp))
    case .x86(let context): .x86(RegistersX86(context) ?? RegistersX86(eip: context.eip, esp: context.esp))
    }
  }
}
