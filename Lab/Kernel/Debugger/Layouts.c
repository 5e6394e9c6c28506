/* Checks the offsets that assembly uses, and makes the PDB hold all types: it holds those of variables. */
#include "nt.h"
#include "offsets.h"

AT(KPCR, Self, PCR_SELF);
AT(KPCR, CurrentPrcb, PCR_PRCB);
AT(KPRCB, ProcessorState.ContextFrame, PRCB_CONTEXT);
AT(KTHREAD, KernelStack, KTHREAD_KERNEL_STACK);
AT(KTRAP_FRAME, PreviousIrql, TRAP_PREVIOUS_IRQL);
AT(CONTEXT, ContextFlags, CONTEXT_FLAGS);

/* Pointers to what no variable of the kernel is of. */
struct {
  KTRAP_FRAME *TrapFrame;
  KEXCEPTION_FRAME *ExceptionFrame;
  KSWITCH_FRAME *SwitchFrame;
  MACHINE_FRAME *MachineFrame;
  EXCEPTION_RECORD *ExceptionRecord;
  KLDR_DATA_TABLE_ENTRY *KernelModule;
  LDR_DATA_TABLE_ENTRY *UserModule;
  POOL_HEADER *PoolHeader;
  POOL_TRACKER_BIG_PAGES *BigPages;
  DEVICE_OBJECT *DeviceObject;
  DRIVER_OBJECT *DriverObject;
  IRP *Irp;
  IO_STACK_LOCATION *StackLocation;
  VPB *Vpb;
  KDPC *Dpc;
  KEVENT *Event;
  MMPTE *PageTableEntry;
  KUSER_SHARED_DATA *SharedData;
  KBUGCHECK_CALLBACK_RECORD *Callback;
  KBUGCHECK_REASON_CALLBACK_RECORD *ReasonCallback;
  KBUGCHECK_SECONDARY_DUMP_DATA *SecondaryData;
  RUNTIME_FUNCTION *Function;
  UNICODE_STRING *UnicodeString;
  STRING *String;
  GUID *Guid;
} const KdpTypes __attribute__((used));
