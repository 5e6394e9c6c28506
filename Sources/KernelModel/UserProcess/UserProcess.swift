public import DumpFile
import DumpFormat

/// What a user minidump says of its process: modules, threads with their registers, the exception, times.
///
/// Everything is read when the model is made; what the dump does not tell is `nil` or empty. Lists that are only shown
/// (handles, regions of memory) stay in the dump.
public struct UserProcess: Sendable {
  /// The dump.
  public let dump: UserDump
  /// The loaded modules, the program itself first.
  public let modules: [UserModule]
  /// The same modules, to be searched by address.
  public let moduleList: ModuleList
  /// The modules that were unloaded before, in the order of the dump.
  public let unloadedModules: [UnloadedModule]
  /// The threads in the order of the dump.
  public let threads: [UserThread]
  /// The exception; `nil` if the dump was written without one.
  public let exception: UserException?
  /// Position in ``threads`` of the thread that failed, or that asked for the dump; `nil` if nobody can tell.
  public let faultingThreadIndex: Int?
  /// Whether it is a 32-bit process on a 64-bit system, whose dump has 64-bit registers.
  public let isWoW64: Bool
  /// Times and settings of the process.
  public let miscInfo: UserMiscInfo?
  /// What is not as it should be in the dump and in the lists that were read.
  public let problems: [UserDumpProblem]

  /// Reads the model out of a dump.
  public init(_ dump: UserDump) {
    self.dump = dump
    var reader = UserProcessReader(dump)
    let modules = reader.modules()
    self.modules = modules
    let moduleList = ModuleList(modules.map(\.module))
    self.moduleList = moduleList
    unloadedModules = reader.unloadedModules()
    let exception = dump.exception().map { exception in
      var exception = exception
      exception.record.address = dump.normalised(exception.record.address)
      return exception
    }
    self.exception = exception
    let isWoW64 =
      dump.architecture != .x86
      && moduleList.modules.contains { $0.name.lowercased() == "wow64" }
    self.isWoW64 = isWoW64
    threads = reader.threads(exception: exception, isWoW64: isWoW64)
    // Without an exception the thread that asked Breakpad for the dump is the one of interest, if there is one.
    let requesting = dump.breakpadInfo().flatMap { $0.validity & 2 != 0 ? $0.requestingThreadId : nil }
    let faulting = exception?.threadId ?? requesting
    faultingThreadIndex = faulting.flatMap { id in reader.threadIds.firstIndex(of: id) }
    miscInfo = dump.miscInfo()
    problems = dump.problems + reader.problems
  }

  /// The thread that failed, or that asked for the dump.
  public var faultingThread: UserThread? { faultingThreadIndex.map { threads[$0] } }

  /// The program: the first module of the list.
  public var program: UserModule? { modules.first }

  /// The registers at the exception; those of the thread list where the dump has no others.
  public var context: ProcessorContext? {
    if let exception, let context = ProcessorContext(exception.context, in: dump) { return context }
    return faultingThread?.context
  }
}
