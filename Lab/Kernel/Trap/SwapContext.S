/* One thread stops and another goes on; how a thread begins and how its unhandled exceptions end. */
#include "frames.inc"
.text

/* KiSwapContext(from, to): comes back when another thread swaps to `from`. */
FUNCTION KiSwapContext
  ENTER_EXCEPTION_FRAME
  call SwapContext
  nop
  LEAVE_EXCEPTION_FRAME
  END_FUNCTION

/* KTHREAD.KernelStack of a thread that does not run points to the KSWITCH_FRAME that is built here. */
FUNCTION SwapContext
  push rbp
  .seh_pushreg rbp
  sub rsp, 0x30
  .seh_stackalloc 0x30
  .seh_endprologue
  mov [rcx + KTHREAD_KERNEL_STACK], rsp
  mov rsp, [rdx + KTHREAD_KERNEL_STACK]
  add rsp, 0x30
  pop rbp
  ret
  END_FUNCTION

/* Where a new thread begins, by the return address of its first switch frame; routine and context lie in its home space. */
FUNCTION KiStartSystemThread
  sub rsp, 0x28
  .seh_stackalloc 0x28
  .seh_endprologue
  xor eax, eax
  mov cr8, rax
  sti
  mov rcx, [rsp + 0x30]
  mov rdx, [rsp + 0x38]
  call PspSystemThreadStartup
  nop
  END_FUNCTION

/* PspSystemThreadStartup(routine, context): an exception that nobody handles ends at this function's handler. */
FUNCTION PspSystemThreadStartup
  .seh_handler PspUnhandledExceptionInSystemThread, @except
  sub rsp, 0x28
  .seh_stackalloc 0x28
  .seh_endprologue
  mov rax, rcx
  mov rcx, rdx
  call rax
  nop
  xor ecx, ecx
  call PsTerminateSystemThread
  nop
  END_FUNCTION
