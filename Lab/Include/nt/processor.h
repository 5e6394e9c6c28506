/* The processor: control registers, descriptor tables, the region at GS. */
#pragma once
#include "thread.h"

typedef struct _KDESCRIPTOR {
  USHORT Pad[3], Limit;
  PVOID Base;
} KDESCRIPTOR;

typedef struct _KSPECIAL_REGISTERS {
  ULONG64 Cr0, Cr2, Cr3, Cr4, KernelDr0, KernelDr1, KernelDr2, KernelDr3, KernelDr6, KernelDr7;
  KDESCRIPTOR Gdtr, Idtr;
  USHORT Tr, Ldtr;
  ULONG MxCsr;
  ULONG64 DebugControl, LastBranchToRip, LastBranchFromRip, LastExceptionToRip, LastExceptionFromRip, Cr8;
  ULONG64 MsrGsBase, MsrGsSwap, MsrStar, MsrLStar, MsrCStar, MsrSyscallMask, Xcr0, MsrFsBase, SpecialPadding0;
} KSPECIAL_REGISTERS, *PKSPECIAL_REGISTERS;
AT(KSPECIAL_REGISTERS, Cr8, 0xA0);
SIZE(KSPECIAL_REGISTERS, 0xF0);

typedef struct _KPROCESSOR_STATE {
  KSPECIAL_REGISTERS SpecialRegisters;
  CONTEXT ContextFrame;
} KPROCESSOR_STATE;

typedef struct _KGDTENTRY64 {
  USHORT LimitLow, BaseLow;
  UCHAR BaseMiddle, Flags1, Flags2, BaseHigh;
} KGDTENTRY64;

typedef struct _KIDTENTRY64 {
  USHORT OffsetLow, Selector, IstIndexAndType, OffsetMiddle;
  ULONG OffsetHigh, Reserved1;
} KIDTENTRY64;
SIZE(KIDTENTRY64, 0x10);

#pragma pack(push, 4)
typedef struct _KTSS64 {
  ULONG Reserved0;
  ULONG64 Rsp0, Rsp1, Rsp2, Ist[8];
  ULONG64 Reserved1;
  USHORT Reserved2, IoMapBase;
} KTSS64;
#pragma pack(pop)
SIZE(KTSS64, 0x68);

typedef struct _KPRCB {
  ULONG MxCsr;
  UCHAR LegacyNumber, ReservedMustBeZero, InterruptRequest, IdleHalt;
  KTHREAD *CurrentThread, *NextThread, *IdleThread;
  UCHAR NestingLevel, ClockOwner, PendingTickFlags, IdleState;
  ULONG Number;
  ULONG64 RspBase, PrcbLock;
  CHAR *PriorityState;
  CHAR CpuType, CpuID;
  USHORT CpuStep;
  ULONG MHz;
  ULONG64 HalReserved[8];
  USHORT MinorVersion, MajorVersion;
  UCHAR BuildType, CpuVendor, LegacyCoresPerPhysicalProcessor, LegacyLogicalProcessorsPerCore;
  UCHAR PrcbPad04[0xD0 - 0x90];
  UCHAR Group, GroupIndex;
  UCHAR PrcbPad05[0x100 - 0xD2];
  KPROCESSOR_STATE ProcessorState;
  CHAR VendorString[13];
  UCHAR PrcbPad06[3];
  CONTEXT *Context;
  ULONG ContextFlagsInit;
  ULONG DpcRequestRate, MaximumDpcQueueDepth, DpcTimeCount, DpcTimeLimit, DpcWatchdogCount, DpcWatchdogPeriod;
  ULONG InterruptCount, KernelTime, DpcTime, InterruptTime, ContextSwitches, QuantumEnd, ReadySummary;
  volatile UCHAR DpcRoutineActive, DpcInterruptRequested, IdleSchedule, PrcbPad07;
  ULONG64 NmiCount;
  KDPC_DATA DpcData[1];
  PVOID DpcStack, IsrStack;
  ULONG_PTR ExceptionStack;
  LIST_ENTRY TimerListHead, DispatcherReadyListHead[32];
  ULONG PcrPage;
} KPRCB, *PKPRCB;
AT(KPRCB, Number, 0x24);
AT(KPRCB, MHz, 0x44);
AT(KPRCB, MinorVersion, 0x88);
AT(KPRCB, CpuVendor, 0x8D);
AT(KPRCB, Group, 0xD0);
AT(KPRCB, ProcessorState, 0x100);

typedef struct _KPCR {
  KGDTENTRY64 *GdtBase;
  KTSS64 *TssBase;
  ULONG64 UserRsp;
  struct _KPCR *Self;
  struct _KPRCB *CurrentPrcb;
  ULONG64 LockArray;
  PVOID Used_Self;
  KIDTENTRY64 *IdtBase;
  ULONG64 Unused[2];
  KIRQL Irql;
  UCHAR SecondLevelCacheAssociativity, ObsoleteNumber, Fill0;
  ULONG Unused0[3];
  USHORT MajorVersion, MinorVersion;
  ULONG StallScaleFactor;
  PVOID Unused1[3];
  ULONG KernelReserved[15];
  ULONG SecondLevelCacheSize;
  ULONG HalReserved[16];
  ULONG Unused2;
  PVOID KdVersionBlock, Unused3;
  ULONG PcrAlign1[24];
  KPRCB Prcb;
} KPCR, *PKPCR;
AT(KPCR, IdtBase, 0x38);
AT(KPCR, Irql, 0x50);
AT(KPCR, MajorVersion, 0x60);
AT(KPCR, KdVersionBlock, 0x108);
AT(KPCR, Prcb, 0x180);
