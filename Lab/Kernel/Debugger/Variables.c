/* Variables that a debugger reads by name, with the types that it expects. */
#include "nt.h"

LIST_ENTRY PsLoadedModuleList = {&PsLoadedModuleList, &PsLoadedModuleList};
LIST_ENTRY PsActiveProcessHead = {&PsActiveProcessHead, &PsActiveProcessHead};
LIST_ENTRY KeBugCheckCallbackListHead = {&KeBugCheckCallbackListHead, &KeBugCheckCallbackListHead};
LIST_ENTRY KeBugCheckReasonCallbackListHead = {&KeBugCheckReasonCallbackListHead, &KeBugCheckReasonCallbackListHead};
LIST_ENTRY KeBugCheckAddRemovePagesCallbackListHead = {
  &KeBugCheckAddRemovePagesCallbackListHead, &KeBugCheckAddRemovePagesCallbackListHead};
LIST_ENTRY KeBugCheckTriageDumpDataArrayListHead = {
  &KeBugCheckTriageDumpDataArrayListHead, &KeBugCheckTriageDumpDataArrayListHead};
LIST_ENTRY PopIrpList = {&PopIrpList, &PopIrpList};
LIST_ENTRY PopThreadList = {&PopThreadList, &PopThreadList};
__attribute__((aligned(4096))) KPCR KiInitialPCR;
KPRCB *KiProcessorBlock[64] = {&KiInitialPCR.Prcb};
EPROCESS KiInitialProcess;
ETHREAD KiInitialThread;
ULONG64 KiBugCheckData[5];
PHYSICAL_MEMORY_DESCRIPTOR MiPhysicalMemory;
PHYSICAL_MEMORY_DESCRIPTOR *MmPhysicalMemoryBlock = &MiPhysicalMemory;
MMPFN *MmPfnDatabase = (MMPFN *)MM_PFN_DATABASE;
ULONG64 MmLowestPhysicalPage = 1, MmHighestPhysicalPage, MmNumberOfPhysicalPages, MmAvailablePages, MmFreePageListHead;
ULONG64 MmNonPagedPoolStart = MM_POOL_START, MmNonPagedPoolEnd = MM_POOL_START, MmAllocatedNonPagedPool;
ULONG64 MmHighestUserAddress = 0x7FFFFFFEFFFF, MmSystemRangeStart = MM_SYSTEM_RANGE_START, MmUserProbeAddress = 0x7FFFFFFF0000;
UNLOADED_DRIVERS MiUnloadedDrivers[50], *MmUnloadedDrivers = MiUnloadedDrivers;
ULONG64 MmLastUnloadedDriver;
LOADER_PARAMETER_BLOCK *KeLoaderBlock;
ULONG KeTimeIncrement = 156250;
CHAR NtBuildLab[16] = "60000.bluebox";
ULONG NtBuildNumber = 0xF0000000 | 60000;
PVOID PspCidTable;
__attribute__((aligned(16))) KGDTENTRY64 KiGdt[16];
__attribute__((aligned(4096))) KIDTENTRY64 KiIdt[256];
KTSS64 KiTss;
TRIAGE_9F_POWER PopTriagePower = {0x8000, 1, &PopIrpList, &PopThreadList, 0};
ULONG64 ExpDpcWatchdogTriageBlock[8];
