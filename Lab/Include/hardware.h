/* Instructions that Swift has no words for. */
#pragma once
#include <stdint.h>
#define INLINE static inline __attribute__((always_inline))

INLINE void PortWrite8(uint16_t port, uint8_t value) { __asm__ volatile("outb %0,%1" ::"a"(value), "Nd"(port)); }
INLINE void PortWrite16(uint16_t port, uint16_t value) { __asm__ volatile("outw %0,%1" ::"a"(value), "Nd"(port)); }
INLINE void PortWrite32(uint16_t port, uint32_t value) { __asm__ volatile("outl %0,%1" ::"a"(value), "Nd"(port)); }
INLINE uint8_t PortRead8(uint16_t port) { uint8_t v; __asm__ volatile("inb %1,%0" : "=a"(v) : "Nd"(port)); return v; }
INLINE uint16_t PortRead16(uint16_t port) { uint16_t v; __asm__ volatile("inw %1,%0" : "=a"(v) : "Nd"(port)); return v; }
INLINE uint32_t PortRead32(uint16_t port) { uint32_t v; __asm__ volatile("inl %1,%0" : "=a"(v) : "Nd"(port)); return v; }
INLINE void PortWriteWords(uint16_t port, const void *from, uint64_t count) {
  __asm__ volatile("rep outsw" : "+S"(from), "+c"(count) : "d"(port) : "memory");
}
INLINE void PortReadWords(uint16_t port, void *to, uint64_t count) {
  __asm__ volatile("rep insw" : "+D"(to), "+c"(count) : "d"(port) : "memory");
}

/* Memory that a device sees, or that the compiler must not keep in a register. */
INLINE uint16_t Load16(uint64_t a) { return *(volatile uint16_t *)a; }
INLINE uint32_t Load32(uint64_t a) { return *(volatile uint32_t *)a; }
INLINE uint64_t Load64(uint64_t a) { return *(volatile uint64_t *)a; }
INLINE void Store16(uint64_t a, uint16_t v) { *(volatile uint16_t *)a = v; }
INLINE void Store32(uint64_t a, uint32_t v) { *(volatile uint32_t *)a = v; }
INLINE void Store64(uint64_t a, uint64_t v) { *(volatile uint64_t *)a = v; }
INLINE void FillMemory32(void *to, uint32_t value, uint64_t count) {
  __asm__ volatile("rep stosl" : "+D"(to), "+c"(count) : "a"(value) : "memory");
}
INLINE void CopyMemory32(void *to, const void *from, uint64_t count) {
  __asm__ volatile("rep movsl" : "+D"(to), "+S"(from), "+c"(count)::"memory");
}

INLINE uint64_t ReadTimeStamp(void) {
  uint32_t low, high;
  __asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
  return (uint64_t)high << 32 | low;
}
INLINE uint64_t ReadMSR(uint32_t msr) {
  uint32_t low, high;
  __asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(msr));
  return (uint64_t)high << 32 | low;
}
INLINE void WriteMSR(uint32_t msr, uint64_t v) {
  __asm__ volatile("wrmsr" ::"a"((uint32_t)v), "d"((uint32_t)(v >> 32)), "c"(msr) : "memory");
}
#define REGISTER(name)                                                                                                 \
  INLINE uint64_t Read##name(void) { uint64_t v; __asm__ volatile("movq %%" #name ",%0" : "=r"(v)); return v; }         \
  INLINE void Write##name(uint64_t v) { __asm__ volatile("movq %0,%%" #name ::"r"(v) : "memory"); }
REGISTER(cr0) REGISTER(cr2) REGISTER(cr3) REGISTER(cr4) REGISTER(cr8)
REGISTER(dr0) REGISTER(dr1) REGISTER(dr2) REGISTER(dr3) REGISTER(dr6) REGISTER(dr7)
INLINE uint32_t ReadMxCsr(void) { uint32_t v; __asm__ volatile("stmxcsr %0" : "=m"(v)); return v; }
INLINE uint64_t ReadFlags(void) { uint64_t v; __asm__ volatile("pushfq; popq %0" : "=r"(v)); return v; }
INLINE void LoadGDT(const void *table) { __asm__ volatile("lgdt (%0)" ::"r"(table) : "memory"); }
INLINE void LoadIDT(const void *table) { __asm__ volatile("lidt (%0)" ::"r"(table) : "memory"); }
INLINE void LoadTask(uint16_t selector) { __asm__ volatile("ltr %0" ::"r"(selector)); }
INLINE void InvalidatePage(uint64_t address) { __asm__ volatile("invlpg (%0)" ::"r"(address) : "memory"); }
INLINE void DisableInterrupts(void) { __asm__ volatile("cli" ::: "memory"); }
INLINE void EnableInterrupts(void) { __asm__ volatile("sti" ::: "memory"); }
INLINE void WaitForInterrupt(void) { __asm__ volatile("sti; hlt" ::: "memory"); }
INLINE void Halt(void) { __asm__ volatile("cli; hlt" ::: "memory"); }
INLINE void Pause(void) { __asm__ volatile("pause" ::: "memory"); }
INLINE void Barrier(void) { __asm__ volatile("mfence" ::: "memory"); }
INLINE void ReadProcessorId(uint32_t leaf, uint32_t *a, uint32_t *b, uint32_t *c, uint32_t *d) {
  __asm__ volatile("cpuid" : "=a"(*a), "=b"(*b), "=c"(*c), "=d"(*d) : "a"(leaf), "c"(0));
}
INLINE uint64_t ReadGS64(uint64_t offset) { uint64_t v; __asm__ volatile("movq %%gs:(%1),%0" : "=r"(v) : "r"(offset)); return v; }

/* int 0x29 with FAST_FAIL_CORRUPT_LIST_ENTRY. */
INLINE __attribute__((noreturn)) void FastFailCorruptList(void) {
  __asm__ volatile("int $0x29" ::"c"(3));
  __builtin_unreachable();
}
