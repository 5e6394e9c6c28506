/* Locks, deferred calls and requests that are not treated as they should be. */
#include "myfault.h"

static KSPIN_LOCK Lock;

/* Takes a lock that it holds. */
__attribute__((noinline)) void RaiseSpinLock(void) {
  KIRQL level = KeAcquireSpinLockRaiseToDpc(&Lock);
  KeAcquireSpinLockRaiseToDpc(&Lock);
  KeReleaseSpinLock(&Lock, level);
}

static KDPC Dpc;
static volatile ULONG64 Loops;

static __attribute__((noinline)) void EndlessDpc(KDPC *dpc, PVOID context, PVOID one, PVOID two) {
  (void)dpc, (void)context, (void)one, (void)two;
  for (;;) Loops++;
}

__attribute__((noinline)) void RaiseDpcWatchdog(void) {
  KeInitializeDpc(&Dpc, EndlessDpc, 0);
  KeInsertQueueDpc(&Dpc, 0, 0);
}

static __attribute__((noinline)) NTSTATUS KeepPowerIrp(DEVICE_OBJECT *device, IRP *irp) {
  (void)device;
  irp->Tail.Overlay.CurrentStackLocation->Control |= SL_PENDING_RETURNED;
  return STATUS_PENDING;
}

/* Keeps a power request and never completes it. */
__attribute__((noinline)) void RaisePowerIrp(void) {
  DEVICE_OBJECT *device;
  LONGLONG second = -10000000;
  MyfaultDriver->MajorFunction[IRP_MJ_POWER] = KeepPowerIrp;
  if (IoCreateDevice(MyfaultDriver, 0, FILE_DEVICE_UNKNOWN, &device)) return;
  PoRequestPowerIrp(device, IRP_MN_SET_POWER, 4);
  for (int i = 0; i < 10; i++) KeDelayExecutionThread(0, 0, &second);
}

__attribute__((noinline)) void RaisePowerFailure(void) { NtShutdownSystem(3); }
