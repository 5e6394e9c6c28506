import Hardware
import NT

nonisolated(unsafe) private var nextThreadId: UInt64 = 8

/// Fills a thread's object and first switch frame; the thread is not ready yet.
func PspInitializeThread(
  _ thread: UnsafeMutablePointer<ETHREAD>, of process: UnsafeMutablePointer<EPROCESS>, routine: UInt64,
  context: UInt64,
  priority: Int8
) {
  let tcb: UnsafeMutablePointer<KTHREAD> = thread.moved(0)
  let top = MmCreateKernelStack()
  tcb.pointee.Header.`Type` = UInt8(ThreadObject)
  location(of: &tcb.pointee.Header.WaitListHead).initializeList()
  tcb.pointee.InitialStack = at(top, UInt8.self).raw
  tcb.pointee.StackBase = at(top, UInt8.self).raw
  tcb.pointee.StackLimit = at(top - (kernelStackPages << 12), UInt8.self).raw
  tcb.pointee.Process = process.moved(0)
  tcb.pointee.ApcState.Process = process.moved(0)
  tcb.pointee.Priority = priority
  tcb.pointee.BasePriority = priority
  KeInitializeTimer(location(of: &tcb.pointee.Timer))
  // The frame that SwapContext leaves; behind it the home space with what KiStartSystemThread reads.
  let entry = top - 0x48
  let words: UnsafeMutablePointer<UInt64> = at(entry)
  words[1] = routine
  words[2] = context
  let frame: UnsafeMutablePointer<KSWITCH_FRAME> = at(entry - 0x40)
  frame.pointee.Return = KiAddressOfStart()
  tcb.pointee.KernelStack = frame.raw
  thread.pointee.StartAddress = UnsafeMutableRawPointer(bitPattern: UInt(routine))
  thread.pointee.Win32StartAddress = thread.pointee.StartAddress
  thread.pointee.CreateTime.QuadPart = Int64(bitPattern: Clocks.timeAtBoot + Clocks.upTime)
  thread.pointee.Cid.UniqueProcess = process.pointee.UniqueProcessId
  thread.pointee.Cid.UniqueThread = UnsafeMutableRawPointer(bitPattern: UInt(nextThreadId))
  nextThreadId += 4
  location(of: &thread.pointee.IrpList).initializeList()
  location(of: &process.pointee.Pcb.ThreadListHead).insertTail(location(of: &tcb.pointee.ThreadListEntry))
  location(of: &process.pointee.ThreadListHead).insertTail(location(of: &thread.pointee.ThreadListEntry))
  process.pointee.ActiveThreads += 1
}

/// A thread of the System process.
@c(PsCreateSystemThread) public func PsCreateSystemThread(
  _ result: UnsafeMutablePointer<UnsafeMutablePointer<KTHREAD>?>?, _ routine: UInt64, _ context: UInt64
) -> Int32 {
  guard
    let thread = PspCreateThread(of: PsInitialSystemProcess, routine: routine, context: context, priority: 8)
  else {
    return Int32(bitPattern: 0xC000_009A)
  }
  result?.pointee = thread.moved(0)
  return 0
}

func PspCreateThread(
  of process: UnsafeMutablePointer<EPROCESS>, routine: UInt64, context: UInt64, priority: Int8
) -> UnsafeMutablePointer<ETHREAD>? {
  // "Thre"
  guard let block = ExAllocatePoolWithTag(0, UInt64(MemoryLayout<ETHREAD>.size), 0x6572_6854) else {
    return nil
  }
  block.initializeMemory(as: UInt8.self, repeating: 0, count: MemoryLayout<ETHREAD>.size)
  let thread = block.assumingMemoryBound(to: ETHREAD.self)
  PspInitializeThread(thread, of: process, routine: routine, context: context, priority: priority)
  let level = KfRaiseIrql(UInt8(DISPATCH_LEVEL))
  KiReadyThread(thread.moved(0))
  KeLowerIrql(level)
  return thread
}

/// The end of a system thread. Its object and stack stay: nothing in this machine makes threads without end.
@c(PsTerminateSystemThread) public func PsTerminateSystemThread(_ status: Int32) -> Int32 {
  _ = KfRaiseIrql(UInt8(DISPATCH_LEVEL))
  let thread: UnsafeMutablePointer<ETHREAD> = currentThread.moved(0)
  thread.pointee.ExitStatus = status
  thread.pointee.Tcb.Header.SignalState = 1
  thread.pointee.Tcb.State = UInt8(Terminated)
  location(of: &thread.pointee.Tcb.ThreadListEntry).removeEntry()
  location(of: &thread.pointee.ThreadListEntry).removeEntry()
  KiSwapThread()
  return status
}
