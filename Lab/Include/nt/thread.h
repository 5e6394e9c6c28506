/* Threads and processes. Offsets of the members that are here are those of build 19041; what lies between is spare. */
#pragma once
#include "context.h"
#include "dispatcher.h"

struct _KPROCESS;
struct _EPROCESS;

typedef struct _KAPC_STATE {
  LIST_ENTRY ApcListHead[2];
  struct _KPROCESS *Process;
  UCHAR InProgressFlags, KernelApcPending, UserApcPending;
} KAPC_STATE;
SIZE(KAPC_STATE, 0x30);

enum { Initialized, Ready, Running, Standby, Terminated, Waiting, Transition, DeferredReady };
enum { Executive, FreePage, PageIn, PoolAllocation, DelayExecution, Suspended, UserRequest };

typedef struct _KTHREAD {
  DISPATCHER_HEADER Header;
  PVOID SListFaultAddress;
  ULONG64 QuantumTarget;
  PVOID InitialStack, StackLimit, StackBase;
  KSPIN_LOCK ThreadLock;
  ULONG64 CycleTime;
  ULONG CurrentRunTime, ExpectedRunTime;
  PVOID KernelStack, StateSaveArea, SchedulingGroup;
  UCHAR WaitRegister, Running, Alerted[2];
  ULONG MiscFlags, ThreadFlags;
  UCHAR Tag, SystemHeteroCpuPolicy, UserHeteroCpuPolicy, Spare0;
  ULONG SystemCallNumber, ReadyTime;
  PVOID FirstArgument;
  KTRAP_FRAME *TrapFrame;
  KAPC_STATE ApcState;
  LONGLONG WaitStatus;
  KWAIT_BLOCK *WaitBlockList;
  LIST_ENTRY WaitListEntry;
  PVOID Queue, Teb;
  ULONG64 RelativeTimerBias;
  KTIMER Timer;
  KWAIT_BLOCK WaitBlock;
  UCHAR Spare1[0x14];
  volatile UCHAR State;
  CHAR Spare2;
  KIRQL WaitIrql;
  KPROCESSOR_MODE WaitMode;
  UCHAR Spare3[0x1B4 - 0x188];
  ULONG WaitTime;
  UCHAR Spare4[0x218 - 0x1B8];
  ULONG NextProcessor, NextProcessorNumber;
  struct _KPROCESS *Process;
  UCHAR Spare5[0x233 - 0x228];
  CHAR Priority, BasePriority, Spare6[3];
  ULONG ContextSwitches, KernelTime, UserTime;
  UCHAR Spare7[0x283 - 0x244];
  UCHAR WaitReason;
  UCHAR Spare8[0x2F8 - 0x284];
  LIST_ENTRY ThreadListEntry, MutantListHead;
  UCHAR Spare9[0x430 - 0x318];
} KTHREAD, *PKTHREAD;
AT(KTHREAD, KernelStack, 0x58);
AT(KTHREAD, ApcState, 0x98);
AT(KTHREAD, Teb, 0xF0);
AT(KTHREAD, State, 0x184);
AT(KTHREAD, NextProcessor, 0x218);
AT(KTHREAD, WaitReason, 0x283);
AT(KTHREAD, ThreadListEntry, 0x2F8);
SIZE(KTHREAD, 0x430);

typedef struct _ETHREAD {
  KTHREAD Tcb;
  LARGE_INTEGER CreateTime, ExitTime;
  UCHAR Spare0[8];
  NTSTATUS ExitStatus;
  PVOID StartAddress;
  UCHAR Spare1[0x478 - 0x458];
  CLIENT_ID Cid;
  UCHAR Spare2[0x4D0 - 0x488];
  PVOID Win32StartAddress;
  UCHAR Spare3[0x4E8 - 0x4D8];
  LIST_ENTRY ThreadListEntry;
  UCHAR Spare4[0x508 - 0x4F8];
  LIST_ENTRY IrpList;
  UCHAR Spare5[0x560 - 0x518];
  UNICODE_STRING *ThreadName;
  UCHAR Spare6[0x898 - 0x568];
} ETHREAD, *PETHREAD;
AT(ETHREAD, StartAddress, 0x450);
AT(ETHREAD, Cid, 0x478);
AT(ETHREAD, ThreadListEntry, 0x4E8);
SIZE(ETHREAD, 0x898);

typedef struct _KPROCESS {
  DISPATCHER_HEADER Header;
  LIST_ENTRY ProfileListHead;
  ULONG_PTR DirectoryTableBase;
  LIST_ENTRY ThreadListHead;
  ULONG ProcessLock, ProcessTimerDelay;
  ULONG64 DeepFreezeStartTime;
  UCHAR Spare0[0x438 - 0x50];
} KPROCESS, *PKPROCESS;
AT(KPROCESS, DirectoryTableBase, 0x28);
SIZE(KPROCESS, 0x438);

typedef struct _EPROCESS {
  KPROCESS Pcb;
  ULONG_PTR ProcessLock;
  HANDLE UniqueProcessId;
  LIST_ENTRY ActiveProcessLinks;
  ULONG_PTR RundownProtect;
  ULONG Flags2, Flags;
  LARGE_INTEGER CreateTime;
  UCHAR Spare0[0x4B8 - 0x470];
  EX_FAST_REF Token;
  UCHAR Spare1[0x540 - 0x4C0];
  HANDLE InheritedFromUniqueProcessId;
  PVOID OwnerProcessId, Peb;
  UCHAR Spare2[0x570 - 0x558];
  PVOID ObjectTable;
  UCHAR Spare3[0x5A8 - 0x578];
  UCHAR ImageFileName[15], PriorityClass;
  UCHAR Spare4[0x5E0 - 0x5B8];
  LIST_ENTRY ThreadListHead;
  ULONG ActiveThreads;
  UCHAR Spare5[0x7D4 - 0x5F4];
  NTSTATUS ExitStatus;
  UCHAR Spare6[0x840 - 0x7D8];
  LARGE_INTEGER ExitTime;
  UCHAR Spare7[0xA40 - 0x848];
} EPROCESS, *PEPROCESS;
AT(EPROCESS, UniqueProcessId, 0x440);
AT(EPROCESS, ActiveProcessLinks, 0x448);
AT(EPROCESS, Peb, 0x550);
AT(EPROCESS, ImageFileName, 0x5A8);
AT(EPROCESS, ThreadListHead, 0x5E0);
AT(EPROCESS, ExitStatus, 0x7D4);
SIZE(EPROCESS, 0xA40);
