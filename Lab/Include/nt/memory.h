/* Physical pages, page table entries, pool. */
#pragma once
#include "base.h"

typedef struct _MMPTE_HARDWARE {
  ULONGLONG Valid : 1, Dirty1 : 1, Owner : 1, WriteThrough : 1, CacheDisable : 1, Accessed : 1, Dirty : 1;
  ULONGLONG LargePage : 1, Global : 1, CopyOnWrite : 1, Unused : 1, Write : 1, PageFrameNumber : 40;
  ULONGLONG reserved1 : 11, NoExecute : 1;
} MMPTE_HARDWARE;

typedef struct _MMPTE {
  union {
    ULONGLONG Long;
    MMPTE_HARDWARE Hard;
  } u;
} MMPTE;
SIZE(MMPTE, 8);

enum { ZeroedPageList, FreePageList, StandbyPageList, ModifiedPageList, ModifiedNoWritePageList, BadPageList, ActiveAndValid };

/* What stands for a page of physical memory in the page frame number database. */
typedef struct _MMPFN {
  union {
    ULONGLONG Flink;
    ULONGLONG WsIndex;
  } u1;
  PVOID PteAddress;
  ULONGLONG OriginalPte;
  ULONGLONG Blink;
  union {
    struct {
      USHORT ReferenceCount;
      UCHAR PageLocation, Priority;
      ULONG Use;
    } e1;
    ULONGLONG Long;
  } u3;
  ULONGLONG u4;
} MMPFN;
SIZE(MMPFN, 0x30);

typedef struct _PHYSICAL_MEMORY_RUN {
  PFN_NUMBER BasePage, PageCount;
} PHYSICAL_MEMORY_RUN;

typedef struct _PHYSICAL_MEMORY_DESCRIPTOR {
  ULONG NumberOfRuns;
  PFN_NUMBER NumberOfPages;
  PHYSICAL_MEMORY_RUN Run[32];
} PHYSICAL_MEMORY_DESCRIPTOR;

enum { NonPagedPool = 0, PagedPool = 1, NonPagedPoolNx = 512 };

typedef struct _POOL_HEADER {
  union {
    struct {
      USHORT PreviousSize : 8, PoolIndex : 8, BlockSize : 8, PoolType : 8;
    };
    ULONG Ulong1;
  };
  ULONG PoolTag;
  union {
    PVOID ProcessBilled;
    struct {
      USHORT AllocatorBackTraceIndex, PoolTagHash;
    };
  };
} POOL_HEADER, *PPOOL_HEADER;
SIZE(POOL_HEADER, 0x10);

typedef struct _POOL_TRACKER_BIG_PAGES {
  PVOID Va;
  ULONG Key, PoolType;
  SIZE_T NumberOfBytes;
} POOL_TRACKER_BIG_PAGES;

typedef struct _UNLOADED_DRIVERS {
  UNICODE_STRING Name;
  PVOID StartAddress, EndAddress;
  LARGE_INTEGER CurrentTime;
} UNLOADED_DRIVERS;
SIZE(UNLOADED_DRIVERS, 0x28);
