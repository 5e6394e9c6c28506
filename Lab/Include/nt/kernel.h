/* Routines and variables of the kernel. What drivers may call is exported by name in Kernel/Exports.def. */
#pragma once
#include "bugcheck.h"
#include "debugger.h"
#include "io.h"
#include "loader.h"
#include "memory.h"
#include "processor.h"
#include "shared.h"

/* Variables that are shared by all threads: Swift must not ask for an actor. */
#ifdef KERNEL_DRIVER
#define VARIABLE extern __attribute__((dllimport))
#else
#define VARIABLE extern __attribute__((swift_attr("nonisolated(unsafe)")))
#endif

#define PASSIVE_LEVEL 0
#define APC_LEVEL 1
#define DISPATCH_LEVEL 2
#define CLOCK_LEVEL 13
#define HIGH_LEVEL 15

typedef void (*PKSTART_ROUTINE)(PVOID StartContext);
typedef BOOLEAN (*PKSERVICE_ROUTINE)(PVOID Interrupt, PVOID ServiceContext);

/* Bug checks. */
void KeBugCheckEx(ULONG code, ULONG_PTR p1, ULONG_PTR p2, ULONG_PTR p3, ULONG_PTR p4) __attribute__((noreturn));
BOOLEAN KeRegisterBugCheckReasonCallback(PKBUGCHECK_REASON_CALLBACK_RECORD record, PVOID routine, ULONG reason, UCHAR *component);
BOOLEAN KeRegisterBugCheckCallback(PKBUGCHECK_CALLBACK_RECORD record, PVOID routine, PVOID buffer, ULONG length, UCHAR *component);
BOOLEAN KeDeregisterBugCheckReasonCallback(PKBUGCHECK_REASON_CALLBACK_RECORD record);

/* Interrupt request level, locks, time. */
KIRQL KeGetCurrentIrql(void);
KIRQL KfRaiseIrql(KIRQL level);
void KeLowerIrql(KIRQL level);
KIRQL KeAcquireSpinLockRaiseToDpc(KSPIN_LOCK *lock);
void KeReleaseSpinLock(KSPIN_LOCK *lock, KIRQL level);
void KeStallExecutionProcessor(ULONG microseconds);
ULONG64 KeQueryInterruptTime(void);

/* Deferred procedure calls, timers, events, threads. */
void KeInitializeDpc(KDPC *dpc, PKDEFERRED_ROUTINE routine, PVOID context);
BOOLEAN KeInsertQueueDpc(KDPC *dpc, PVOID argument1, PVOID argument2);
void KeInitializeTimer(KTIMER *timer);
BOOLEAN KeSetTimer(KTIMER *timer, LONGLONG dueTime, KDPC *dpc);
BOOLEAN KeCancelTimer(KTIMER *timer);
void KeInitializeEvent(KEVENT *event, ULONG type, BOOLEAN state);
LONG KeSetEvent(KEVENT *event, LONG increment, BOOLEAN wait);
NTSTATUS KeWaitForSingleObject(PVOID object, ULONG reason, CHAR mode, BOOLEAN alertable, const LONGLONG *timeout);
NTSTATUS KeDelayExecutionThread(CHAR mode, BOOLEAN alertable, const LONGLONG *interval);
NTSTATUS PsCreateSystemThread(PKTHREAD *thread, PKSTART_ROUTINE routine, PVOID context);

/* Pool. */
PVOID ExAllocatePoolWithTag(ULONG type, SIZE_T bytes, ULONG tag);
void ExFreePoolWithTag(PVOID block, ULONG tag);

/* Input and output. */
NTSTATUS IoCreateDevice(DRIVER_OBJECT *driver, ULONG extensionSize, ULONG type, PDEVICE_OBJECT *device);
DEVICE_OBJECT *IoAttachDeviceToDeviceStack(DEVICE_OBJECT *source, DEVICE_OBJECT *target);
DEVICE_OBJECT *IoGetBootDevice(void);
NTSTATUS IofCallDriver(DEVICE_OBJECT *device, IRP *irp);
void IofCompleteRequest(IRP *irp, CHAR increment);
NTSTATUS PoRequestPowerIrp(DEVICE_OBJECT *device, UCHAR minor, ULONG64 state);
NTSTATUS IoConnectInterrupt(ULONG line, PKSERVICE_ROUTINE routine, PVOID context);
NTSTATUS NtShutdownSystem(ULONG action);

