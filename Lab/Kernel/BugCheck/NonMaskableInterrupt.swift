import NT

/// A non-maskable interrupt: 1 if the guarded call that runs is over its budget, 0 to go on.
@inline(never) @c(KiProcessNMI) public func KiProcessNMI(_ frame: UnsafeMutablePointer<KTRAP_FRAME>) -> UInt32
{
  currentPrcb.pointee.NmiCount += 1
  if GuardWatch.isRunning { return GuardWatch.tick() ? 1 : 0 }
  KeBugCheckEx(UInt32(NMI_HARDWARE_FAILURE), 0x4F_4454, 0, 0, 0)
}

/// The watch over guarded calls: the interval timer, delivered as non-maskable interrupt.
enum GuardWatch {
  nonisolated(unsafe) private(set) static var isRunning = false
  nonisolated(unsafe) private static var ticksLeft: UInt64 = 0
  private static let ticksPerSecond: UInt64 = 1000

  /// What KiLeaveGuardedCall is told: no exception has this number.
  static let vector: UInt64 = 0xFE

  static func start(microseconds: UInt64) {
    ticksLeft = microseconds * ticksPerSecond / 1_000_000 + 1
    isRunning = true
    IntervalTimer.start(ticksPerSecond: UInt32(ticksPerSecond))
    InputOutputAPIC.route(line: 2, to: InputOutputAPIC.nonMaskable)
  }

  static func stop() {
    InputOutputAPIC.route(line: 2, to: InputOutputAPIC.masked)
    isRunning = false
  }

  /// A tick; true if the time is over and a call is running.
  static func tick() -> Bool {
    if ticksLeft > 0 { ticksLeft -= 1 }
    return ticksLeft == 0 && KiGuardActive != 0
  }
}
