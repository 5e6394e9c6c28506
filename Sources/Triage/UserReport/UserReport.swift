/// The analysis of a user minidump as values: what `bluebox analyze` prints in every format.
///
/// It has all keys of ``AnalysisReport``, so that programs that read one can read the other, and more for what only the
/// dump of a process has. The keys of its JSON form are fixed: see `Documentation/analysis.schema.json`.
public struct UserReport: Encodable, Equatable, Sendable {
  /// Version of the schema.
  public var schema = 1
  /// The file, and the system it comes from.
  public var dump: DumpSummary
  /// Always `nil`: a user minidump has no header of that kind. See ``minidump``.
  @Nullable public var header: HeaderReport? = nil
  /// Always `nil`: no bug check took place.
  @Nullable public var bugCheck: BugCheckReport? = nil
  /// The exception; `nil` if the dump was written without one.
  @Nullable public var exception: UserExceptionReport? = nil
  /// The process.
  @Nullable public var process: UserProcessReport? = nil
  /// The thread that failed.
  @Nullable public var thread: ThreadReport? = nil
  /// Its registers.
  @Nullable public var registers: RegistersReport? = nil
  /// Which processor the machine had.
  @Nullable public var processor: ProcessorReport? = nil
  /// The loaded modules, the program first.
  public var modules: [UserModuleReport]
  /// The modules that were unloaded before.
  public var unloadedModules: [UnloadedModuleReport]
  /// The stack of the thread that failed, the innermost frame first.
  public var stack: [FrameReport]
  /// Always empty: user minidumps have streams instead.
  public var tags: [TagReport]
  /// Always `nil`.
  @Nullable public var triage: [String: PartReport]? = nil
  /// Whose code it was, if the dump says so.
  @Nullable public var culprit: CulpritReport? = nil
  /// What else the dump shows.
  public var findings: [Finding]
  /// What to group crashes by.
  public var failure: FailureReport
  /// What the dump lacks, and what that would have told.
  public var missing: [String]
  /// Header and directory of the file.
  public var minidump: MinidumpReport
  /// All threads in the order of the dump.
  public var threads: [UserThreadReport]
  /// The handles; `nil` if the dump has no list of them.
  @Nullable public var handles: [HandleReport]? = nil
  /// What was done with handles; `nil` if the dump has no list of it.
  @Nullable public var handleOperations: [HandleOperationReport]? = nil
  /// The memory that the dump has, and the regions of the address space.
  public var memory: UserMemoryReport
  /// How much memory the process used.
  @Nullable public var memoryCounters: MemoryCountersReport? = nil
  /// How much memory the machine had and used.
  @Nullable public var systemMemory: SystemMemoryReport? = nil
  /// The security tokens; `nil` if the dump has none.
  @Nullable public var tokens: [TokenReport]? = nil
  /// Function tables of code without an image; `nil` if the dump has no list of them.
  @Nullable public var functionTables: [FunctionTableReport]? = nil
  /// Comments that the writer left.
  public var comments: [String]
  /// The assertion that failed.
  @Nullable public var assertion: AssertionReport? = nil
  /// What Crashpad added.
  @Nullable public var crashpad: CrashpadReport? = nil
  /// What Breakpad added.
  @Nullable public var breakpad: BreakpadReport? = nil
}

/// Header and directory of a user minidump.
public struct MinidumpReport: Encodable, Equatable, Sendable {
  /// `Version`, `0x` and 8 digits.
  public var version: String
  /// `Flags`, `0x` and 16 digits.
  public var flags: String
  /// The names of the flags that are set and have a name.
  public var flagNames: [String]
  /// The operating system: `Windows`, or the one that Breakpad names.
  @Nullable public var platform: String? = nil
  /// The version of the system in three numbers.
  @Nullable public var systemVersion: String? = nil
  /// The service pack, or what other writers put in its place.
  @Nullable public var servicePack: String? = nil
  /// `ProductType`: 1 workstation, 2 domain controller, 3 server.
  @Nullable public var productType: UInt8? = nil
  /// `SuiteMask`.
  @Nullable public var suiteMask: UInt16? = nil
  /// Build of the system in words.
  @Nullable public var buildString: String? = nil
  /// Build of the library that wrote the dump, in words.
  @Nullable public var writerBuildString: String? = nil
  /// The streams in the order of the directory.
  public var streams: [StreamReport]
}

/// A stream of a user minidump.
public struct StreamReport: Encodable, Equatable, Sendable {
  /// `StreamType`.
  public var type: UInt32
  /// Its name; `nil` for an unknown type.
  @Nullable public var name: String? = nil
  /// File offset.
  public var offset: Int
  /// Bytes that it should have.
  public var size: Int
  /// Whether the file ends before it does.
  public var truncated: Bool
}
