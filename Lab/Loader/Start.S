/* From QEMU's PVH entry to 64-bit code: identity mapping of the first 4 GiB, then LoaderMain(start info). */
.section .note.pvh, "a", @note
.balign 4
.long 4, 8, 18
.asciz "Xen"
.quad PvhStart

.section .start, "awx", @progbits
.code32
.globl PvhStart
PvhStart:
  cli
  cld
  movl %ebx, StartInfo
  movl $StartPointers + 3, StartTables
  /* Four directories of 2 MiB pages. */
  movl $StartDirectories + 3, %eax
  movl $StartPointers, %edi
  movl $4, %ecx
1:
  movl %eax, (%edi)
  addl $4096, %eax
  addl $8, %edi
  loop 1b
  movl $StartDirectories, %edi
  movl $0x83, %eax
  movl $2048, %ecx
2:
  movl %eax, (%edi)
  movl $0, 4(%edi)
  addl $0x200000, %eax
  addl $8, %edi
  loop 2b
  movl $StartTables, %eax
  movl %eax, %cr3
  movl $0x620, %eax /* PAE, OSFXSR, OSXMMEXCPT */
  movl %eax, %cr4
  movl $0xC0000080, %ecx
  rdmsr
  orl $0x901, %eax /* SCE, LME, NXE */
  wrmsr
  movl $0x80010033, %eax /* PG, WP, NE, ET, MP, PE */
  movl %eax, %cr0
  lgdt StartTable
  ljmp $0x10, $Start64
.code64
Start64:
  movl $0x18, %eax
  movl %eax, %ds
  movl %eax, %es
  movl %eax, %ss
  xorl %eax, %eax
  movl %eax, %fs
  movl %eax, %gs
  movl StartInfo, %edi
  movl $LoaderStack, %esp
  call LoaderMain
1:
  cli
  hlt
  jmp 1b

/* StartKernel(entry, loader block, page tables, stack): the Windows calling convention is on the other side. */
.globl StartKernel
StartKernel:
  movq %rdx, %cr3
  movq %rcx, %rsp
  movq %rsi, %rcx
  pushq $0
  jmp *%rdi

.balign 16
StartTable:
  .word StartTableEnd - StartDescriptors - 1
  .quad StartDescriptors
.balign 16
StartDescriptors:
  .quad 0, 0, 0x00AF9B000000FFFF, 0x00CF93000000FFFF
StartTableEnd:
StartInfo:
  .quad 0

.section .startbss, "aw", @nobits
.balign 4096
StartTables: .skip 4096
StartPointers: .skip 4096
StartDirectories: .skip 4 * 4096
  .skip 65536
LoaderStack:
