/* A call that always comes back: a fault or a non-maskable interrupt inside of it leads to its end. */
#include "frames.inc"
.text

/* KiCallGuarded(routine, arguments): 0 if the routine returned, else 1 with KiGuardVector and KiGuardAddress. */
FUNCTION KiCallGuarded
  push rbp
  .seh_pushreg rbp
  push rbx
  .seh_pushreg rbx
  push rsi
  .seh_pushreg rsi
  push rdi
  .seh_pushreg rdi
  push r12
  .seh_pushreg r12
  push r13
  .seh_pushreg r13
  push r14
  .seh_pushreg r14
  push r15
  .seh_pushreg r15
  sub rsp, 0x28
  .seh_stackalloc 0x28
  .seh_endprologue
  mov rax, rcx
  mov r10, rdx
  mov [rip + KiGuardStack], rsp
  mov rcx, [r10]
  mov rdx, [r10 + 8]
  mov r8, [r10 + 16]
  mov r9, [r10 + 24]
  mov dword ptr [rip + KiGuardActive], 1
  call rax
  mov dword ptr [rip + KiGuardActive], 0
  xor eax, eax
  jmp 1f
.globl KiReturnFromGuardedCall
KiReturnFromGuardedCall:
  mov eax, 1
1:
  add rsp, 0x28
  pop r15
  pop r14
  pop r13
  pop r12
  pop rdi
  pop rsi
  pop rbx
  pop rbp
  ret
  END_FUNCTION

/* Jumped to from a trap, with its frame built: ecx = vector. Leaves by iretq, so that a non-maskable interrupt is over. */
.globl KiLeaveGuardedCall
.seh_proc KiLeaveGuardedCall
KiLeaveGuardedCall:
  .seh_pushframe @code
  .seh_pushreg rbp
  .seh_stackalloc 0x158
  .seh_setframe rbp, 0x80
  .seh_endprologue
  mov dword ptr [rip + KiGuardActive], 0
  mov ecx, ecx
  mov [rip + KiGuardVector], rcx
  mov rax, [rbp + 0xE8]
  mov [rip + KiGuardAddress], rax
  mov rax, [rip + KiGuardStack]
  lea rcx, [rip + KiReturnFromGuardedCall]
  mov [rbp + 0xE8], rcx
  mov qword ptr [rbp + 0xF0], 0x10
  mov qword ptr [rbp + 0xF8], 2
  mov [rbp + 0x100], rax
  mov qword ptr [rbp + 0x108], 0x18
  LEAVE_TRAP
  END_FUNCTION

/* The end of a guarded call from ordinary code: no trap has to be left. */
FUNCTION KiAbandonGuardedCall
  .seh_endprologue
  mov rsp, [rip + KiGuardStack]
  jmp KiReturnFromGuardedCall
  END_FUNCTION

.bss
.balign 8
.globl KiGuardActive
.globl KiGuardVector
.globl KiGuardAddress
KiGuardActive: .skip 8
KiGuardStack: .skip 8
KiGuardVector: .skip 8
KiGuardAddress: .skip 8
