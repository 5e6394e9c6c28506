/* Starts with the machine, waits until it has booted, and raises the fault that the command line names. */
#include "myfault.h"

DRIVER_OBJECT *MyfaultDriver;

static const FAULT Faults[] = {
  {"high-irql", RaiseHighIrql},
  {"page-fault", RaisePageFault},
  {"system-thread-exception", RaiseSystemThreadException},
  {"double-fault", RaiseDoubleFault},
  {"divide-error", RaiseDivideError},
  {"bad-pool-header", RaiseBadPoolHeader},
  {"double-free", RaiseDoubleFree},
  {"stack-cookie", RaiseStackCookie},
  {"list-corruption", RaiseListCorruption},
  {"spin-lock", RaiseSpinLock},
  {"dpc-watchdog", RaiseDpcWatchdog},
  {"power-irp", RaisePowerIrp},
  {"manual", RaiseManual},
  {"nmi", RaiseNmi},
  {"power-failure", RaisePowerFailure},
};

static BOOLEAN Equal(const char *one, const char *other) {
  while (*one && *one == *other) one++, other++;
  return *one == *other;
}

static CHAR Wanted[32];

static __attribute__((noinline)) void FaultThread(PVOID context) {
  (void)context;
  KeWaitForSingleObject(ExGetBootFinishedEvent(), Executive, 0, 0, 0);
  for (unsigned i = 0; i < sizeof Faults / sizeof Faults[0]; i++)
    if (Equal(Wanted, Faults[i].Name)) {
      DbgPrintText("bluebox: raising the fault");
      Faults[i].Raise();
      DbgPrintText("bluebox: the fault did not end the machine");
      return;
    }
}

NTSTATUS DriverEntry(DRIVER_OBJECT *driver, PUNICODE_STRING registryPath) {
  (void)registryPath;
  MyfaultDriver = driver;
  if (!ExQueryLoadOption("fault", Wanted, sizeof Wanted)) return STATUS_SUCCESS;
  if (Equal(Wanted, "boot-device")) {
    SpoilBootDevice(driver);
    return STATUS_SUCCESS;
  }
  return PsCreateSystemThread(0, FaultThread, 0);
}
