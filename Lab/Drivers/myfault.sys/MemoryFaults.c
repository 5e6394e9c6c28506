/* Memory that is not there. */
#include "myfault.h"

/* Reads memory that was given back, at an IRQL where nothing can bring it in. */
__attribute__((noinline)) void RaiseHighIrql(void) {
  volatile ULONG64 *block = ExAllocatePoolWithTag(NonPagedPool, 0x3000, TAG);
  KIRQL level = KfRaiseIrql(DISPATCH_LEVEL);
  /* The page behind a large piece is never mapped. */
  block[0] = block[0x3000 / 8];
  KeLowerIrql(level);
}

/* Reads behind the end of a piece of pool at PASSIVE_LEVEL. */
__attribute__((noinline)) void RaisePageFault(void) {
  volatile ULONG64 *block = ExAllocatePoolWithTag(NonPagedPool, 0x2000, TAG);
  block[0] = block[0x2000 / 8];
}

/* Follows a pointer that nobody set: an access violation in a system thread, which no handler takes. */
__attribute__((noinline)) void RaiseSystemThreadException(void) {
  struct Owner {
    ULONG64 Spare[2];
    volatile ULONG64 *Counter;
  } *owner = ExAllocatePoolWithTag(NonPagedPool, sizeof(struct Owner), TAG);
  owner->Counter = 0;
  owner->Counter[2]++;
}

static volatile ULONG64 Depth, Limit = ~0ULL;

/* Calls itself until the stack has run into the page that guards it. */
static __attribute__((noinline)) ULONG64 Descend(ULONG64 level) {
  volatile UCHAR frame[1024];
  frame[level & 1023] = (UCHAR)level;
  Depth = level;
  if (level == Limit) return 0;
  return Descend(level + 1) + frame[level & 1023];
}

__attribute__((noinline)) void RaiseDoubleFault(void) { Depth = Descend(1); }
