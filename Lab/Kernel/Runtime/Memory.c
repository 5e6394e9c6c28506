/* Routines that a compiler may call without being asked. */
typedef __SIZE_TYPE__ size_t;

void *memcpy(void *to, const void *from, size_t count) {
  void *result = to;
  __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(count)::"memory");
  return result;
}

void *memmove(void *to, const void *from, size_t count) {
  if ((char *)to <= (const char *)from || (char *)to >= (const char *)from + count) return memcpy(to, from, count);
  for (char *t = (char *)to + count, *f = (char *)from + count; t != (char *)to;) *--t = *--f;
  return to;
}

void *memset(void *to, int byte, size_t count) {
  void *result = to;
  __asm__ volatile("rep stosb" : "+D"(to), "+c"(count) : "a"(byte) : "memory");
  return result;
}

int memcmp(const void *one, const void *other, size_t count) {
  const unsigned char *a = one, *b = other;
  for (; count--; a++, b++)
    if (*a != *b) return *a - *b;
  return 0;
}
