public import DumpFormat

/// The processor that crashes.
public protocol CrashProcessor {
  /// The architecture, for the dump header.
  var machineType: MachineType { get }
  /// Number of the processor that runs, from 0.
  var number: UInt32 { get }
  /// Its `KPRCB`, or 0 if there is none yet.
  var prcb: VirtualAddress { get }

  /// Copies the context record (`CONTEXT`) of the moment of the crash to the beginning of `bytes`, which holds 3000.
  ///
  /// A kernel saves the registers in the first instructions of its `KeBugCheckEx`, in assembly, before any of them is
  /// changed, and hands that copy over here. It is the first thing that the crash path asks for.
  func captureContext(into bytes: StorageBytes)
  /// Copies the control state (`KSPECIAL_REGISTERS` on x64) to the beginning of `bytes`, which holds 0x200.
  func captureSpecialRegisters(into bytes: StorageBytes)

  /// Raises the IRQL to `HIGH_LEVEL`, masks interrupts, and returns the IRQL before. Calling it again changes nothing.
  func raiseToHighLevel() -> UInt8
  /// Tells the other processors to save their contexts and stop; returns how many did not answer in the time given.
  func stopOtherProcessors(microseconds: UInt64) -> Int

  /// Calls a routine of the kernel or of a driver so that whatever it does comes back here.
  ///
  /// The routine gets the arguments as its first four integer arguments. If it faults, the kernel's trap handler gives
  /// control back with the vector and the address; if it runs longer than its budget, a timer that cannot be masked or a
  /// counter does. The stack is as it was before the call.
  func guardedCall(_ call: GuardedCall) -> GuardedCallOutcome

  /// A barrier for the compiler: all that was written before is in memory when it returns.
  func barrier()
}

/// A routine to be called under guard.
public struct GuardedCall: Equatable, Sendable {
  /// Entry point of the routine.
  public var routine: VirtualAddress
  /// First argument.
  public var argument1: UInt64
  /// Second argument.
  public var argument2: UInt64
  /// Third argument.
  public var argument3: UInt64
  /// Fourth argument.
  public var argument4: UInt64
  /// How long it may run, in microseconds.
  public var budget: UInt64

  /// A call.
  public init(
    routine: VirtualAddress, _ argument1: UInt64, _ argument2: UInt64, _ argument3: UInt64 = 0,
    _ argument4: UInt64 = 0, budget: UInt64
  ) {
    self.routine = routine
    self.argument1 = argument1
    self.argument2 = argument2
    self.argument3 = argument3
    self.argument4 = argument4
    self.budget = budget
  }
}

/// How a guarded call ended.
public enum GuardedCallOutcome: Equatable, Sendable {
  /// The routine returned.
  case returned
  /// It faulted.
  /// - Parameters:
  ///   - vector: the exception's vector, 14 for a page fault of x64.
  ///   - address: the instruction that faulted.
  case faulted(vector: UInt8, address: VirtualAddress)
  /// It was stopped because it ran longer than its budget.
  case exceededBudget
}
