/* From a trap to an exception or a bug check, with the non-volatile registers saved on the way. */
#include "frames.inc"
.text

/* ecx = code, rdx, r8, r9, r10 = parameters; does not return. */
FUNCTION KiBugCheckDispatch
  ENTER_EXCEPTION_FRAME
  mov [rsp + 0x20], r10
  call KeBugCheckEx
  nop
  END_FUNCTION

/* ecx = status, edx = number of parameters, r8 = address, r9, r10 = parameters, rbp = trap frame + 0x80. */
FUNCTION KiExceptionDispatch
  sub rsp, 0x1D8
  .seh_stackalloc 0x1D8
  mov [rsp + 0xF8], rbp
  .seh_savereg rbp, 0xF8
  mov [rsp + 0x100], rbx
  .seh_savereg rbx, 0x100
  mov [rsp + 0x108], rdi
  .seh_savereg rdi, 0x108
  mov [rsp + 0x110], rsi
  .seh_savereg rsi, 0x110
  mov [rsp + 0x118], r12
  .seh_savereg r12, 0x118
  mov [rsp + 0x120], r13
  .seh_savereg r13, 0x120
  mov [rsp + 0x128], r14
  .seh_savereg r14, 0x128
  mov [rsp + 0x130], r15
  .seh_savereg r15, 0x130
  .seh_endprologue
  /* The EXCEPTION_RECORD is at 0x138. */
  mov [rsp + 0x138], ecx
  mov dword ptr [rsp + 0x13C], 0
  mov qword ptr [rsp + 0x140], 0
  mov [rsp + 0x148], r8
  mov [rsp + 0x150], edx
  mov [rsp + 0x158], r9
  mov [rsp + 0x160], r10
  lea rcx, [rsp + 0x138]
  mov rdx, rsp
  lea r8, [rbp - 0x80]
  test byte ptr [rbp - 0x57], 0xFE
  jnz 1f
  sti
1:
  call KiDispatchException
  cli
  mov rbp, [rsp + 0xF8]
  mov r12, [rsp + 0x118]
  mov r13, [rsp + 0x120]
  mov r14, [rsp + 0x128]
  mov r15, [rsp + 0x130]
  LEAVE_TRAP
  END_FUNCTION

/* ecx = fast fail code, rdx = trap frame. */
FUNCTION KiFastFailDispatch
  sub rsp, 0x1D8
  .seh_stackalloc 0x1D8
  mov [rsp + 0xF8], rbp
  .seh_savereg rbp, 0xF8
  .seh_endprologue
  mov dword ptr [rsp + 0x138], 0xC0000409
  mov dword ptr [rsp + 0x13C], 1
  mov qword ptr [rsp + 0x140], 0
  mov rax, [rdx + 0x168]
  mov [rsp + 0x148], rax
  mov dword ptr [rsp + 0x150], 1
  mov eax, ecx
  mov [rsp + 0x158], rax
  mov r8, rdx
  mov rdx, rax
  mov ecx, 0x139
  lea r9, [rsp + 0x138]
  xor r10d, r10d
  call KiBugCheckDispatch
  nop
  END_FUNCTION

/* KiExecuteHandler(record, frame, context, dispatcher, handler): calls a language handler. */
FUNCTION KiExecuteHandler
  sub rsp, 0x28
  .seh_stackalloc 0x28
  .seh_endprologue
  call qword ptr [rsp + 0x50]
  nop
  add rsp, 0x28
  ret
  END_FUNCTION
