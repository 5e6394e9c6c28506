import NT

@c(KeInitializeTimer) public func KeInitializeTimer(_ timer: UnsafeMutablePointer<KTIMER>) {
  timer.pointee = KTIMER()
  timer.pointee.Header.`Type` = UInt8(TimerNotificationObject)
  location(of: &timer.pointee.Header.WaitListHead).initializeList()
  location(of: &timer.pointee.TimerListEntry).initializeList()
}

/// Sets a timer: negative for an interval in units of 100 ns. Returns 1 if it was set already.
@c(KeSetTimer) public func KeSetTimer(
  _ timer: UnsafeMutablePointer<KTIMER>, _ due: Int64, _ dpc: UnsafeMutablePointer<KDPC>?
) -> UInt8 {
  let level = KfRaiseIrql(UInt8(HIGH_LEVEL))
  let entry = location(of: &timer.pointee.TimerListEntry)
  let wasSet = !entry.isEmptyList
  if wasSet { entry.removeEntry() }
  let start = KeQueryInterruptTime()
  timer.pointee.DueTime.QuadPart = due < 0 ? Int64(start) - due : due
  timer.pointee.Dpc = dpc
  timer.pointee.Header.SignalState = 0
  location(of: &currentPrcb.pointee.TimerListHead).insertTail(entry)
  KeLowerIrql(level)
  return wasSet ? 1 : 0
}

@c(KeCancelTimer) public func KeCancelTimer(_ timer: UnsafeMutablePointer<KTIMER>) -> UInt8 {
  let level = KfRaiseIrql(UInt8(HIGH_LEVEL))
  let entry = location(of: &timer.pointee.TimerListEntry)
  let wasSet = !entry.isEmptyList
  if wasSet {
    entry.removeEntry()
    entry.initializeList()
  }
  KeLowerIrql(level)
  return wasSet ? 1 : 0
}

/// The deferred call of the clock: looks for timers that are due.
@inline(never) @c(KiTimerExpiration) public func KiTimerExpiration(
  _ dpc: UnsafeMutablePointer<KDPC>?, _ context: UnsafeMutableRawPointer?, _ one: UnsafeMutableRawPointer?,
  _ two: UnsafeMutableRawPointer?
) {
  let list = location(of: &currentPrcb.pointee.TimerListHead)
  while let timer = takeDueTimer(list) {
    timer.pointee.Header.SignalState = 1
    _ = KiWakeWaiters(timer.moved(0), all: true)
    if let dpc = timer.pointee.Dpc { _ = KeInsertQueueDpc(dpc, nil, nil) }
  }
}

private func takeDueTimer(_ list: UnsafeMutablePointer<LIST_ENTRY>) -> UnsafeMutablePointer<KTIMER>? {
  let now = Int64(KeQueryInterruptTime())
  let level = KfRaiseIrql(UInt8(HIGH_LEVEL))
  defer { KeLowerIrql(level) }
  var entry: UnsafeMutablePointer<LIST_ENTRY> = list.pointee.Flink
  while entry != list {
    let timer: UnsafeMutablePointer<KTIMER> = entry.moved(-0x20)
    if timer.pointee.DueTime.QuadPart <= now {
      entry.removeEntry()
      entry.initializeList()
      return timer
    }
    entry = entry.pointee.Flink
  }
  return nil
}
