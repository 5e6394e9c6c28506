public import DumpFile
public import DumpFormat
public import StackUnwinder

/// What a kernel dump says about the machine at the moment of its crash: modules, process, thread, processor, registers.
///
/// Everything is read when the model is made; what the dump does not tell is `nil` or empty.
public struct KernelModel: Sendable {
  /// The dump.
  public let dump: KernelDump
  /// The loaded modules.
  public let modules: ModuleList
  /// The modules that were unloaded before, the last one first.
  public let unloadedModules: [UnloadedModule]
  /// The registers of the crashing processor, from the dump's header.
  public let context: ProcessorContext?
  /// The exception record of the dump's header. Most kernel dumps have a breakpoint here, taken inside the bug check.
  public let headerException: ExceptionRecord?
  /// The processor that crashed.
  public let processor: CrashedProcessor?
  /// Which processor the machine had.
  public let processorIdentity: ProcessorIdentity?
  /// The current process.
  public let process: CurrentProcess?
  /// The current thread.
  public let thread: CurrentThread?
  /// The exact version of the kernel, when its image is one of those that are known.
  public let kernelVersion: KernelVersion?

  /// Reads the model out of a dump.
  public init(_ dump: KernelDump) {
    self.dump = dump
    modules = ModuleList(dump)
    unloadedModules = readUnloadedModules(of: dump)
    let context = ProcessorContext(headerOf: dump)
    self.context = context
    headerException = ExceptionRecord(headerOf: dump)
    let processor = CrashedProcessor(dump, context: context)
    self.processor = processor
    processorIdentity = ProcessorIdentity(dump, prcb: processor?.prcb)
    let reader = CurrentProcessReader(dump, processor: processor)
    process = reader?.process
    thread = reader?.thread
    kernelVersion = modules.kernel.flatMap {
      KernelVersionTable.version(timeDateStamp: $0.timeDateStamp, sizeOfImage: $0.size)
    }
  }

  /// The first stack: the frame of the context, then possible return addresses; empty without a context.
  public func stack() -> [StackFrame] {
    guard let context else { return [] }
    let stackPointer = context.stackPointer
    // No kernel stack is longer than this, whatever a damaged dump says.
    let longest = 0x2_0000
    var byteCount = 0x6000
    if let triage = dump.triage {
      byteCount = Int(triage.header.sizeOfCallStack)
    } else if let thread = processor?.thread, let data = dump.debuggerData,
      let range = StackRange(ofThread: thread, debuggerData: data, memory: dump.memory),
      range.contains(stackPointer)
    {
      byteCount = Int(min(range.base.distance(from: stackPointer), UInt64(longest)))
    }
    return StackScan(dump: dump, modules: modules).frames(
      instructionPointer: context.instructionPointer, stackPointer: stackPointer,
      byteCount: min(byteCount, longest))
  }
}
