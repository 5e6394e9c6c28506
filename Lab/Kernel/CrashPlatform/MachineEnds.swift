import CrashPath
import DumpFormat
import Hardware
import NT

/// How the machine ends.
struct MachineRestart: CrashRestart {
  func restart() {
    finished()
    CrashMark.set()
    PortWrite8(0xCF9, 2)
    PortWrite8(0xCF9, 6)
    // The keyboard controller can do it too.
    PortWrite8(0x64, 0xFE)
    while true { Halt() }
  }

  func halt() {
    finished()
    while true { Halt() }
  }

  func powerOff() {
    finished()
    switchOff()
  }

  /// Switches off by the power management of the chip set.
  func switchOff() -> Never {
    PortWrite16(0x604, 0x2000)
    while true { Halt() }
  }

  private func finished() { Log.line("bluebox: crash path finished").end() }
}

/// The time, which goes on without interrupts.
struct MachineClock: CrashClock {
  var systemTime: FileTime { FileTime(rawValue: Clocks.timeAtBoot + Clocks.upTime) }
  var upTime: UInt64 { Clocks.upTime }
}
