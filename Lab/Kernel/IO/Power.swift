import NT

nonisolated(unsafe) private var watchdogTimer = KTIMER()
nonisolated(unsafe) private var watchdogDpc = KDPC()
nonisolated(unsafe) private var watchedIrp: UnsafeMutablePointer<IRP>?

/// How long a driver may keep a power request: two seconds, where Windows waits for ten minutes.
private let powerTimeout: Int64 = -20_000_000

/// Sends a power request to the top of a device's stack, under watch.
@c(PoRequestPowerIrp) public func PoRequestPowerIrp(
  _ device: UnsafeMutablePointer<DEVICE_OBJECT>, _ minor: UInt8, _ state: UInt64
) -> Int32 {
  let top = IopTopOfStack(device)
  guard let irp = IopAllocateIrp(stackSize: top.pointee.StackSize) else {
    return Int32(bitPattern: 0xC000_009A)
  }
  let request = IopNextStackLocation(irp)
  request.pointee.MajorFunction = UInt8(IRP_MJ_POWER)
  request.pointee.MinorFunction = minor
  request.pointee.Parameters.Power.State = state
  // The watchdog names the lowest device of the stack.
  request.pointee.FileObject = nil
  location(of: &PopIrpList).insertTail(location(of: &irp.pointee.Tail.Overlay.ListEntry))
  watchedIrp = irp
  KeInitializeDpc(location(of: &watchdogDpc), PopIrpWatchdog, device.raw)
  KeInitializeTimer(location(of: &watchdogTimer))
  _ = KeSetTimer(location(of: &watchdogTimer), powerTimeout, location(of: &watchdogDpc))
  let status = IofCallDriver(top, irp)
  if status != 0x103 {
    _ = KeCancelTimer(location(of: &watchdogTimer))
    location(of: &irp.pointee.Tail.Overlay.ListEntry).removeEntry()
  }
  return status
}

/// A power request was kept for too long.
@inline(never) @c(PopIrpWatchdog) public func PopIrpWatchdog(
  _ dpc: UnsafeMutablePointer<KDPC>?, _ device: UnsafeMutableRawPointer?, _ one: UnsafeMutableRawPointer?,
  _ two: UnsafeMutableRawPointer?
) {
  guard let irp = watchedIrp else { return }
  KeBugCheckEx(
    UInt32(DRIVER_POWER_STATE_FAILURE), 3, UInt64(UInt(bitPattern: device)),
    location(of: &PopTriagePower).number,
    irp.number)
}

/// Shuts the system down. Action 3 simulates a power failure: the machine stops where it is.
@inline(never) @c(NtShutdownSystem) public func NtShutdownSystem(_ action: UInt32) -> Int32 {
  guard action == 3 else { return Int32(bitPattern: 0xC000_000D) }
  KeBugCheckEx(UInt32(POWER_FAILURE_SIMULATE), 0, 0, 0, 0)
}
