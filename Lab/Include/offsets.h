/* Offsets of members for assembly; Kernel/Debugger/Layouts.c checks each against the structure. */
#pragma once
#define PCR_SELF 0x18
#define PCR_PRCB 0x20
#define PRCB_CONTEXT 0x1F0
#define KTHREAD_KERNEL_STACK 0x58
#define TRAP_PREVIOUS_IRQL 0x29
#define CONTEXT_FLAGS 0x30
