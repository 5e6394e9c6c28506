import NT

@c(KeInitializeEvent) public func KeInitializeEvent(
  _ event: UnsafeMutablePointer<KEVENT>, _ type: UInt32, _ state: UInt8
) {
  event.pointee.Header.`Type` = UInt8(truncatingIfNeeded: type)
  event.pointee.Header.Size = 6
  event.pointee.Header.SignalState = Int32(state)
  location(of: &event.pointee.Header.WaitListHead).initializeList()
}

@c(KeSetEvent) public func KeSetEvent(
  _ event: UnsafeMutablePointer<KEVENT>, _ increment: Int32, _ wait: UInt8
) -> Int32 {
  let level = KfRaiseIrql(UInt8(DISPATCH_LEVEL))
  let before = event.pointee.Header.SignalState
  let notification = event.pointee.Header.`Type` == UInt8(NotificationEvent)
  event.pointee.Header.SignalState = 1
  let woke = KiWakeWaiters(event.moved(0), all: notification)
  if woke, !notification { event.pointee.Header.SignalState = 0 }
  KeLowerIrql(level)
  return before
}

/// Waits without a limit of time; a time-out is refused.
@c(KeWaitForSingleObject) public func KeWaitForSingleObject(
  _ object: UnsafeMutableRawPointer, _ reason: UInt32, _ mode: Int8, _ alertable: UInt8,
  _ timeout: UnsafePointer<Int64>?
) -> Int32 {
  guard timeout == nil else { return Int32(bitPattern: 0xC000_000D) }
  let header = object.assumingMemoryBound(to: DISPATCHER_HEADER.self)
  let level = KfRaiseIrql(UInt8(DISPATCH_LEVEL))
  if header.pointee.SignalState > 0 {
    if header.pointee.`Type` == UInt8(SynchronizationEvent) { header.pointee.SignalState = 0 }
  } else {
    KiWait(for: header, reason: UInt8(truncatingIfNeeded: reason))
  }
  KeLowerIrql(level)
  return 0
}

/// Waits for a time: negative for an interval in units of 100 ns.
@c(KeDelayExecutionThread) public func KeDelayExecutionThread(
  _ mode: Int8, _ alertable: UInt8, _ interval: UnsafePointer<Int64>
) -> Int32 {
  let level = KfRaiseIrql(UInt8(DISPATCH_LEVEL))
  let timer = location(of: &currentThread.pointee.Timer)
  _ = KeSetTimer(timer, interval.pointee, nil)
  KiWait(for: timer.moved(0), reason: UInt8(DelayExecution))
  KeLowerIrql(level)
  return 0
}
