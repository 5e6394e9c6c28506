public import DumpFormat

/// Where a bug check is.
public enum CrashPhase: UInt32, Equatable, Sendable {
  /// No bug check.
  case idle = 0
  /// Saving the context, stopping the machine.
  case capture = 1
  /// Drawing the screen.
  case screen = 2
  /// Calling the callbacks of drivers, before the dump.
  case callbacks = 3
  /// Choosing pages and finding out how long the dump is.
  case planning = 4
  /// Writing memory.
  case body = 5
  /// Writing tagged data.
  case secondaryData = 6
  /// Writing the header.
  case header = 7
  /// The dump is written or given up; restart or halt.
  case end = 8
}

/// What became of the dump.
public enum DumpOutcome: UInt32, Equatable, Sendable {
  /// Not tried (yet).
  case notTried = 0
  /// Written.
  case written = 1
  /// Written as a shorter kind, as the page file was too small.
  case writtenShorter = 2
  /// The settings ask for none.
  case disabled = 3
  /// The dump stack was never opened.
  case noDumpStack = 4
  /// A copy of the dump context is damaged, or the copies differ. Nothing was written.
  case contextDamaged = 5
  /// The page file is too small. Nothing was written.
  case pageFileTooSmall = 6
  /// The disk failed although the transfer was tried again.
  case writeFailed = 7
  /// A filter failed.
  case filterFailed = 8
  /// Memory that the dump is made of could not be read.
  case unreadable = 9
  /// The crash path itself faulted twice.
  case faulted = 10
}

/// The record of a bug check: what happened and how far it came. It stays in memory until the restart.
public struct BugCheckResult: Equatable, Sendable {
  /// How many bug checks ran into each other: 1 if the crash path itself did not fault, 0 before any bug check.
  public var level: UInt32
  /// Where the crash path is.
  public var phase: CrashPhase
  /// The code of the first bug check.
  public var code: UInt32
  /// Its parameters.
  public var parameters: BugCheckParameters
  /// The code of the last fault inside the bug check, 0 if there was none.
  public var nestedCode: UInt32
  /// Its parameters.
  public var nestedParameters: BugCheckParameters
  /// Where the crash path was then.
  public var nestedPhase: CrashPhase
  /// IRQL before the bug check raised it.
  public var irql: UInt32
  /// Processors that did not stop when they were told to.
  public var silentProcessors: UInt32
  /// What became of the dump.
  public var outcome: DumpOutcome
  /// The kind of dump that was written.
  public var dumpType: DumpType
  /// Length of the dump in bytes, before any filter.
  public var dumpByteCount: UInt64
  /// Bytes that were written to the disk.
  public var writtenByteCount: UInt64
  /// How long writing took, in units of 100 ns.
  public var writingTime: UInt64
  /// Transfers that were tried again.
  public var retryCount: UInt32
  /// Blocks of tagged data in the dump, with the crash path's own.
  public var tagCount: UInt32

  /// Measured throughput in bytes a second; 0 if nothing was written or no time passed.
  public var throughput: UInt64 {
    guard writingTime > 0 else { return 0 }
    let (product, overflow) = writtenByteCount.multipliedReportingOverflow(by: 10_000_000)
    return overflow ? writtenByteCount / writingTime * 10_000_000 : product / writingTime
  }

  init(_ state: CrashState) {
    level = state[CrashState.Layout.level]
    phase = state.phase
    code = state[CrashState.Layout.bugCheckCode]
    parameters = state.parameters
    nestedCode = state[CrashState.Layout.nestedCode]
    nestedParameters = state.nestedParameters
    nestedPhase = CrashPhase(rawValue: state[CrashState.Layout.nestedPhase]) ?? .idle
    irql = state[CrashState.Layout.irql]
    silentProcessors = state[CrashState.Layout.silentProcessors]
    outcome = state.outcome
    dumpType = state[CrashState.Layout.dumpType]
    dumpByteCount = state[CrashState.Layout.byteCount64]
    writtenByteCount = state[CrashState.Layout.writtenByteCount]
    writingTime = state[CrashState.Layout.writingTime]
    retryCount = state[CrashState.Layout.retryCount]
    tagCount = state[CrashState.Layout.tagCount]
  }
}
