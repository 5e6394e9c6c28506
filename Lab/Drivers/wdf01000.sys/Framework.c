/* The framework: puts the list of its drivers into dumps, in the layout of KMDF.
 *
 * Source of the layout: Windows Driver Frameworks, fxbugcheck.h (FX_DUMP_DRIVER_INFO_ENTRY). */
#include "nt.h"

typedef struct _FX_DUMP_DRIVER_INFO_ENTRY {
  PVOID FxDriverGlobals;
  struct {
    ULONG Major, Minor, Build;
  } Version;
  CHAR DriverName[32];
} FX_DUMP_DRIVER_INFO_ENTRY;
SIZE(FX_DUMP_DRIVER_INFO_ENTRY, 0x38);

/* WdfDumpGuid2 */
static const GUID DriverListGuid = {0xF87E4A4C, 0xC5A1, 0x4D2F, {0xBF, 0xF0, 0xD5, 0xDE, 0x63, 0xA5, 0xE4, 0xC3}};

#define DRIVERS 16
static FX_DUMP_DRIVER_INFO_ENTRY Drivers[DRIVERS];
static ULONG DriverCount;
static KBUGCHECK_REASON_CALLBACK_RECORD Record;

/* Adds a driver by its module: the loaded module list tells which there are. */
static void AddDriver(const WCHAR *name, ULONG length, PVOID globals) {
  if (DriverCount == DRIVERS) return;
  FX_DUMP_DRIVER_INFO_ENTRY *entry = &Drivers[DriverCount++];
  entry->FxDriverGlobals = globals;
  entry->Version.Major = 1, entry->Version.Minor = 33, entry->Version.Build = 60000;
  for (ULONG i = 0; i < length && i < 31 && name[i] != '.'; i++) entry->DriverName[i] = (CHAR)name[i];
}

static __attribute__((noinline)) void FxpBugCheckCallback(
  ULONG reason, KBUGCHECK_REASON_CALLBACK_RECORD *record, KBUGCHECK_SECONDARY_DUMP_DATA *data, ULONG length) {
  (void)reason, (void)record;
  if (length < sizeof *data || data->MaximumAllowed < DriverCount * sizeof Drivers[0]) return;
  data->Guid = DriverListGuid;
  data->OutBuffer = Drivers;
  data->OutBufferLength = DriverCount * sizeof Drivers[0];
}

NTSTATUS DriverEntry(DRIVER_OBJECT *driver, PUNICODE_STRING registryPath) {
  (void)driver, (void)registryPath;
  static const WCHAR own[] = {'W', 'd', 'f', '0', '1', '0', '0', '0'};
  AddDriver(own, 8, 0);
  LIST_ENTRY *entry = PsLoadedModuleList.Flink->Flink;
  for (; entry != &PsLoadedModuleList; entry = entry->Flink) {
    KLDR_DATA_TABLE_ENTRY *module = (KLDR_DATA_TABLE_ENTRY *)entry;
    if (module->BaseDllName.Buffer[0] != 'w') AddDriver(module->BaseDllName.Buffer, module->BaseDllName.Length / 2, entry);
  }
  return KeRegisterBugCheckReasonCallback(&Record, FxpBugCheckCallback, KbCallbackSecondaryDumpData, (UCHAR *)"Wdf01000")
           ? STATUS_SUCCESS
           : STATUS_UNSUCCESSFUL;
}
