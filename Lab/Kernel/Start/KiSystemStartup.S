/* The kernel's entry point: rcx = loader block. */
#include "frames.inc"
.text
FUNCTION KiSystemStartup
  sub rsp, 0x28
  .seh_stackalloc 0x28
  .seh_endprologue
  call KiInitializeKernel
  int3
  END_FUNCTION

/* KiLoadSegments(descriptor of the table): data segments, and code by a far return. */
FUNCTION KiLoadSegments
  .seh_endprologue
  lgdt [rcx]
  pop rax
  push 0x10
  push rax
  mov eax, 0x18
  mov ss, eax
  mov eax, 0x2B
  mov ds, eax
  mov es, eax
  mov eax, 0x53
  mov fs, eax
  .byte 0x48, 0xCB
  END_FUNCTION

/* Called by compilers for frames of more than a page: touches each page, so that a guard page is hit in order.
   rax = bytes; keeps all registers. */
FUNCTION __chkstk
  push rcx
  .seh_pushreg rcx
  push rax
  .seh_pushreg rax
  .seh_endprologue
  lea rcx, [rsp + 0x18]
1:
  cmp rax, 0x1000
  jb 2f
  sub rcx, 0x1000
  test [rcx], rcx
  sub rax, 0x1000
  jmp 1b
2:
  sub rcx, rax
  test [rcx], rcx
  pop rax
  pop rcx
  ret
  END_FUNCTION

.data
.globl _fltused
_fltused: .long 0
