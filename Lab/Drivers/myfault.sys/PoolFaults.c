/* Damage to the pool. */
#include "myfault.h"

/* Writes behind its block, over the header of the next one, and frees the block. */
__attribute__((noinline)) void RaiseBadPoolHeader(void) {
  volatile UCHAR *block = ExAllocatePoolWithTag(NonPagedPool, 0x60, TAG);
  for (int i = 0x60; i < 0x70; i++) block[i] = 0x41;
  ExFreePoolWithTag((PVOID)block, TAG);
}

__attribute__((noinline)) void RaiseDoubleFree(void) {
  PVOID block = ExAllocatePoolWithTag(NonPagedPool, 0x60, TAG);
  ExFreePoolWithTag(block, TAG);
  ExFreePoolWithTag(block, TAG);
}