/* Text for the serial line: format with %s (ASCII), %x (64 bits), %u. */
void DbgPrintText(const CHAR *text);
void DbgPrintValue(const CHAR *text, ULONG64 value);
/* The value of an option of the command line, such as `fault`; false if it is not given. */
BOOLEAN ExQueryLoadOption(const CHAR *name, CHAR *value, ULONG size);

/* Routines in assembly. */
void KiSwapContext(KTHREAD *from, KTHREAD *to);
void KiStartSystemThread(void);
void KiReturnFromGuardedCall(void);
ULONG64 KiCallGuarded(ULONG64 routine, const ULONG64 *arguments);
void RtlCaptureContext(CONTEXT *context);
ULONG KiExecuteHandler(EXCEPTION_RECORD *record, ULONG64 frame, CONTEXT *context, PVOID dispatcher, ULONG64 handler);
extern const ULONG64 KiTrapVectors[], KiInterruptVectors[];
static inline const ULONG64 *KiTrapVectorTable(void) { return KiTrapVectors; }
static inline const ULONG64 *KiInterruptVectorTable(void) { return KiInterruptVectors; }
VARIABLE volatile ULONG KiGuardActive;
VARIABLE ULONG64 KiGuardVector, KiGuardAddress;
VARIABLE volatile ULONG KiBugCheckActive;

/* Variables that a debugger reads. */
VARIABLE LIST_ENTRY PsLoadedModuleList, PsActiveProcessHead, KeBugCheckCallbackListHead, KeBugCheckReasonCallbackListHead;
VARIABLE LIST_ENTRY KeBugCheckAddRemovePagesCallbackListHead, KeBugCheckTriageDumpDataArrayListHead;
VARIABLE KPCR KiInitialPCR;
VARIABLE KPRCB *KiProcessorBlock[64];
VARIABLE EPROCESS KiInitialProcess;
VARIABLE ETHREAD KiInitialThread;
VARIABLE ULONG64 KiBugCheckData[5];
VARIABLE DBGKD_GET_VERSION64 KdVersionBlock;
VARIABLE KDDEBUGGER_DATA64 KdDebuggerDataBlock;
VARIABLE LIST_ENTRY KdpDebuggerDataListHead;
VARIABLE PHYSICAL_MEMORY_DESCRIPTOR *MmPhysicalMemoryBlock;
VARIABLE PHYSICAL_MEMORY_DESCRIPTOR MiPhysicalMemory;
VARIABLE MMPFN *MmPfnDatabase;
VARIABLE ULONG64 MmNumberOfPhysicalPages, MmHighestPhysicalPage, MmAvailablePages, MmFreePageListHead;
VARIABLE ULONG64 MmNonPagedPoolEnd, MmAllocatedNonPagedPool, MmLastUnloadedDriver;
VARIABLE UNLOADED_DRIVERS *MmUnloadedDrivers, MiUnloadedDrivers[50];
VARIABLE LOADER_PARAMETER_BLOCK *KeLoaderBlock;
VARIABLE ULONG KeTimeIncrement;
VARIABLE CHAR NtBuildLab[16];
VARIABLE KGDTENTRY64 KiGdt[16];
VARIABLE KIDTENTRY64 KiIdt[256];
VARIABLE KTSS64 KiTss;
VARIABLE TRIAGE_9F_POWER PopTriagePower;
VARIABLE LIST_ENTRY PopIrpList, PopThreadList;
VARIABLE ULONG64 ExpDpcWatchdogTriageBlock[8];
void KiLoadSegments(const void *table);
static inline ULONG64 KiAddressOfStart(void) { return (ULONG64)(ULONG_PTR)&KiStartSystemThread; }
static inline ULONG64 KiAddressOfBugCheck(void) { return (ULONG64)(ULONG_PTR)&KeBugCheckEx; }
VARIABLE CHAR __ImageBase;

/* Entry points of threads, as addresses. */
#define ENTRY(name, routine)                                                                                           \
  void routine(ULONG64 context);                                                                                      \
  static inline ULONG64 name(void) { return (ULONG64)(ULONG_PTR)&routine; }
ENTRY(KiAddressOfIdleLoop, KiIdleLoop)
ENTRY(KiAddressOfPhase1, Phase1Initialization)
ENTRY(KiAddressOfSessionManager, SmpMain)
ENTRY(KiAddressOfBalanceSet, KeBalanceSetManager)
KEVENT *ExGetBootFinishedEvent(void);

extern const UCHAR KiScreenFont[95][16];
static inline const UCHAR *KiFont(void) { return &KiScreenFont[0][0]; }
