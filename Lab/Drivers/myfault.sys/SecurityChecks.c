/* Damage that the code itself finds. */
#include "myfault.h"

static volatile ULONG Length = 24;

static __attribute__((noinline)) void Fill(volatile UCHAR *buffer, ULONG length) {
  for (ULONG i = 0; i < length; i++) buffer[i] = 0x41;
}

/* Fills a buffer of 16 bytes with 24: over the cookie behind it, which the return finds. */
__attribute__((noinline)) void RaiseStackCookie(void) {
  volatile UCHAR buffer[16];
  Fill(buffer, Length);
}

static __attribute__((noinline)) void RemoveEntryList(LIST_ENTRY *entry) {
  LIST_ENTRY *next = entry->Flink, *previous = entry->Blink;
  if (next->Blink != entry || previous->Flink != entry) __asm__ volatile("int $0x29" ::"c"(3)); /* CORRUPT_LIST_ENTRY */
  previous->Flink = next;
  next->Blink = previous;
}

/* Takes the same entry off a list twice. */
__attribute__((noinline)) void RaiseListCorruption(void) {
  LIST_ENTRY head, first, second;
  head.Flink = &first, first.Flink = &second, second.Flink = &head;
  head.Blink = &second, second.Blink = &first, first.Blink = &head;
  RemoveEntryList(&first);
  RemoveEntryList(&first);
}
