import Hardware
import NT

/// Puts a thread at the end of the ready list of its priority. At DISPATCH_LEVEL.
func KiReadyThread(_ thread: UnsafeMutablePointer<KTHREAD>) {
  let priority = Int(thread.pointee.Priority)
  thread.pointee.State = UInt8(Ready)
  readyList(priority).insertTail(location(of: &thread.pointee.WaitListEntry))
  currentPrcb.pointee.ReadySummary |= 1 << UInt32(priority)
  if thread.pointee.Priority > currentThread.pointee.Priority {
    currentPrcb.pointee.QuantumEnd = 1
    LocalAPIC.request(LocalAPIC.dpcVector)
  }
}

private func readyList(_ priority: Int) -> UnsafeMutablePointer<LIST_ENTRY> {
  location(of: &currentPrcb.pointee.DispatcherReadyListHead).moved(priority * 16)
}

/// Takes the first thread of the highest priority; the idle thread if none is ready.
private func selectNextThread() -> UnsafeMutablePointer<KTHREAD> {
  let prcb = currentPrcb
  guard prcb.pointee.ReadySummary != 0 else { return prcb.pointee.IdleThread }
  let priority = 31 - prcb.pointee.ReadySummary.leadingZeroBitCount
  let list = readyList(priority)
  let entry: UnsafeMutablePointer<LIST_ENTRY> = list.pointee.Flink
  entry.removeEntry()
  if list.isEmptyList { prcb.pointee.ReadySummary &= ~(1 << UInt32(priority)) }
  return entry.moved(-0xD8)
}

/// Gives the processor to another thread; returns when this one goes on. At DISPATCH_LEVEL.
@inline(never) @c(KiSwapThread) public func KiSwapThread() {
  let prcb = currentPrcb
  let old = currentThread
  let new = selectNextThread()
  new.pointee.State = UInt8(Running)
  guard new != old else { return }
  prcb.pointee.CurrentThread = new
  prcb.pointee.ContextSwitches &+= 1
  new.pointee.ContextSwitches &+= 1
  let tables = new.pointee.Process.pointee.DirectoryTableBase
  if tables != Readcr3() { Writecr3(tables) }
  KiTss.Rsp0 = UInt64(UInt(bitPattern: new.pointee.InitialStack))
  prcb.pointee.RspBase = KiTss.Rsp0
  KiSwapContext(old, new)
}

/// A thread's time is over: others of its priority come first.
@inline(never) func KiQuantumEnd() {
  currentPrcb.pointee.QuantumEnd = 0
  let thread = currentThread
  guard thread != currentPrcb.pointee.IdleThread else { return KiSwapThread() }
  KiReadyThread(thread)
  currentPrcb.pointee.QuantumEnd = 0
  KiSwapThread()
}

/// Lets the current thread wait for an object. At DISPATCH_LEVEL; comes back there.
@inline(never) func KiWait(for header: UnsafeMutablePointer<DISPATCHER_HEADER>, reason: UInt8) {
  let thread = currentThread
  let block = location(of: &thread.pointee.WaitBlock)
  block.pointee.Thread = thread
  block.pointee.Object = header.raw
  thread.pointee.WaitBlockList = block
  thread.pointee.WaitReason = reason
  thread.pointee.State = UInt8(Waiting)
  location(of: &header.pointee.WaitListHead).insertTail(location(of: &block.pointee.WaitListEntry))
  KiSwapThread()
}

/// Makes threads ready that wait for an object: all of them, or one.
func KiWakeWaiters(_ header: UnsafeMutablePointer<DISPATCHER_HEADER>, all: Bool) -> Bool {
  let list = location(of: &header.pointee.WaitListHead)
  var woke = false
  while !list.isEmptyList {
    let entry: UnsafeMutablePointer<LIST_ENTRY> = list.pointee.Flink
    entry.removeEntry()
    let block: UnsafeMutablePointer<KWAIT_BLOCK> = entry.moved(0)
    KiReadyThread(block.pointee.Thread)
    woke = true
    if !all { break }
  }
  return woke
}

/// What runs when nothing else does.
@inline(never) @c(KiIdleLoop) public func KiIdleLoop(_ context: UInt64) {
  while true { WaitForInterrupt() }
}
