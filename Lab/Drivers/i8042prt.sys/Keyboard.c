/* The keyboard controller, as far as the crash key needs it: right Ctrl held, Scroll Lock pressed twice. */
#include "hardware.h"
#include "nt.h"

#define DATA 0x60
#define COMMAND 0x64
#define KEYBOARD_LINE 1

static UCHAR Prefixed, ControlHeld, Presses;

static __attribute__((noinline)) void I8xProcessCrashDump(UCHAR code) {
  if (code == 0xE0) {
    Prefixed = 1;
    return;
  }
  if (Prefixed && (code & 0x7F) == 0x1D) {
    ControlHeld = !(code & 0x80);
    Presses = 0;
  } else if (code == 0x46 && ControlHeld && ++Presses == 2) {
    KeBugCheckEx(MANUALLY_INITIATED_CRASH, 0, 0, 0, 0);
  }
  Prefixed = 0;
}

static __attribute__((noinline)) BOOLEAN I8042KeyboardInterruptService(PVOID interrupt, PVOID context) {
  (void)interrupt, (void)context;
  while (PortRead8(COMMAND) & 1) I8xProcessCrashDump(PortRead8(DATA));
  return 1;
}

static void WriteController(USHORT port, UCHAR value) {
  while (PortRead8(COMMAND) & 2) Pause();
  PortWrite8(port, value);
}

NTSTATUS DriverEntry(DRIVER_OBJECT *driver, PUNICODE_STRING registryPath) {
  (void)driver, (void)registryPath;
  while (PortRead8(COMMAND) & 1) PortRead8(DATA);
  WriteController(COMMAND, 0x60); /* interrupt on, keyboard on, codes of set 1 */
  WriteController(DATA, 0x41);
  return IoConnectInterrupt(KEYBOARD_LINE, I8042KeyboardInterruptService, 0);
}
