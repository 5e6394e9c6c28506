import CrashPath
import DumpFormat
import Hardware
import NT

/// What the session manager does about dumps when the machine starts: `SmpCheckForCrashDump`, and what comes after it.
enum CrashRecovery {
  /// Recovers what the last crash left, before the page file is used again. A machine that was reset by its crash path
  /// switches itself off afterwards.
  @inline(never) static func run() {
    let wasReset = CrashMark.take()
    guard AtaChannel.sectorCount > 0, MachineVolume.mount() else { return }
    let outcome = recover()
    MachineVolume.unmount()
    switch outcome {
    case .noDump: Log.line("bluebox: recovery: no dump").end()
    case .recovered(let count): Log.line("bluebox: recovery: dump saved, bytes ").decimal(count).end()
    case .keptTemporary(let count):
      Log.line("bluebox: recovery: dump kept in its temporary file, bytes ").decimal(count).end()
    case .damaged: Log.line("bluebox: recovery: the dump is not whole").end()
    case .notSaved: Log.line("bluebox: recovery: the dump was not saved").end()
    }
    guard wasReset || outcome != .noDump else { return }
    Log.line("bluebox: recovery finished").end()
    MachineRestart().switchOff()
  }

  private static func recover() -> RecoveryOutcome {
    let byteCount = RecoveryStorage.byteCount(dumpPages: MmHighestPhysicalPage + 1)
    // "SmRc"
    guard let block = ExAllocatePoolWithTag(0, byteCount + 4096, 0x6352_6D53),
      let storage = RecoveryStorage(bytes: StorageBytes(start: block, byteCount: Int(byteCount)))
    else { return .noDump }
    let recovery = Recovery(
      volume: MachineVolume(), registry: MachineRegistry(), log: MachineLog(), storage: storage,
      tickCount: UInt32(truncatingIfNeeded: Clocks.upTime / 10_000))
    return recovery.run()
  }
}

/// A byte of the clock's memory that outlives a reset: the crash path was here.
enum CrashMark {
  private static let register: UInt8 = 0x50
  private static let value: UInt8 = 0xB5

  static func set() {
    PortWrite8(0x70, register | 0x80)
    PortWrite8(0x71, value)
  }

  /// Whether the mark was set; it is taken away.
  static func take() -> Bool {
    PortWrite8(0x70, register | 0x80)
    let found = PortRead8(0x71) == value
    PortWrite8(0x70, register | 0x80)
    PortWrite8(0x71, 0)
    return found
  }
}
