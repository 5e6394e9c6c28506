import CrashPath
import DumpFormat
import Hardware
import NT

/// The processor: its state was saved by `KeBugCheckEx` into its control block.
struct MachineProcessor: CrashProcessor {
  var machineType: MachineType { .x64 }
  var number: UInt32 { currentPrcb.pointee.Number }
  var prcb: VirtualAddress { VirtualAddress(currentPrcb.number) }

  func captureContext(into bytes: StorageBytes) {
    let context: UnsafeMutablePointer<CONTEXT> = currentPrcb.pointee.Context
    at(bytes.address.rawValue, UInt8.self).raw.copyMemory(
      from: context, byteCount: MemoryLayout<CONTEXT>.size)
  }

  func captureSpecialRegisters(into bytes: StorageBytes) {
    let registers = location(of: &currentPrcb.pointee.ProcessorState.SpecialRegisters)
    at(bytes.address.rawValue, UInt8.self).raw
      .copyMemory(from: registers, byteCount: MemoryLayout<KSPECIAL_REGISTERS>.size)
  }

  func raiseToHighLevel() -> UInt8 {
    DisableInterrupts()
    Writecr8(UInt64(HIGH_LEVEL))
    return KiInitialPCR.Irql
  }

  /// There are no others.
  func stopOtherProcessors(microseconds: UInt64) -> Int { 0 }

  func guardedCall(_ call: GuardedCall) -> GuardedCallOutcome {
    var arguments = (call.argument1, call.argument2, call.argument3, call.argument4)
    GuardWatch.start(microseconds: call.budget)
    let stopped = withUnsafeMutablePointer(to: &arguments) {
      KiCallGuarded(call.routine.rawValue, $0.moved(0))
    }
    GuardWatch.stop()
    _ = raiseToHighLevel()
    guard stopped != 0 else { return .returned }
    if KiGuardVector == GuardWatch.vector { return .exceededBudget }
    return .faulted(vector: UInt8(truncatingIfNeeded: KiGuardVector), address: VirtualAddress(KiGuardAddress))
  }

  func barrier() { Barrier() }
}
