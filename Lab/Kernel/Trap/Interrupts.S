/* Interrupts of devices and of the kernel itself, and the table of all vectors. */
#include "frames.inc"
.text

/* The IRQL is the upper half of the vector, as the local APIC has it. */
.macro INTERRUPT name, vector, handler
FUNCTION \name
  ENTER_TRAP 0
  mov eax, \vector >> 4
  mov cr8, rax
  lea rcx, [rbp - 0x80]
  mov edx, \vector
  call \handler
  cli
  movzx eax, byte ptr [rbp - 0x57]
  mov cr8, rax
  LEAVE_TRAP
  END_FUNCTION
.endm

INTERRUPT KiDpcInterrupt, 0x2F, KiDispatchInterrupt
INTERRUPT KiClockInterrupt, 0xD1, KeClockInterruptNotify
INTERRUPT KiInterruptLine0, 0x50, KiInterruptDispatch
INTERRUPT KiInterruptLine1, 0x51, KiInterruptDispatch
INTERRUPT KiInterruptLine2, 0x52, KiInterruptDispatch
INTERRUPT KiInterruptLine3, 0x53, KiInterruptDispatch
INTERRUPT KiUnexpectedInterrupt, 0xE0, KiReportUnexpectedInterrupt

FUNCTION KiSpuriousInterrupt
  .seh_pushframe
  .seh_endprologue
  iretq
  END_FUNCTION

.section .rdata, "dr"
.balign 8
/* The first 32 vectors; 0 where the processor has none. */
.globl KiTrapVectors
KiTrapVectors:
  .quad KiDivideErrorFault, KiDebugTrapOrFault, KiNmiInterrupt, KiBreakpointTrap
  .quad KiOverflowTrap, KiBoundFault, KiInvalidOpcodeFault, KiNpxNotAvailableFault
  .quad KiDoubleFaultAbort, KiNpxSegmentOverrunAbort, KiInvalidTssFault, KiSegmentNotPresentFault
  .quad KiStackFault, KiGeneralProtectionFault, KiPageFault, KiReservedTrap
  .quad KiFloatingErrorFault, KiAlignmentFault, KiMcheckAbort, KiXmmException
/* Pairs of vector and entry. */
.globl KiInterruptVectors
KiInterruptVectors:
  .quad 0x29, KiRaiseSecurityCheckFailure, 0x2C, KiRaiseAssertion, 0x2D, KiDebugServiceTrap
  .quad 0x2F, KiDpcInterrupt, 0xD1, KiClockInterrupt
  .quad 0x50, KiInterruptLine0, 0x51, KiInterruptLine1, 0x52, KiInterruptLine2, 0x53, KiInterruptLine3
  .quad 0xFF, KiSpuriousInterrupt, 0x100, KiUnexpectedInterrupt
