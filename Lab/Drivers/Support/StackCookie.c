/* The stack cookie that the compiler puts before return addresses, and what happens when it was written over. */
#include "hardware.h"
#include "nt.h"

NTSTATUS DriverEntry(DRIVER_OBJECT *driver, PUNICODE_STRING registryPath);

uintptr_t __security_cookie = 0x00002B992DDFA232;

__attribute__((noreturn, noinline)) void __report_gsfailure(uintptr_t found) {
  (void)found;
  __asm__ volatile("int $0x29" ::"c"(2)); /* FAST_FAIL_STACK_COOKIE_CHECK_FAILURE */
  __builtin_unreachable();
}

__attribute__((no_stack_protector)) void __security_check_cookie(uintptr_t found) {
  if (found != __security_cookie) __report_gsfailure(found);
}

/* The entry point of every driver: a new cookie, then the driver's own entry. */
__attribute__((no_stack_protector)) NTSTATUS GsDriverEntry(DRIVER_OBJECT *driver, PUNICODE_STRING registryPath) {
  __security_cookie ^= (ReadTimeStamp() ^ (uintptr_t)driver) & 0x0000FFFFFFFFFFFF;
  return DriverEntry(driver, registryPath);
}
