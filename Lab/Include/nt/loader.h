/* Images, and what the loader hands over to the kernel. */
#pragma once
#include "base.h"
#include "memory.h"

typedef struct _NON_PAGED_DEBUG_INFO NON_PAGED_DEBUG_INFO;

typedef struct _KLDR_DATA_TABLE_ENTRY {
  LIST_ENTRY InLoadOrderLinks;
  PVOID ExceptionTable;
  ULONG ExceptionTableSize;
  PVOID GpValue;
  NON_PAGED_DEBUG_INFO *NonPagedDebugInfo;
  PVOID DllBase, EntryPoint;
  ULONG SizeOfImage;
  UNICODE_STRING FullDllName, BaseDllName;
  ULONG Flags;
  USHORT LoadCount, SignatureInfo;
  PVOID SectionPointer;
  ULONG CheckSum, CoverageSectionSize;
  PVOID CoverageSection, LoadedImports, Spare;
  ULONG SizeOfImageNotRounded, TimeDateStamp;
} KLDR_DATA_TABLE_ENTRY, *PKLDR_DATA_TABLE_ENTRY;
AT(KLDR_DATA_TABLE_ENTRY, DllBase, 0x30);
AT(KLDR_DATA_TABLE_ENTRY, BaseDllName, 0x58);
SIZE(KLDR_DATA_TABLE_ENTRY, 0xA0);

typedef struct _LDR_DATA_TABLE_ENTRY {
  LIST_ENTRY InLoadOrderLinks, InMemoryOrderLinks, InInitializationOrderLinks;
  PVOID DllBase, EntryPoint;
  ULONG SizeOfImage;
  UNICODE_STRING FullDllName, BaseDllName;
  ULONG Flags;
  USHORT ObsoleteLoadCount, TlsIndex;
  LIST_ENTRY HashLinks;
  ULONG TimeDateStamp;
} LDR_DATA_TABLE_ENTRY, *PLDR_DATA_TABLE_ENTRY;
AT(LDR_DATA_TABLE_ENTRY, DllBase, 0x30);
AT(LDR_DATA_TABLE_ENTRY, TimeDateStamp, 0x80);

/* What a piece of physical memory holds when the kernel begins. */
enum { LoaderFree, LoaderFirmware, LoaderSystem, LoaderImage, LoaderPageTable, LoaderHive };

typedef struct _MEMORY_ALLOCATION_DESCRIPTOR {
  ULONG MemoryType, Spare;
  PFN_NUMBER BasePage, PageCount;
} MEMORY_ALLOCATION_DESCRIPTOR;

/* An image that the loader has placed, relocated, bound and mapped. */
typedef struct _LOADER_IMAGE {
  CHAR Name[32];
  ULONG64 Base, EntryPoint;
  PFN_NUMBER BasePage;
  ULONG Size, Spare;
} LOADER_IMAGE;

/* A run of sectors. */
typedef struct _LOADER_EXTENT {
  ULONG64 FirstSector, SectorCount;
} LOADER_EXTENT;

typedef struct _LOADER_PARAMETER_BLOCK {
  ULONG Size, MemoryCount, ImageCount, Spare;
  ULONG64 DirectoryTableBase, HiveBase, HiveSize;
  MEMORY_ALLOCATION_DESCRIPTOR Memory[64];
  LOADER_IMAGE Images[16];
  CHAR LoadOptions[512];
} LOADER_PARAMETER_BLOCK, *PLOADER_PARAMETER_BLOCK;

/* Where things are. The direct map shows all physical memory, without execution. */
#define MM_DIRECT_MAP 0xFFFF800000000000ULL
#define MM_POOL_START 0xFFFFC00000000000ULL
#define MM_PFN_DATABASE 0xFFFFFA8000000000ULL
#define MM_STACKS_START 0xFFFFF98000000000ULL
#define MM_PTE_BASE 0xFFFFF68000000000ULL
#define MM_SHARED_DATA 0xFFFFF78000000000ULL
#define MM_IMAGES_START 0xFFFFF80010000000ULL
#define MM_SYSTEM_RANGE_START 0xFFFF800000000000ULL
#define MM_PTE_SELF_INDEX 0x1ED

/* Arrays inside of structures, as Swift can index them. */
static inline MEMORY_ALLOCATION_DESCRIPTOR *LoaderMemory(LOADER_PARAMETER_BLOCK *block) { return block->Memory; }
static inline LOADER_IMAGE *LoaderImages(LOADER_PARAMETER_BLOCK *block) { return block->Images; }
static inline CHAR *LoaderOptions(LOADER_PARAMETER_BLOCK *block) { return block->LoadOptions; }
static inline CHAR *LoaderImageName(LOADER_IMAGE *image) { return image->Name; }
