/* Faults of the processor and interrupts that nobody can ignore. */
#include "hardware.h"
#include "myfault.h"

static volatile ULONG Divisor;

/* Divides by zero where no handler may run. */
__attribute__((noinline)) void RaiseDivideError(void) {
  KIRQL level = KfRaiseIrql(HIGH_LEVEL);
  volatile ULONG result = 4711 / Divisor;
  (void)result;
  KeLowerIrql(level);
}

/* Waits for the button that is pressed from outside. */
__attribute__((noinline)) void RaiseNmi(void) {
  LONGLONG second = -10000000;
  DbgPrintText("bluebox: waiting for an NMI");
  for (int i = 0; i < 20; i++) KeDelayExecutionThread(0, 0, &second);
}

/* Presses right Ctrl and twice Scroll Lock: the controller takes the codes for keys (command 0xD2). */
__attribute__((noinline)) void RaiseManual(void) {
  static const UCHAR codes[] = {0xE0, 0x1D, 0x46, 0xC6, 0x46, 0xC6};
  LONGLONG pause = -500000;
  for (unsigned i = 0; i < sizeof codes; i++) {
    while (PortRead8(0x64) & 2) Pause();
    PortWrite8(0x64, 0xD2);
    while (PortRead8(0x64) & 2) Pause();
    PortWrite8(0x60, codes[i]);
    KeDelayExecutionThread(0, 0, &pause);
  }
}
