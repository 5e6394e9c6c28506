/* The end of everything begins here: the context is saved before a register is changed. */
#include "frames.inc"
.text

/* KeBugCheckEx(code, p1, p2, p3, p4). The context says: at the first instruction of this function, as it was called. */
FUNCTION KeBugCheckEx
  mov [rsp + 0x08], rcx
  mov [rsp + 0x10], rdx
  mov [rsp + 0x18], r8
  mov [rsp + 0x20], r9
  pushfq
  .seh_stackalloc 8
  sub rsp, 0x30
  .seh_stackalloc 0x30
  .seh_endprologue
  cli
  /* A bug check inside a guarded call ends that call only. */
  cmp dword ptr [rip + KiGuardActive], 0
  jne 2f
  lock add dword ptr [rip + KiBugCheckActive], 1
  cmp dword ptr [rip + KiBugCheckActive], 1
  jne 1f
  mov rcx, gs:[PCR_PRCB]
  add rcx, PRCB_CONTEXT
  call RtlCaptureContext
  mov rcx, gs:[PCR_PRCB]
  add rcx, PRCB_CONTEXT
  mov rax, [rsp + 0x40]
  mov [rcx + 0x80], rax
  mov rax, [rsp + 0x48]
  mov [rcx + 0x88], rax
  mov rax, [rsp + 0x50]
  mov [rcx + 0xB8], rax
  mov rax, [rsp + 0x58]
  mov [rcx + 0xC0], rax
  mov rax, [rsp + 0x30]
  mov [rcx + 0x44], eax
  lea rax, [rsp + 0x38]
  mov [rcx + 0x98], rax
  lea rax, [rip + KeBugCheckEx]
  mov [rcx + 0xF8], rax
1:
  mov ecx, [rsp + 0x40]
  mov rdx, [rsp + 0x48]
  mov r8, [rsp + 0x50]
  mov r9, [rsp + 0x58]
  mov rax, [rsp + 0x60]
  mov [rsp + 0x20], rax
  call KeBugCheck2
  int3
2:
  mov eax, ecx
  mov [rip + KiGuardAddress], rax
  mov qword ptr [rip + KiGuardVector], 0xFF
  mov dword ptr [rip + KiGuardActive], 0
  jmp KiAbandonGuardedCall
  END_FUNCTION

/* RtlCaptureContext(context): the caller's registers. */
FUNCTION RtlCaptureContext
  pushfq
  .seh_stackalloc 8
  .seh_endprologue
  mov [rcx + 0x78], rax
  mov [rcx + 0x80], rcx
  mov [rcx + 0x88], rdx
  mov [rcx + 0x90], rbx
  lea rax, [rsp + 0x10]
  mov [rcx + 0x98], rax
  mov [rcx + 0xA0], rbp
  mov [rcx + 0xA8], rsi
  mov [rcx + 0xB0], rdi
  mov [rcx + 0xB8], r8
  mov [rcx + 0xC0], r9
  mov [rcx + 0xC8], r10
  mov [rcx + 0xD0], r11
  mov [rcx + 0xD8], r12
  mov [rcx + 0xE0], r13
  mov [rcx + 0xE8], r14
  mov [rcx + 0xF0], r15
  mov rax, [rsp + 8]
  mov [rcx + 0xF8], rax
  mov word ptr [rcx + 0x38], cs
  mov word ptr [rcx + 0x3A], ds
  mov word ptr [rcx + 0x3C], es
  mov word ptr [rcx + 0x3E], fs
  mov word ptr [rcx + 0x40], gs
  mov word ptr [rcx + 0x42], ss
  stmxcsr [rcx + 0x34]
  fxsave64 [rcx + 0x100]
  mov rax, [rsp]
  mov [rcx + 0x44], eax
  mov dword ptr [rcx + CONTEXT_FLAGS], 0x10000F
  mov rax, [rcx + 0x78]
  add rsp, 8
  ret
  END_FUNCTION

.bss
.balign 8
.globl KiBugCheckActive
KiBugCheckActive: .skip 8
