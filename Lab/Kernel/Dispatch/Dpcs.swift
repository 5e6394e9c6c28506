import Hardware
import NT

@c(KeInitializeDpc) public func KeInitializeDpc(
  _ dpc: UnsafeMutablePointer<KDPC>, _ routine: PKDEFERRED_ROUTINE?, _ context: UnsafeMutableRawPointer?
) {
  dpc.pointee = KDPC()
  dpc.pointee.`Type` = 0x13
  dpc.pointee.Importance = 1
  dpc.pointee.DeferredRoutine = routine
  dpc.pointee.DeferredContext = context
}

/// Queues a call for the time when the IRQL falls below DISPATCH_LEVEL; 0 if it is queued already.
@c(KeInsertQueueDpc) public func KeInsertQueueDpc(
  _ dpc: UnsafeMutablePointer<KDPC>, _ one: UnsafeMutableRawPointer?, _ two: UnsafeMutableRawPointer?
) -> UInt8 {
  let level = KfRaiseIrql(UInt8(HIGH_LEVEL))
  let data = location(of: &currentPrcb.pointee.DpcData).moved(0, KDPC_DATA.self)
  guard dpc.pointee.DpcData == nil else {
    KeLowerIrql(level)
    return 0
  }
  dpc.pointee.SystemArgument1 = one
  dpc.pointee.SystemArgument2 = two
  dpc.pointee.DpcData = data.raw
  dpc.pointee.DpcListEntry.Next = nil
  let entry = location(of: &dpc.pointee.DpcListEntry)
  if let tail = data.pointee.DpcListTail {
    tail.pointee.Next = entry
  } else {
    data.pointee.DpcListHead = entry
  }
  data.pointee.DpcListTail = entry
  data.pointee.DpcQueueDepth += 1
  data.pointee.DpcCount &+= 1
  LocalAPIC.request(LocalAPIC.dpcVector)
  KeLowerIrql(level)
  return 1
}

/// The interrupt of the kernel to itself: deferred calls, then the end of a quantum.
@inline(never) @c(KiDispatchInterrupt) public func KiDispatchInterrupt(
  _ frame: UnsafeMutablePointer<KTRAP_FRAME>, _ vector: UInt32
) {
  LocalAPIC.endOfInterrupt()
  EnableInterrupts()
  KiRetireDpcList()
  if currentPrcb.pointee.QuantumEnd != 0 { KiQuantumEnd() }
  DisableInterrupts()
}

@inline(never) private func KiRetireDpcList() {
  let data = location(of: &currentPrcb.pointee.DpcData).moved(0, KDPC_DATA.self)
  currentPrcb.pointee.DpcRoutineActive = 1
  while true {
    DisableInterrupts()
    guard let entry = data.pointee.DpcListHead else { break }
    data.pointee.DpcListHead = entry.pointee.Next
    if data.pointee.DpcListHead == nil { data.pointee.DpcListTail = nil }
    data.pointee.DpcQueueDepth -= 1
    let dpc: UnsafeMutablePointer<KDPC> = entry.moved(-8)
    dpc.pointee.DpcData = nil
    data.pointee.ActiveDpc = dpc
    currentPrcb.pointee.DpcTimeCount = 0
    EnableInterrupts()
    KiExecuteDpc(dpc)
  }
  data.pointee.ActiveDpc = nil
  currentPrcb.pointee.DpcRoutineActive = 0
  EnableInterrupts()
}

@inline(never) private func KiExecuteDpc(_ dpc: UnsafeMutablePointer<KDPC>) {
  dpc.pointee.DeferredRoutine(
    dpc, dpc.pointee.DeferredContext, dpc.pointee.SystemArgument1, dpc.pointee.SystemArgument2)
}
