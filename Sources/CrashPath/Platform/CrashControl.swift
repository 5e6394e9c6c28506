/// The kind of dump that is asked for: the numbers of `CrashDumpEnabled`, and one of our own for the active dump.
public enum CrashDumpKind: UInt32, Equatable, Sendable {
  /// No dump.
  case none = 0
  /// All physical memory (dump type 1).
  case complete = 1
  /// Kernel memory (dump type 6, `SDMP`).
  case kernel = 2
  /// Small dump written by the kernel itself (dump type 4).
  case triage = 3
  /// Kernel memory; the same file as ``kernel``.
  case automatic = 7
  /// All memory but what helps nobody (dump type 5, `FDMP`): ``complete`` with `FilterPages`.
  case active = 0x101
}

/// What is to happen at a bug check: the values of `Control\CrashControl`, read at boot.
public struct CrashControl: Equatable, Sendable {
  /// `CrashDumpEnabled` and `FilterPages`.
  public var kind: CrashDumpKind = .automatic
  /// `AutoReboot`: restart after the dump; otherwise halt.
  public var restartsAfterwards = true
  /// What to do when the page file is too small: true writes the next shorter kind that fits and sets
  /// `InsufficientDumpfileSize`; false refuses, and the screen says so.
  public var mayWriteShorterKind = true
  /// Look of the screen.
  public var style: CrashScreenStyle = .classic
  /// How long one call of a callback may run, in microseconds.
  public var callbackBudget: UInt64 = 500_000
  /// How often a failed transfer is tried again.
  public var retryCount: UInt32 = 3

  /// The settings of Windows without a registry.
  public init() {}
}
