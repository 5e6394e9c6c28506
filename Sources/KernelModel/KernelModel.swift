public import DumpFile
public import DumpFormat
public import Symbols

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
  public private(set) var process: CurrentProcess?
  /// The current thread.
  public private(set) var thread: CurrentThread?
  /// The exact version of the kernel, when its image is one of those that are known.
  public let kernelVersion: KernelVersion?
  /// The modules of the current process.
  public var userModules: ProcessModules { userHalf.modules }
  /// The loaded modules of the kernel and, behind them, of the current process.
  public private(set) var allModules: ModuleList
  private var userHalf: UserHalf
  private let processAddress: VirtualAddress?

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
    processAddress = reader?.processAddress
    userHalf = UserHalf(
      of: processAddress, in: dump, members: UserModeMembers(dump, types: nil))
    allModules = ModuleList(modules.modules + userHalf.modules.modules)
    kernelVersion = modules.kernel.flatMap {
      KernelVersionTable.version(timeDateStamp: $0.timeDateStamp, sizeOfImage: $0.size)
    }
  }

  /// The same with what the kernel's types tell: where the members of its structures are, instead of what is known of a few
  /// kernels or found by a search.
  public func reading(_ types: any TypeSource) -> KernelModel {
    guard let reader = CurrentProcessReader(dump, processor: processor, types: types) else { return self }
    var model = self
    model.process = reader.process ?? process
    model.thread = reader.thread ?? thread
    if let members = UserModeMembers(dump, types: types), members != UserModeMembers(dump, types: nil) {
      model.userHalf = UserHalf(of: processAddress, in: dump, members: members)
      model.allModules = ModuleList(modules.modules + model.userModules.modules)
    }
    return model
  }

  /// The memory of the kernel and of the current process.
  public var memory: any MemoryReader { dump.physicalMemory == nil ? dump.memory : userHalf.memory }

  /// Whether the current thread runs in the address space of a process that is not its own (`KeAttachProcess`): then its
  /// user stack is not that of the current process. `false` if the dump does not tell.
  public var isAttached: Bool {
    guard let own = thread?.processId, let current = process?.id else { return false }
    return own != current
  }

  /// The modules that the stack can lead through: those of the current process only if it is that of the thread.
  public var stackModules: ModuleList { isAttached ? modules : allModules }

  /// The memory that stacks are walked in.
  var stackMemory: any MemoryReader {
    isAttached && dump.physicalMemory != nil ? userHalf.memory.withoutUserMode : memory
  }
}
