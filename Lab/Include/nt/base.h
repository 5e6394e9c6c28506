/* Basic types. The kernel's C is compiled for Windows, where `long` has 32 bits; Swift sees the same header for ELF. */
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef unsigned char UCHAR, BOOLEAN, KIRQL;
typedef char CHAR, KPROCESSOR_MODE;
typedef unsigned short USHORT;
typedef short CSHORT;
typedef int64_t LONGLONG;
typedef uint64_t ULONGLONG, ULONG64, ULONG_PTR, SIZE_T, KAFFINITY, PFN_NUMBER, KSPIN_LOCK;
#ifdef _WIN32
typedef unsigned long ULONG;
typedef long LONG, NTSTATUS;
typedef wchar_t WCHAR;
#else
typedef uint32_t ULONG;
typedef int32_t LONG, NTSTATUS;
typedef uint16_t WCHAR;
#endif
typedef void *PVOID, *HANDLE;

#define AT(type, member, offset) _Static_assert(offsetof(type, member) == (offset), #type "." #member)
#define SIZE(type, size) _Static_assert(sizeof(type) == (size), #type)

typedef struct _LIST_ENTRY {
  struct _LIST_ENTRY *Flink, *Blink;
} LIST_ENTRY, *PLIST_ENTRY;

typedef struct _SINGLE_LIST_ENTRY {
  struct _SINGLE_LIST_ENTRY *Next;
} SINGLE_LIST_ENTRY;

typedef struct _UNICODE_STRING {
  USHORT Length, MaximumLength;
  WCHAR *Buffer;
} UNICODE_STRING, *PUNICODE_STRING;

typedef struct _STRING {
  USHORT Length, MaximumLength;
  CHAR *Buffer;
} STRING, ANSI_STRING;

typedef union _LARGE_INTEGER {
  struct {
    ULONG LowPart;
    LONG HighPart;
  } u;
  LONGLONG QuadPart;
} LARGE_INTEGER;

typedef struct _GUID {
  ULONG Data1;
  USHORT Data2, Data3;
  UCHAR Data4[8];
} GUID;

typedef struct _CLIENT_ID {
  HANDLE UniqueProcess, UniqueThread;
} CLIENT_ID;

typedef struct _EX_FAST_REF {
  union {
    PVOID Object;
    ULONGLONG Value;
  };
} EX_FAST_REF;
