/// What was put into a scene, for tests to compare with what a reader finds.
public struct SceneFacts: Equatable, Sendable {
  /// One processor.
  public struct Processor: Equatable, Sendable {
    /// Its number.
    public var number: Int
    /// Address of its `KPCR`.
    public var pcr: UInt64
    /// Address of its `KPRCB`.
    public var prcb: UInt64
    /// Address of its current thread.
    public var thread: UInt64
    /// Address where its context is saved.
    public var contextAddress: UInt64
    /// That context.
    public var context: SyntheticContext
    /// Lowest address of the current thread's stack.
    public var stackLimit: UInt64
    /// Address after that stack's last byte.
    public var stackBase: UInt64
  }

  /// One process.
  public struct Process: Equatable, Sendable {
    /// Address of its `EPROCESS`.
    public var address: UInt64
    /// Its id.
    public var id: UInt64
    /// `ImageFileName`.
    public var name: String
  }

  /// The options that the scene was made from.
  public var options: KernelSceneOptions
  /// Where the kernel has its members.
  public var layout: KernelSceneLayout
  /// `DirectoryTableBase`.
  public var directoryTableBase: UInt64 = 0
  /// `PsLoadedModuleList`.
  public var loadedModuleList: UInt64 = 0
  /// `PsActiveProcessHead`.
  public var activeProcessHead: UInt64 = 0
  /// `KdDebuggerDataBlock`.
  public var debuggerData: UInt64 = 0
  /// `KdVersionBlock`.
  public var versionBlock: UInt64 = 0
  /// `KiProcessorBlock`.
  public var processorBlock: UInt64 = 0
  /// `KiBugCheckData`.
  public var bugCheckData: UInt64 = 0
  /// `NtBuildLab`: address of the text.
  public var buildLabAddress: UInt64 = 0
  /// The text of `NtBuildLab`.
  public var buildLab = ""
  /// Address of the variable `MmUnloadedDrivers`.
  public var unloadedDriversVariable: UInt64 = 0
  /// Address of the variable `MmLastUnloadedDriver`.
  public var lastUnloadedDriverVariable: UInt64 = 0
  /// Addresses of the loader entries, in the order of `options.modules`.
  public var moduleEntries: [UInt64] = []
  /// The processors.
  public var processors: [Processor] = []
  /// The processes on the active list, in its order: System, then the crashing one.
  public var processes: [Process] = []
  /// Where the return addresses of `options.frames` lie on the stack.
  public var returnAddressSlots: [UInt64] = []
  /// The return addresses of `options.frames`.
  public var returnAddresses: [UInt64] = []
  /// `DirectoryTableBase` of the crashing process, if it has page tables of its own.
  public var processDirectoryTableBase: UInt64?
  /// `PEB.Ldr` of the crashing process.
  public var loaderData: UInt64?
  /// Addresses of the loader entries in user mode, in the order of `options.userMode`.
  public var userModuleEntries: [UInt64] = []
  /// Address of the trap frame, if there is one.
  public var trapFrame: UInt64?

  /// The processor that crashed.
  public var crashingProcessor: Processor { processors[options.crashingProcessor] }
  /// The process that was current when the machine crashed.
  public var currentProcess: Process { processes[processes.count - 1] }
  /// The unloaded modules, newest first, as debuggers list them.
  public var unloadedModulesNewestFirst: [SyntheticUnloadedModule] { options.unloadedModules.reversed() }
}
