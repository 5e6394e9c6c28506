/* What compiled libraries name in functions that the kernel does not use. The linker drops them with those functions;
 * the Makefile checks that none of them is in the image: nothing in the kernel allocates. */
#define UNREACHABLE(name)                                                                                              \
  void name(void) { __builtin_trap(); }
UNREACHABLE(arc4random_buf)
UNREACHABLE(free)
UNREACHABLE(posix_memalign)
UNREACHABLE(swift_coroFrameAlloc)
