/// A way to crash the machine, each by its real cause in machine code.
public enum MachineFault: String, CaseIterable, Sendable {
  /// A driver reads memory at raised IRQL that is not there (0xD1).
  case highIRQL = "high-irql"
  /// A driver reads freed memory of the kernel (0x50).
  case pageFault = "page-fault"
  /// An exception in a system thread that nobody handles (0x7E).
  case systemThreadException = "system-thread-exception"
  /// The kernel stack overflows (0x7F).
  case doubleFault = "double-fault"
  /// A division by zero where no handler can run (0x7F).
  case divideError = "divide-error"
  /// The header of a pool block is overwritten (0x19).
  case badPoolHeader = "bad-pool-header"
  /// A pool block is freed twice (0xC2).
  case doubleFree = "double-free"
  /// A function writes over its own stack cookie (0x139).
  case stackCookie = "stack-cookie"
  /// A doubly linked list is corrupt (0x139).
  case listCorruption = "list-corruption"
  /// A spin lock is taken twice.
  case spinLock = "spin-lock"
  /// A deferred procedure call never ends (0x133).
  case dpcWatchdog = "dpc-watchdog"
  /// A power request is not completed (0x9F).
  case powerIRP = "power-irp"
  /// The crash key is pressed (0xE2).
  case manual
  /// A non-maskable interrupt (0x80).
  case nmi
  /// The boot volume cannot be mounted (0x7B).
  case bootDevice = "boot-device"
  /// A failure of the power is simulated (0xE5).
  case powerFailure = "power-failure"
}
