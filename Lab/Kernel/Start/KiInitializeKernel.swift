import Hardware
import NT

/// The first code of the kernel, on the loader's stack, with interrupts off.
@c(KiInitializeKernel) public func KiInitializeKernel(
  _ block: UnsafeMutablePointer<LOADER_PARAMETER_BLOCK>
) -> Never {
  KeLoaderBlock = block
  Log.start()
  Log.line("bluebox: kernel ").bytes(location(of: &NtBuildLab).moved(0)).text(" at ").hex(
    location(of: &__ImageBase).number
  ).end()
  KiInitializeDescriptors()
  Writecr8(UInt64(HIGH_LEVEL))
  MiInitializePhysicalPages()
  PageTables.removeIdentityMapping()
  KiInitializeInterruptStacks()
  ExInitializePool()
  LocalAPIC.start()
  Clocks.start()
  SharedData.start()
  Log.line("bluebox: memory, pages ").decimal(MmNumberOfPhysicalPages).text(", free ").decimal(
    MmAvailablePages
  ).end()
  // Interrupts are still off; pool may be used from here on.
  Writecr8(UInt64(DISPATCH_LEVEL))
  CrashDump.start()
  MmInitializeLoadedModules()
  startThreads()
}

/// Makes the idle thread out of nothing and lets it begin.
private func startThreads() -> Never {
  let system = location(of: &KiInitialProcess)
  PspInitializeProcess(system, id: 4, name: "System", parent: 0)
  location(of: &PsActiveProcessHead).insertTail(location(of: &system.pointee.ActiveProcessLinks))
  let idle = location(of: &KiInitialThread)
  let prcb = currentPrcb
  // "Thre": the code that runs now has no thread; its place is taken by a block that is never used again.
  guard let nobody = ExAllocatePoolWithTag(0, 0x898, 0x6572_6854) else { KeBugCheckEx(0x31, 0, 0, 0, 0) }
  prcb.pointee.CurrentThread = nobody.assumingMemoryBound(to: KTHREAD.self)
  prcb.pointee.CurrentThread.pointee.Priority = 31
  PspInitializeThread(idle, of: system, routine: KiAddressOfIdleLoop(), context: 0, priority: 0)
  prcb.pointee.IdleThread = idle.moved(0)
  _ = PspCreateThread(of: system, routine: KiAddressOfPhase1(), context: 0, priority: 8)
  KiSwapThread()
  while true { Halt() }
}

/// The first system thread: the rest of the start, with interrupts and threads.
@inline(never) @c(Phase1Initialization) public func Phase1Initialization(_ context: UInt64) {
  KiStartClock()
  if let manager = PspCreateProcess(id: 300, name: "smss.exe") {
    _ = PspCreateThread(of: manager, routine: KiAddressOfSessionManager(), context: 0, priority: 11)
  }
  _ = PsCreateSystemThread(nil, KiAddressOfBalanceSet(), 0)
  AtaChannel.find()
  CrashRecovery.run()
  CrashDump.openDumpStack()
  DiskDevice.start()
  IopInitializeBootDrivers()
  if AtaChannel.sectorCount > 0, let disk = DiskDevice.device { IopMountVolume(disk) }
  Log.line("bluebox: boot finished").end()
  StartEvents.signalBootFinished()
}

/// The session manager: there is nothing for it to do yet but to be there.
@inline(never) @c(SmpMain) public func SmpMain(_ context: UInt64) {
  var interval: Int64 = -100_000_000
  while true { _ = KeDelayExecutionThread(0, 0, &interval) }
}

/// Wakes once a second, as its namesake does.
@inline(never) @c(KeBalanceSetManager) public func KeBalanceSetManager(_ context: UInt64) {
  var interval: Int64 = -10_000_000
  while true { _ = KeDelayExecutionThread(0, 0, &interval) }
}

/// What drivers may wait for.
enum StartEvents {
  nonisolated(unsafe) private static var boot = KEVENT()
  nonisolated(unsafe) private static var isMade = false

  static var bootFinished: UnsafeMutablePointer<KEVENT> {
    if !isMade {
      KeInitializeEvent(location(of: &boot), UInt32(NotificationEvent), 0)
      isMade = true
    }
    return location(of: &boot)
  }

  static func signalBootFinished() { _ = KeSetEvent(bootFinished, 0, 0) }
}

/// The event that is set when the machine has started.
@c(ExGetBootFinishedEvent) public func ExGetBootFinishedEvent() -> UnsafeMutablePointer<KEVENT>? {
  StartEvents.bootFinished
}
