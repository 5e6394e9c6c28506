public import DumpFormat

/// The time. Both clocks must work with interrupts masked; the up time must go on during a bug check.
public protocol CrashClock {
  /// Time of the day, UTC.
  var systemTime: FileTime { get }
  /// Time since boot, in units of 100 ns.
  var upTime: UInt64 { get }
}
