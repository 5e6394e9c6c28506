import Hardware
import NT

nonisolated(unsafe) private var timerDpc = KDPC()
nonisolated(unsafe) private var ticksOfQuantum: UInt32 = 0

func KiStartClock() {
  KeInitializeDpc(location(of: &timerDpc), KiTimerExpiration, nil)
  LocalAPIC.startClock(ticksPerSecond: 64)
}

/// The clock: time, the watch over deferred calls, timers, the end of a quantum.
@inline(never) @c(KeClockInterruptNotify) public func KeClockInterruptNotify(
  _ frame: UnsafeMutablePointer<KTRAP_FRAME>, _ vector: UInt32
) {
  LocalAPIC.endOfInterrupt()
  currentPrcb.pointee.InterruptCount &+= 1
  SharedData.update()
  KeAccumulateTicks(frame.pointee.PreviousIrql)
  _ = KeInsertQueueDpc(location(of: &timerDpc), nil, nil)
  ticksOfQuantum += 1
  if ticksOfQuantum >= 2 {
    ticksOfQuantum = 0
    currentPrcb.pointee.QuantumEnd = 1
  }
}

/// Counts the ticks of the deferred call that runs; one that never ends is found here.
@inline(never) private func KeAccumulateTicks(_ interrupted: UInt8) {
  let prcb = currentPrcb
  guard interrupted >= 2, prcb.pointee.DpcRoutineActive != 0 else {
    prcb.pointee.KernelTime &+= 1
    return
  }
  prcb.pointee.DpcTime &+= 1
  prcb.pointee.DpcTimeCount += 1
  if prcb.pointee.DpcTimeCount > prcb.pointee.DpcTimeLimit {
    KeBugCheckEx(
      UInt32(DPC_WATCHDOG_VIOLATION), 0, UInt64(prcb.pointee.DpcTimeCount), UInt64(prcb.pointee.DpcTimeLimit),
      location(of: &ExpDpcWatchdogTriageBlock).number)
  }
}

/// `KUSER_SHARED_DATA`.
enum SharedData {
  private static var page: UnsafeMutablePointer<KUSER_SHARED_DATA> { at(MM_SHARED_DATA) }

  static func start() {
    PageTables.map(MM_SHARED_DATA, to: MmAllocatePage(use: .kernel))
    page.pointee.NtBuildNumber = 60000
    page.pointee.NtMajorVersion = 10
    page.pointee.NtProductType = 1
    page.pointee.ProductTypeIsValid = 1
    page.pointee.NativeProcessorArchitecture = 9
    page.pointee.SuiteMask = 0x110
    page.pointee.ImageNumberLow = 0x8664
    page.pointee.ImageNumberHigh = 0x8664
    page.pointee.TickCountMultiplier = 0x0FA0_0000
    let root: StaticString = "C:\\Windows"
    let name: UnsafeMutablePointer<UInt16> = location(of: &page.pointee.NtSystemRoot).moved(0)
    for index in 0..<root.utf8CodeUnitCount { name[index] = UInt16(root.utf8Start[index]) }
    update()
  }

  /// A time whose two high halves agree once it is written.
  private static func time(_ value: UInt64) -> KSYSTEM_TIME {
    let high = Int32(truncatingIfNeeded: value >> 32)
    return KSYSTEM_TIME(LowPart: UInt32(truncatingIfNeeded: value), High1Time: high, High2Time: high)
  }

  static func update() {
    let upTime = Clocks.upTime
    page.pointee.InterruptTime = time(upTime)
    page.pointee.SystemTime = time(Clocks.timeAtBoot + upTime)
    page.pointee.TickCountQuad = upTime / 156_250
  }
}
