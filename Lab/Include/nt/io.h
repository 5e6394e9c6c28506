/* Devices, drivers and requests. */
#pragma once
#include "dispatcher.h"
#include "thread.h"

struct _DRIVER_OBJECT;
struct _DEVICE_OBJECT;
struct _IRP;

typedef NTSTATUS (*PDRIVER_DISPATCH)(struct _DEVICE_OBJECT *DeviceObject, struct _IRP *Irp);
typedef NTSTATUS (*PDRIVER_INITIALIZE)(struct _DRIVER_OBJECT *DriverObject, PUNICODE_STRING RegistryPath);
typedef void (*PDRIVER_UNLOAD)(struct _DRIVER_OBJECT *DriverObject);

enum { IRP_MJ_CREATE = 0x00, IRP_MJ_READ = 0x03, IRP_MJ_WRITE = 0x04, IRP_MJ_POWER = 0x16, IRP_MJ_MAXIMUM_FUNCTION = 0x1B };
enum { IRP_MN_SET_POWER = 0x02 };
enum { IO_TYPE_DEVICE = 3, IO_TYPE_DRIVER = 4, IO_TYPE_FILE = 5, IO_TYPE_IRP = 6, IO_TYPE_VPB = 10 };
enum { FILE_DEVICE_DISK = 7, FILE_DEVICE_UNKNOWN = 0x22 };
#define SL_PENDING_RETURNED 1

typedef struct _IO_STATUS_BLOCK {
  union {
    NTSTATUS Status;
    PVOID Pointer;
  };
  ULONG_PTR Information;
} IO_STATUS_BLOCK;

typedef struct _IO_STACK_LOCATION {
  UCHAR MajorFunction, MinorFunction, Flags, Control;
  union {
    struct {
      ULONG Length;
      ULONG64 Key;
      LARGE_INTEGER ByteOffset;
    } Read;
    struct {
      ULONG64 SystemContext, Type, State, ShutdownType;
    } Power;
    ULONG64 Others[4];
  } Parameters;
  struct _DEVICE_OBJECT *DeviceObject;
  PVOID FileObject, CompletionRoutine, Context;
} IO_STACK_LOCATION, *PIO_STACK_LOCATION;
SIZE(IO_STACK_LOCATION, 0x48);

typedef struct _IRP {
  CSHORT Type;
  USHORT Size;
  PVOID MdlAddress;
  ULONG Flags;
  PVOID AssociatedIrp;
  LIST_ENTRY ThreadListEntry;
  IO_STATUS_BLOCK IoStatus;
  CHAR RequestorMode;
  BOOLEAN PendingReturned;
  CHAR StackCount, CurrentLocation;
  BOOLEAN Cancel;
  KIRQL CancelIrql;
  CHAR ApcEnvironment;
  UCHAR AllocationFlags;
  IO_STATUS_BLOCK *UserIosb;
  KEVENT *UserEvent;
  ULONG64 Overlay[2];
  PVOID CancelRoutine, UserBuffer;
  struct {
    struct {
      PVOID DriverContext[4];
      ETHREAD *Thread;
      CHAR *AuxiliaryBuffer;
      LIST_ENTRY ListEntry;
      IO_STACK_LOCATION *CurrentStackLocation;
      PVOID OriginalFileObject, IrpExtension;
    } Overlay;
  } Tail;
} IRP, *PIRP;
AT(IRP, Tail, 0x78);
AT(IRP, Tail.Overlay.CurrentStackLocation, 0xB8);
SIZE(IRP, 0xD0);

typedef struct _VPB {
  CSHORT Type, Size;
  USHORT Flags, VolumeLabelLength;
  struct _DEVICE_OBJECT *DeviceObject, *RealDevice;
  ULONG SerialNumber, ReferenceCount;
  WCHAR VolumeLabel[32];
} VPB;

typedef struct _DEVICE_OBJECT {
  CSHORT Type;
  USHORT Size;
  LONG ReferenceCount;
  struct _DRIVER_OBJECT *DriverObject;
  struct _DEVICE_OBJECT *NextDevice, *AttachedDevice;
  struct _IRP *CurrentIrp;
  PVOID Timer;
  ULONG Flags, Characteristics;
  VPB *Vpb;
  PVOID DeviceExtension;
  ULONG DeviceType;
  CHAR StackSize;
  UCHAR Queue[0x48];
  ULONG AlignmentRequirement;
  UCHAR DeviceQueue[0x28];
  KDPC Dpc;
  ULONG ActiveThreadCount;
  PVOID SecurityDescriptor;
  KEVENT DeviceLock;
  USHORT SectorSize, Spare1;
  PVOID DeviceObjectExtension, Reserved, AttachedTo;
} DEVICE_OBJECT, *PDEVICE_OBJECT;
AT(DEVICE_OBJECT, DeviceExtension, 0x40);
AT(DEVICE_OBJECT, Dpc, 0xC8);
SIZE(DEVICE_OBJECT, 0x150);

typedef struct _DRIVER_OBJECT {
  CSHORT Type, Size;
  DEVICE_OBJECT *DeviceObject;
  ULONG Flags;
  PVOID DriverStart;
  ULONG DriverSize;
  PVOID DriverSection, DriverExtension;
  UNICODE_STRING DriverName;
  PUNICODE_STRING HardwareDatabase;
  PVOID FastIoDispatch;
  PDRIVER_INITIALIZE DriverInit;
  PVOID DriverStartIo;
  PDRIVER_UNLOAD DriverUnload;
  PDRIVER_DISPATCH MajorFunction[IRP_MJ_MAXIMUM_FUNCTION + 1];
} DRIVER_OBJECT, *PDRIVER_OBJECT;
AT(DRIVER_OBJECT, DriverName, 0x38);
AT(DRIVER_OBJECT, MajorFunction, 0x70);
SIZE(DRIVER_OBJECT, 0x150);

/* Parameter 3 of DRIVER_POWER_STATE_FAILURE. */
typedef struct _TRIAGE_9F_POWER {
  USHORT Signature, Revision;
  LIST_ENTRY *IrpList, *ThreadList;
  PVOID DelayedWorkQueue;
} TRIAGE_9F_POWER;
