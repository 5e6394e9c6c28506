/* What is saved of a processor: contexts, exceptions, the frames of traps and switches. */
#pragma once
#include "base.h"

typedef struct _M128A {
  ULONGLONG Low;
  LONGLONG High;
} __attribute__((aligned(16))) M128A;

typedef struct _XSAVE_FORMAT {
  USHORT ControlWord, StatusWord;
  UCHAR TagWord, Reserved1;
  USHORT ErrorOpcode;
  ULONG ErrorOffset;
  USHORT ErrorSelector, Reserved2;
  ULONG DataOffset;
  USHORT DataSelector, Reserved3;
  ULONG MxCsr, MxCsr_Mask;
  M128A FloatRegisters[8], XmmRegisters[16];
  UCHAR Reserved4[96];
} XSAVE_FORMAT;
SIZE(XSAVE_FORMAT, 0x200);

typedef struct _CONTEXT {
  ULONG64 P1Home, P2Home, P3Home, P4Home, P5Home, P6Home;
  ULONG ContextFlags, MxCsr;
  USHORT SegCs, SegDs, SegEs, SegFs, SegGs, SegSs;
  ULONG EFlags;
  ULONG64 Dr0, Dr1, Dr2, Dr3, Dr6, Dr7;
  ULONG64 Rax, Rcx, Rdx, Rbx, Rsp, Rbp, Rsi, Rdi, R8, R9, R10, R11, R12, R13, R14, R15, Rip;
  XSAVE_FORMAT FltSave;
  M128A VectorRegister[26];
  ULONG64 VectorControl, DebugControl, LastBranchToRip, LastBranchFromRip, LastExceptionToRip, LastExceptionFromRip;
} CONTEXT, *PCONTEXT;
AT(CONTEXT, Rax, 0x78);
AT(CONTEXT, Rip, 0xF8);
SIZE(CONTEXT, 0x4D0);

#define CONTEXT_AMD64_FULL 0x0010000FU

typedef struct _EXCEPTION_RECORD {
  NTSTATUS ExceptionCode;
  ULONG ExceptionFlags;
  struct _EXCEPTION_RECORD *ExceptionRecord;
  PVOID ExceptionAddress;
  ULONG NumberParameters;
  ULONG_PTR ExceptionInformation[15];
} EXCEPTION_RECORD, *PEXCEPTION_RECORD;
SIZE(EXCEPTION_RECORD, 0x98);

typedef struct _MACHINE_FRAME {
  ULONG64 Rip;
  USHORT SegCs, Fill1[3];
  ULONG EFlags, Fill2;
  ULONG64 Rsp;
  USHORT SegSs, Fill3[3];
} MACHINE_FRAME;
SIZE(MACHINE_FRAME, 0x28);

typedef struct _KTRAP_FRAME {
  ULONG64 P1Home, P2Home, P3Home, P4Home, P5;
  KPROCESSOR_MODE PreviousMode;
  KIRQL PreviousIrql;
  UCHAR FaultIndicator, ExceptionActive;
  ULONG MxCsr;
  ULONG64 Rax, Rcx, Rdx, R8, R9, R10, R11;
  ULONG64 GsBase;
  M128A Xmm0, Xmm1, Xmm2, Xmm3, Xmm4, Xmm5;
  union {
    ULONG64 FaultAddress, ContextRecord;
  };
  ULONG64 Dr0, Dr1, Dr2, Dr3, Dr6, Dr7;
  ULONG64 DebugControl, LastBranchToRip, LastBranchFromRip, LastExceptionToRip, LastExceptionFromRip;
  USHORT SegDs, SegEs, SegFs, SegGs;
  ULONG64 TrapFrame, Rbx, Rdi, Rsi, Rbp;
  union {
    ULONG64 ErrorCode, ExceptionFrame;
  };
  ULONG64 Rip;
  USHORT SegCs, Fill0[3];
  ULONG EFlags, Fill1;
  ULONG64 Rsp;
  USHORT SegSs, Fill3[3];
} KTRAP_FRAME, *PKTRAP_FRAME;
AT(KTRAP_FRAME, FaultAddress, 0xD0);
AT(KTRAP_FRAME, ErrorCode, 0x160);
SIZE(KTRAP_FRAME, 0x190);

typedef struct _KEXCEPTION_FRAME {
  ULONG64 P1Home, P2Home, P3Home, P4Home, P5, Spare1;
  M128A Xmm6, Xmm7, Xmm8, Xmm9, Xmm10, Xmm11, Xmm12, Xmm13, Xmm14, Xmm15;
  ULONG64 TrapFrame, OutputBuffer, OutputLength, Spare2, MxCsr;
  ULONG64 Rbp, Rbx, Rdi, Rsi, R12, R13, R14, R15, Return;
} KEXCEPTION_FRAME, *PKEXCEPTION_FRAME;
AT(KEXCEPTION_FRAME, Rbp, 0xF8);
SIZE(KEXCEPTION_FRAME, 0x140);

typedef struct _KSWITCH_FRAME {
  ULONG64 P1Home, P2Home, P3Home, P4Home, P5Home;
  ULONG MxCsr;
  UCHAR ApcBypass, Fill1[3];
  ULONG64 Rbp, Return;
} KSWITCH_FRAME;
SIZE(KSWITCH_FRAME, 0x40);

typedef struct _RUNTIME_FUNCTION {
  ULONG BeginAddress, EndAddress, UnwindData;
} RUNTIME_FUNCTION, *PRUNTIME_FUNCTION;
