import Hardware
import NT

@c(KeGetCurrentIrql) public func KeGetCurrentIrql() -> UInt8 { UInt8(truncatingIfNeeded: Readcr8()) }

/// Raises the IRQL and returns the one before.
@c(KfRaiseIrql) public func KfRaiseIrql(_ level: UInt8) -> UInt8 {
  let before = Readcr8()
  Writecr8(UInt64(level))
  return UInt8(truncatingIfNeeded: before)
}

/// Lowers the IRQL; what was held back comes now.
@c(KeLowerIrql) public func KeLowerIrql(_ level: UInt8) { Writecr8(UInt64(level)) }

/// A lock that is held at DISPATCH_LEVEL. It names its owner, so that taking it twice is found instead of waited for.
@c(KeAcquireSpinLockRaiseToDpc) public func KeAcquireSpinLockRaiseToDpc(
  _ lock: UnsafeMutablePointer<UInt64>
) -> UInt8 {
  let before = KfRaiseIrql(UInt8(DISPATCH_LEVEL))
  let owner = currentThread.number | 1
  // With one processor a lock that is taken at DISPATCH_LEVEL can only be its own owner's.
  if lock.pointee == owner { KeBugCheckEx(UInt32(SPIN_LOCK_ALREADY_OWNED), lock.number, owner & ~1, 0, 0) }
  lock.pointee = owner
  return before
}

@c(KeReleaseSpinLock) public func KeReleaseSpinLock(_ lock: UnsafeMutablePointer<UInt64>, _ level: UInt8) {
  // SPIN_LOCK_NOT_OWNED.
  guard lock.pointee == currentThread.number | 1 else { KeBugCheckEx(0x10, lock.number, lock.pointee, 0, 0) }
  lock.pointee = 0
  KeLowerIrql(level)
}
