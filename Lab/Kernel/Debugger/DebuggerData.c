/* KdVersionBlock and KdDebuggerDataBlock. Offsets come from the structures; what this kernel has not is 0. */
#include "nt.h"

extern CHAR __ImageBase;
extern ULONG64 MmLowestPhysicalPage, MmNonPagedPoolStart, MmHighestUserAddress, MmSystemRangeStart, MmUserProbeAddress;
extern PVOID PspCidTable;

#define VA(variable) ((ULONG64)(ULONG_PTR) & (variable))
#define OFFSET(type, member) ((USHORT)offsetof(type, member))

LIST_ENTRY KdpDebuggerDataListHead = {(LIST_ENTRY *)&KdDebuggerDataBlock, (LIST_ENTRY *)&KdDebuggerDataBlock};

DBGKD_GET_VERSION64 KdVersionBlock = {
  .MajorVersion = 0xF, .MinorVersion = 60000, .ProtocolVersion = 6, .KdSecondaryVersion = 2, .Flags = 7,
  .MachineType = 0x8664, .MaxPacketType = 12, .MaxStateChange = 3, .MaxManipulate = 0x2F,
  .KernBase = VA(__ImageBase), .PsLoadedModuleList = VA(PsLoadedModuleList),
  .DebuggerDataList = VA(KdpDebuggerDataListHead),
};

KDDEBUGGER_DATA64 KdDebuggerDataBlock = {
  .Header = {{&KdpDebuggerDataListHead, &KdpDebuggerDataListHead}, 0x4742444B, sizeof(KDDEBUGGER_DATA64)},
  .KernBase = VA(__ImageBase),
  .PaeEnabled = 1 | 4 << 2,
  .PsLoadedModuleList = VA(PsLoadedModuleList),
  .PsActiveProcessHead = VA(PsActiveProcessHead),
  .PspCidTable = VA(PspCidTable),
  .KeTimeIncrement = VA(KeTimeIncrement),
  .KeBugCheckCallbackListHead = VA(KeBugCheckCallbackListHead),
  .KiBugcheckData = VA(KiBugCheckData),
  .MmPfnDatabase = VA(MmPfnDatabase),
  .MmLowestPhysicalPage = VA(MmLowestPhysicalPage),
  .MmHighestPhysicalPage = VA(MmHighestPhysicalPage),
  .MmNumberOfPhysicalPages = VA(MmNumberOfPhysicalPages),
  .MmNonPagedPoolStart = VA(MmNonPagedPoolStart),
  .MmNonPagedPoolEnd = VA(MmNonPagedPoolEnd),
  .MmPageSize = 4096,
  .MmFreePageListHead = VA(MmFreePageListHead),
  .MmAvailablePages = VA(MmAvailablePages),
  .MmHighestUserAddress = VA(MmHighestUserAddress),
  .MmSystemRangeStart = VA(MmSystemRangeStart),
  .MmUserProbeAddress = VA(MmUserProbeAddress),
  .NtBuildLab = VA(NtBuildLab),
  .KiProcessorBlock = VA(KiProcessorBlock),
  .MmUnloadedDrivers = VA(MmUnloadedDrivers),
  .MmLastUnloadedDriver = VA(MmLastUnloadedDriver),
  .MmAllocatedNonPagedPool = VA(MmAllocatedNonPagedPool),
  .MmPhysicalMemoryBlock = VA(MmPhysicalMemoryBlock),
  .OffsetKThreadNextProcessor = OFFSET(KTHREAD, NextProcessor),
  .OffsetKThreadTeb = OFFSET(KTHREAD, Teb),
  .OffsetKThreadKernelStack = OFFSET(KTHREAD, KernelStack),
  .OffsetKThreadInitialStack = OFFSET(KTHREAD, InitialStack),
  .OffsetKThreadApcProcess = OFFSET(KTHREAD, ApcState.Process),
  .OffsetKThreadState = OFFSET(KTHREAD, State),
  .SizeEProcess = sizeof(EPROCESS),
  .OffsetEprocessPeb = OFFSET(EPROCESS, Peb),
  .OffsetEprocessParentCID = OFFSET(EPROCESS, InheritedFromUniqueProcessId),
  .OffsetEprocessDirectoryTableBase = OFFSET(EPROCESS, Pcb.DirectoryTableBase),
  .SizePrcb = sizeof(KPRCB),
  .OffsetPrcbDpcRoutine = OFFSET(KPRCB, DpcRoutineActive),
  .OffsetPrcbCurrentThread = OFFSET(KPRCB, CurrentThread),
  .OffsetPrcbMhz = OFFSET(KPRCB, MHz),
  .OffsetPrcbCpuType = OFFSET(KPRCB, CpuType),
  .OffsetPrcbVendorString = OFFSET(KPRCB, VendorString),
  .OffsetPrcbProcStateContext = OFFSET(KPRCB, ProcessorState.ContextFrame),
  .OffsetPrcbNumber = OFFSET(KPRCB, Number),
  .SizeEThread = sizeof(ETHREAD),
  .KeLoaderBlock = VA(KeLoaderBlock),
  .SizePcr = sizeof(KPCR),
  .OffsetPcrSelfPcr = OFFSET(KPCR, Self),
  .OffsetPcrCurrentPrcb = OFFSET(KPCR, CurrentPrcb),
  .OffsetPcrContainedPrcb = OFFSET(KPCR, Prcb),
  .OffsetPrcbPcrPage = OFFSET(KPRCB, PcrPage),
  .OffsetPrcbProcStateSpecialReg = OFFSET(KPRCB, ProcessorState.SpecialRegisters),
  .GdtR0Code = 0x10, .GdtR0Data = 0x18, .GdtR3Code = 0x33, .GdtR3Data = 0x2B, .GdtTss = 0x40,
  .Gdt64R3CmCode = 0x23, .Gdt64R3CmTeb = 0x53,
  .OffsetPrcbContext = OFFSET(KPRCB, Context),
  .OffsetKThreadStackLimit = offsetof(KTHREAD, StackLimit),
  .OffsetKThreadStackBase = offsetof(KTHREAD, StackBase),
  .OffsetKThreadQueueListEntry = offsetof(KTHREAD, WaitListEntry),
  .OffsetEThreadIrpList = offsetof(ETHREAD, IrpList),
  .OffsetPrcbIdleThread = OFFSET(KPRCB, IdleThread),
  .OffsetPrcbNormalDpcState = OFFSET(KPRCB, DpcData),
  .OffsetPrcbDpcStack = OFFSET(KPRCB, DpcStack),
  .OffsetPrcbIsrStack = OFFSET(KPRCB, IsrStack),
  .OffsetKThreadWaitReason = OFFSET(KTHREAD, WaitReason),
  .PteBase = MM_PTE_BASE,
  .OffsetPrcbExceptionStack = OFFSET(KPRCB, ExceptionStack),
};
