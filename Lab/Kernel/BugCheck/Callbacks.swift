import CrashPath
import DumpFormat
import NT

/// Room for the registration's own use; callers hold HIGH_LEVEL.
nonisolated(unsafe) private var registrationRoom = InlineArray<128, UInt8>(repeating: 0)

private var registration: CallbackRegistration<MachineMemory> {
  CallbackRegistration(
    memory: MachineMemory(), lists: CrashDump.lists,
    room: StorageBytes(start: location(of: &registrationRoom).raw, byteCount: 128))
}

@c(KeRegisterBugCheckReasonCallback) public func KeRegisterBugCheckReasonCallback(
  _ record: UnsafeMutablePointer<KBUGCHECK_REASON_CALLBACK_RECORD>, _ routine: UnsafeMutableRawPointer?,
  _ reason: UInt32, _ component: UnsafeMutablePointer<UInt8>?
) -> UInt8 {
  let level = KfRaiseIrql(UInt8(HIGH_LEVEL))
  defer { KeLowerIrql(level) }
  return registration.registerReason(
    VirtualAddress(record.number), routine: VirtualAddress(UInt64(UInt(bitPattern: routine))),
    reason: BugCheckCallbackReason(rawValue: reason),
    component: VirtualAddress(UInt64(UInt(bitPattern: component))))
    ? 1 : 0
}

@c(KeDeregisterBugCheckReasonCallback) public func KeDeregisterBugCheckReasonCallback(
  _ record: UnsafeMutablePointer<KBUGCHECK_REASON_CALLBACK_RECORD>
) -> UInt8 {
  let level = KfRaiseIrql(UInt8(HIGH_LEVEL))
  defer { KeLowerIrql(level) }
  return registration.deregister(VirtualAddress(record.number), isPlain: false) ? 1 : 0
}

@c(KeRegisterBugCheckCallback) public func KeRegisterBugCheckCallback(
  _ record: UnsafeMutablePointer<KBUGCHECK_CALLBACK_RECORD>, _ routine: UnsafeMutableRawPointer?,
  _ buffer: UnsafeMutableRawPointer?, _ length: UInt32, _ component: UnsafeMutablePointer<UInt8>?
) -> UInt8 {
  let level = KfRaiseIrql(UInt8(HIGH_LEVEL))
  defer { KeLowerIrql(level) }
  return registration.registerPlain(
    VirtualAddress(record.number), routine: VirtualAddress(UInt64(UInt(bitPattern: routine))),
    buffer: VirtualAddress(UInt64(UInt(bitPattern: buffer))), length: length,
    component: VirtualAddress(UInt64(UInt(bitPattern: component)))) ? 1 : 0
}
