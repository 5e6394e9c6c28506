/* What a debugger looks for first. Source: WDBGEXTS.H of the Windows SDK. */
#pragma once
#include "base.h"

typedef struct _DBGKD_GET_VERSION64 {
  USHORT MajorVersion, MinorVersion;
  UCHAR ProtocolVersion, KdSecondaryVersion;
  USHORT Flags, MachineType;
  UCHAR MaxPacketType, MaxStateChange, MaxManipulate, Simulation;
  USHORT Unused[1];
  ULONG64 KernBase, PsLoadedModuleList, DebuggerDataList;
} DBGKD_GET_VERSION64;
SIZE(DBGKD_GET_VERSION64, 0x28);

typedef struct _DBGKD_DEBUG_DATA_HEADER64 {
  LIST_ENTRY List;
  ULONG OwnerTag, Size;
} DBGKD_DEBUG_DATA_HEADER64;

typedef struct _KDDEBUGGER_DATA64 {
  DBGKD_DEBUG_DATA_HEADER64 Header;
  ULONG64 KernBase, BreakpointWithStatus, SavedContext;
  USHORT ThCallbackStack, NextCallback, FramePointer, PaeEnabled;
  ULONG64 KiCallUserMode, KeUserCallbackDispatcher, PsLoadedModuleList, PsActiveProcessHead, PspCidTable;
  ULONG64 ExpSystemResourcesList, ExpPagedPoolDescriptor, ExpNumberOfPagedPools, KeTimeIncrement;
  ULONG64 KeBugCheckCallbackListHead, KiBugcheckData, IopErrorLogListHead, ObpRootDirectoryObject, ObpTypeObjectType;
  ULONG64 MmSystemCacheStart, MmSystemCacheEnd, MmSystemCacheWs, MmPfnDatabase, MmSystemPtesStart, MmSystemPtesEnd;
  ULONG64 MmSubsectionBase, MmNumberOfPagingFiles, MmLowestPhysicalPage, MmHighestPhysicalPage, MmNumberOfPhysicalPages;
  ULONG64 MmMaximumNonPagedPoolInBytes, MmNonPagedSystemStart, MmNonPagedPoolStart, MmNonPagedPoolEnd;
  ULONG64 MmPagedPoolStart, MmPagedPoolEnd, MmPagedPoolInformation, MmPageSize, MmSizeOfPagedPoolInBytes;
  ULONG64 MmTotalCommitLimit, MmTotalCommittedPages, MmSharedCommit, MmDriverCommit, MmProcessCommit;
  ULONG64 MmPagedPoolCommit, MmExtendedCommit, MmZeroedPageListHead, MmFreePageListHead, MmStandbyPageListHead;
  ULONG64 MmModifiedPageListHead, MmModifiedNoWritePageListHead, MmAvailablePages, MmResidentAvailablePages;
  ULONG64 PoolTrackTable, NonPagedPoolDescriptor, MmHighestUserAddress, MmSystemRangeStart, MmUserProbeAddress;
  ULONG64 KdPrintCircularBuffer, KdPrintCircularBufferEnd, KdPrintWritePointer, KdPrintRolloverCount;
  ULONG64 MmLoadedUserImageList, NtBuildLab, KiNormalSystemCall, KiProcessorBlock, MmUnloadedDrivers;
  ULONG64 MmLastUnloadedDriver, MmTriageActionTaken, MmSpecialPoolTag, KernelVerifier, MmVerifierData;
  ULONG64 MmAllocatedNonPagedPool, MmPeakCommitment, MmTotalCommitLimitMaximum, CmNtCSDVersion;
  ULONG64 MmPhysicalMemoryBlock, MmSessionBase, MmSessionSize, MmSystemParentTablePage, MmVirtualTranslationBase;
  USHORT OffsetKThreadNextProcessor, OffsetKThreadTeb, OffsetKThreadKernelStack, OffsetKThreadInitialStack;
  USHORT OffsetKThreadApcProcess, OffsetKThreadState, OffsetKThreadBStore, OffsetKThreadBStoreLimit;
  USHORT SizeEProcess, OffsetEprocessPeb, OffsetEprocessParentCID, OffsetEprocessDirectoryTableBase;
  USHORT SizePrcb, OffsetPrcbDpcRoutine, OffsetPrcbCurrentThread, OffsetPrcbMhz, OffsetPrcbCpuType;
  USHORT OffsetPrcbVendorString, OffsetPrcbProcStateContext, OffsetPrcbNumber, SizeEThread;
  UCHAR L1tfHighPhysicalBitIndex, L1tfSwizzleBitIndex;
  ULONG Padding0;
  ULONG64 KdPrintCircularBufferPtr, KdPrintBufferSize, KeLoaderBlock;
  USHORT SizePcr, OffsetPcrSelfPcr, OffsetPcrCurrentPrcb, OffsetPcrContainedPrcb, OffsetPcrInitialBStore;
  USHORT OffsetPcrBStoreLimit, OffsetPcrInitialStack, OffsetPcrStackLimit, OffsetPrcbPcrPage;
  USHORT OffsetPrcbProcStateSpecialReg, GdtR0Code, GdtR0Data, GdtR0Pcr, GdtR3Code, GdtR3Data, GdtR3Teb, GdtLdt, GdtTss;
  USHORT Gdt64R3CmCode, Gdt64R3CmTeb;
  ULONG64 IopNumTriageDumpDataBlocks, IopTriageDumpDataBlocks, VfCrashDataBlock, MmBadPagesDetected;
  ULONG64 MmZeroedPageSingleBitErrorsDetected, EtwpDebuggerData;
  USHORT OffsetPrcbContext, OffsetPrcbMaxBreakpoints, OffsetPrcbMaxWatchpoints;
  ULONG OffsetKThreadStackLimit, OffsetKThreadStackBase, OffsetKThreadQueueListEntry, OffsetEThreadIrpList;
  USHORT OffsetPrcbIdleThread, OffsetPrcbNormalDpcState, OffsetPrcbDpcStack, OffsetPrcbIsrStack, SizeKDPC_STACK_FRAME;
  USHORT OffsetKPriQueueThreadListHead, OffsetKThreadWaitReason, Padding1;
  ULONG64 PteBase, RetpolineStubFunctionTable;
  ULONG RetpolineStubFunctionTableSize, RetpolineStubOffset, RetpolineStubSize;
  USHORT OffsetEProcessMmHotPatchContext;
  ULONG OffsetKThreadShadowStackLimit, OffsetKThreadShadowStackBase;
  ULONG64 ShadowStackEnabled, PointerAuthMask;
  USHORT OffsetPrcbExceptionStack;
} KDDEBUGGER_DATA64;
AT(KDDEBUGGER_DATA64, PsLoadedModuleList, 0x048);
AT(KDDEBUGGER_DATA64, MmPageSize, 0x138);
AT(KDDEBUGGER_DATA64, MmVirtualTranslationBase, 0x290);
AT(KDDEBUGGER_DATA64, SizeEProcess, 0x2A8);
AT(KDDEBUGGER_DATA64, SizePcr, 0x2E0);
AT(KDDEBUGGER_DATA64, IopNumTriageDumpDataBlocks, 0x308);
AT(KDDEBUGGER_DATA64, OffsetPrcbContext, 0x338);
AT(KDDEBUGGER_DATA64, PteBase, 0x360);
AT(KDDEBUGGER_DATA64, ShadowStackEnabled, 0x388);
SIZE(KDDEBUGGER_DATA64, 0x3A0);
