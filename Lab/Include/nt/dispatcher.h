/* Objects that threads wait for, deferred procedure calls, timers. */
#pragma once
#include "base.h"

struct _KTHREAD;
struct _KDPC;

typedef struct _DISPATCHER_HEADER {
  UCHAR Type, Signalling, Size, Reserved1;
  LONG SignalState;
  LIST_ENTRY WaitListHead;
} DISPATCHER_HEADER;
SIZE(DISPATCHER_HEADER, 0x18);

enum { NotificationEvent = 0, SynchronizationEvent = 1, ProcessObject = 3, ThreadObject = 6, TimerNotificationObject = 8 };

typedef struct _KEVENT {
  DISPATCHER_HEADER Header;
} KEVENT, *PKEVENT;

typedef struct _KWAIT_BLOCK {
  LIST_ENTRY WaitListEntry;
  UCHAR WaitType, BlockState;
  USHORT WaitKey;
  LONG SpareLong;
  struct _KTHREAD *Thread;
  PVOID Object, SparePtr;
} KWAIT_BLOCK;
SIZE(KWAIT_BLOCK, 0x30);

typedef void (*PKDEFERRED_ROUTINE)(struct _KDPC *Dpc, PVOID DeferredContext, PVOID Argument1, PVOID Argument2);

typedef struct _KDPC {
  union {
    ULONG TargetInfoAsUlong;
    struct {
      UCHAR Type, Importance;
      USHORT Number;
    };
  };
  SINGLE_LIST_ENTRY DpcListEntry;
  ULONG_PTR ProcessorHistory;
  PKDEFERRED_ROUTINE DeferredRoutine;
  PVOID DeferredContext, SystemArgument1, SystemArgument2, DpcData;
} KDPC, *PKDPC;
SIZE(KDPC, 0x40);

typedef struct _KDPC_DATA {
  SINGLE_LIST_ENTRY *DpcListHead, *DpcListTail;
  KSPIN_LOCK DpcLock;
  LONG DpcQueueDepth;
  ULONG DpcCount;
  KDPC *ActiveDpc;
} KDPC_DATA;

typedef struct _KTIMER {
  DISPATCHER_HEADER Header;
  LARGE_INTEGER DueTime;
  LIST_ENTRY TimerListEntry;
  KDPC *Dpc;
  USHORT Processor, TimerType;
  ULONG Period;
} KTIMER, *PKTIMER;
SIZE(KTIMER, 0x40);
