/* A filter above the boot disk that gives back other bytes than the disk holds, as one with a wrong key would. */
#include "myfault.h"

static DEVICE_OBJECT *Filter, *Lower;

static __attribute__((noinline)) NTSTATUS ReadWithWrongKey(DEVICE_OBJECT *device, IRP *irp) {
  (void)device;
  IO_STACK_LOCATION *own = irp->Tail.Overlay.CurrentStackLocation, *next = own - 1;
  *next = *own;
  UCHAR *bytes = irp->AssociatedIrp;
  ULONG length = own->Parameters.Read.Length;
  NTSTATUS status = IofCallDriver(Lower, irp);
  if (status == STATUS_SUCCESS)
    for (ULONG i = 0; i < length; i++) bytes[i] ^= 0x5A;
  return status;
}

void SpoilBootDevice(DRIVER_OBJECT *driver) {
  DEVICE_OBJECT *disk = IoGetBootDevice();
  if (!disk || IoCreateDevice(driver, 0, FILE_DEVICE_DISK, &Filter)) return;
  driver->MajorFunction[IRP_MJ_READ] = ReadWithWrongKey;
  Lower = IoAttachDeviceToDeviceStack(Filter, disk);
}
