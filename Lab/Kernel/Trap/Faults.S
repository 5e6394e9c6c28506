/* Faults and traps of the processor: each builds a KTRAP_FRAME and either raises an exception or ends the machine. */
#include "frames.inc"
.text

/* A fault that is an exception for whoever caused it. Where no handler may run, above DISPATCH_LEVEL, it is a bug check. */
.macro FAULT name, vector, error, status
FUNCTION \name
  ENTER_TRAP \error
  mov ecx, \vector
  cmp dword ptr [rip + KiGuardActive], 0
  jne KiLeaveGuardedCall
  cmp byte ptr [rbp - 0x57], 2
  ja 1f
  mov ecx, \status
  xor edx, edx
  mov r8, [rbp + 0xE8]
  call KiExceptionDispatch
  nop
1:
  mov edx, ecx
  mov ecx, 0x7F
  lea r8, [rbp - 0x80]
  mov r9, [rbp + 0x100]
  mov r10, [rbp + 0xE8]
  call KiBugCheckDispatch
  nop
  END_FUNCTION
.endm

FAULT KiDivideErrorFault, 0, 0, 0xC0000094
FAULT KiDebugTrapOrFault, 1, 0, 0x80000004
FAULT KiBreakpointTrap, 3, 0, 0x80000003
FAULT KiOverflowTrap, 4, 0, 0xC0000095
FAULT KiBoundFault, 5, 0, 0xC000008C
FAULT KiInvalidOpcodeFault, 6, 0, 0xC000001D
FAULT KiNpxNotAvailableFault, 7, 0, 0xC000001D
FAULT KiNpxSegmentOverrunAbort, 9, 0, 0xC000001D
FAULT KiInvalidTssFault, 10, 1, 0xC0000005
FAULT KiSegmentNotPresentFault, 11, 1, 0xC0000005
FAULT KiStackFault, 12, 1, 0xC0000005
FAULT KiGeneralProtectionFault, 13, 1, 0xC0000005
FAULT KiReservedTrap, 15, 0, 0xC000001D
FAULT KiFloatingErrorFault, 16, 0, 0xC0000090
FAULT KiAlignmentFault, 17, 1, 0x80000002
FAULT KiXmmException, 19, 0, 0xC0000090
FAULT KiRaiseAssertion, 0x2C, 0, 0xC0000420
FAULT KiDebugServiceTrap, 0x2D, 0, 0x80000003

FUNCTION KiPageFault
  ENTER_TRAP 1
  cmp dword ptr [rip + KiGuardActive], 0
  mov ecx, 14
  jne KiLeaveGuardedCall
  mov rcx, [rbp + 0xE0]
  mov rdx, [rbp + 0x50]
  movzx r8d, byte ptr [rbp - 0x57]
  lea r9, [rbp - 0x80]
  call MmAccessFault
  test eax, eax
  js 1f
  LEAVE_TRAP
1:
  cmp eax, 0xD0000006
  je 2f
  /* STATUS_ACCESS_VIOLATION with two parameters: read, write or execute, and the address. */
  mov ecx, eax
  mov edx, 2
  mov r8, [rbp + 0xE8]
  mov r9, [rbp + 0xE0]
  shr r9d, 1
  and r9d, 1
  test byte ptr [rbp + 0xE0], 0x10
  jz 3f
  mov r9d, 8
3:
  mov r10, [rbp + 0x50]
  call KiExceptionDispatch
  nop
2:
  /* At this IRQL no page may be missing. The kernel itself is IRQL_NOT_LESS_OR_EQUAL, a driver has its own code. */
  mov rcx, [rbp + 0xE8]
  call KiBugCheckCodeOfIrqlFault
  mov ecx, eax
  mov rdx, [rbp + 0x50]
  movzx r8d, byte ptr [rbp - 0x57]
  mov r9, [rbp + 0xE0]
  shr r9d, 1
  and r9d, 1
  test byte ptr [rbp + 0xE0], 0x10
  jz 4f
  mov r9d, 8
4:
  mov r10, [rbp + 0xE8]
  call KiBugCheckDispatch
  nop
  END_FUNCTION

/* Runs on a stack of its own: the one that the processor had may be gone. */
FUNCTION KiDoubleFaultAbort
  ENTER_TRAP 1
  cmp dword ptr [rip + KiGuardActive], 0
  mov ecx, 8
  jne KiLeaveGuardedCall
  mov ecx, 0x7F
  mov edx, 8
  lea r8, [rbp - 0x80]
  mov r9, [rbp + 0x100]
  mov r10, [rbp + 0xE8]
  call KiBugCheckDispatch
  nop
  END_FUNCTION

FUNCTION KiMcheckAbort
  ENTER_TRAP 0
  mov ecx, 0x7F
  mov edx, 18
  lea r8, [rbp - 0x80]
  mov r9, [rbp + 0x100]
  mov r10, [rbp + 0xE8]
  call KiBugCheckDispatch
  nop
  END_FUNCTION

/* int 0x29: code that found its own data damaged asks for the end; ecx says what it found. */
FUNCTION KiRaiseSecurityCheckFailure
  ENTER_TRAP 0
  cmp dword ptr [rip + KiGuardActive], 0
  mov ecx, 0x29
  jne KiLeaveGuardedCall
  mov ecx, [rbp - 0x48]
  lea rdx, [rbp - 0x80]
  call KiFastFailDispatch
  nop
  END_FUNCTION

/* A non-maskable interrupt: the watch over a guarded call, or hardware that has failed. */
FUNCTION KiNmiInterrupt
  ENTER_TRAP 0
  lea rcx, [rbp - 0x80]
  call KiProcessNMI
  test eax, eax
  jnz 1f
  LEAVE_TRAP
1:
  mov ecx, 0xFE
  jmp KiLeaveGuardedCall
  END_FUNCTION
