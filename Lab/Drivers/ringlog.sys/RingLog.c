/* A driver that remembers its last events and puts them into dumps: the use for which authors write such callbacks.
 *
 * The tag {6C2E7C1B-4F0A-4B52-9D2E-0B1A52494E47}: a header, then events, the oldest first.
 * The option `ringlog=` breaks the callback on purpose: `fault` reads address 0, `loop` never returns with interrupts
 * off, `lie` says that it wrote more than there is. */
#include "nt.h"

typedef struct _RING_EVENT {
  ULONG64 Time, Number, Argument;
} RING_EVENT;

#define EVENTS 32
static const GUID RingLogGuid = {0x6C2E7C1B, 0x4F0A, 0x4B52, {0x9D, 0x2E, 0x0B, 0x1A, 0x52, 0x49, 0x4E, 0x47}};

typedef struct _RING_LOG {
  CHAR Signature[8];
  ULONG Version, EventSize, Capacity, Count;
  RING_EVENT Events[EVENTS];
} RING_LOG;

static RING_EVENT Ring[EVENTS];
static ULONG64 Written;
static KBUGCHECK_REASON_CALLBACK_RECORD Record;
static CHAR Manner[8];

static void Remember(ULONG64 argument) {
  Ring[Written % EVENTS] = (RING_EVENT){KeQueryInterruptTime(), Written, argument};
  Written++;
}

static __attribute__((noinline)) void CollectEvents(RING_LOG *log) {
  ULONG count = Written < EVENTS ? (ULONG)Written : EVENTS;
  *log = (RING_LOG){.Signature = "RINGLOG", .Version = 1, .EventSize = sizeof(RING_EVENT), .Capacity = EVENTS, .Count = count};
  for (ULONG i = 0; i < count; i++) log->Events[i] = Ring[(Written - count + i) % EVENTS];
}

static __attribute__((noinline)) void RingLogCallback(
  ULONG reason, KBUGCHECK_REASON_CALLBACK_RECORD *record, KBUGCHECK_SECONDARY_DUMP_DATA *data, ULONG length) {
  (void)reason, (void)record;
  if (length < sizeof *data) return;
  if (Manner[0] == 'f') *(volatile ULONG *)0 = 1;
  if (Manner[0] == 'l' && Manner[1] == 'o')
    for (;;) __asm__ volatile("cli");
  if (data->MaximumAllowed < sizeof(RING_LOG)) return;
  data->Guid = RingLogGuid;
  if (data->OutBuffer) {
    CollectEvents(data->InBuffer);
    data->OutBuffer = data->InBuffer;
  } else {
    data->OutBuffer = data->InBuffer;
  }
  data->OutBufferLength = Manner[0] == 'l' && Manner[1] == 'i' ? 0x7FFFFFFF : sizeof(RING_LOG);
}

static __attribute__((noinline)) void EventThread(PVOID context) {
  (void)context;
  LONGLONG pause = -1000000;
  for (ULONG64 turn = 0;; turn++) {
    Remember(turn * turn);
    KeDelayExecutionThread(0, 0, &pause);
  }
}

NTSTATUS DriverEntry(DRIVER_OBJECT *driver, PUNICODE_STRING registryPath) {
  (void)registryPath;
  ExQueryLoadOption("ringlog", Manner, sizeof Manner);
  Remember((ULONG64)(ULONG_PTR)driver);
  if (!KeRegisterBugCheckReasonCallback(&Record, RingLogCallback, KbCallbackSecondaryDumpData, (UCHAR *)"RingLog"))
    return STATUS_UNSUCCESSFUL;
  return PsCreateSystemThread(0, EventThread, 0);
}
