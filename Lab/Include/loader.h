/* The loader's assembly. */
#pragma once
#include <stdint.h>
void StartKernel(uint64_t entry, uint64_t block, uint64_t tables, uint64_t stack) __attribute__((noreturn));
extern char LoaderEnd[];
static inline uint64_t EndOfLoader(void) { return (uint64_t)LoaderEnd; }
