/// The registry, as far as the recovery of a dump reads and writes it.
public protocol RecoveryRegistry {
  /// A number below `Control\CrashControl`; `nil` if it is not there.
  func number(_ value: CrashControlNumber) -> UInt32?
  /// A path below `Control\CrashControl` with `%SystemRoot%` replaced; false if it is not there.
  func path(_ value: CrashControlPath, into path: inout RecoveryPath) -> Bool
  /// A path of `Memory Management\ExistingPageFiles`, counted from 0, without `\??\`; false after the last one.
  func existingPageFile(_ index: Int, into path: inout RecoveryPath) -> Bool

  /// Makes the volatile key `CrashControl\MachineCrash`, or changes its values.
  func setMachineCrash(dumpFile: Span<UInt16>, finalLocation: Span<UInt16>, isTemporary: Bool)
  /// Sets `DumpFile` of the key to the final place and `TempDestination` to 0.
  func setFinalDumpFileLocation(_ path: Span<UInt16>)
}

/// Numbers below `Control\CrashControl`.
public enum CrashControlNumber: UInt8, Equatable, Sendable {
  /// `Overwrite`: 1 replaces an existing dump file.
  case overwrite
  /// `LogEvent`: 1 writes the event.
  case logEvent
  /// `MinidumpsCount`: how many small dumps are kept.
  case minidumpsCount
  /// `AlwaysKeepMemoryDump`.
  case alwaysKeepMemoryDump
}

/// Paths below `Control\CrashControl`.
public enum CrashControlPath: UInt8, Equatable, Sendable {
  /// `DumpFile`: final path of the dump, `%SystemRoot%\MEMORY.DMP`.
  case dumpFile
  /// `MinidumpDir`: folder of the small dumps, `%SystemRoot%\Minidump`.
  case minidumpFolder
  /// `DedicatedDumpFile`: a file used instead of the page file.
  case dedicatedDumpFile
}
