import Hardware
import NT

/// Time that goes on without interrupts: the processor's counter, measured against the ACPI timer at boot.
enum Clocks {
  nonisolated(unsafe) private static var countsPerMillisecond: UInt64 = 1_000_000
  nonisolated(unsafe) private static var countAtBoot: UInt64 = 0
  /// Time of the day at boot, in units of 100 ns since 1601.
  nonisolated(unsafe) private(set) static var timeAtBoot: UInt64 = 0
  private static var timerPort: UInt16 { 0x608 }

  static func start() {
    enablePowerManagement()
    countAtBoot = ReadTimeStamp()
    KeStallExecutionProcessor(20_000)
    countsPerMillisecond = max(1, (ReadTimeStamp() - countAtBoot) / 20)
    timeAtBoot = RealTimeClock.read()
    currentPrcb.pointee.MHz = UInt32(truncatingIfNeeded: countsPerMillisecond / 1000)
  }

  /// Since boot, in units of 100 ns.
  static var upTime: UInt64 { (ReadTimeStamp() &- countAtBoot) / (countsPerMillisecond / 1000) * 10 }

  /// The PIIX4 function that holds the timer answers at port 0x600.
  private static func enablePowerManagement() {
    PCI.write(device: 1, function: 3, register: 0x40, 0x601)
    PCI.write(device: 1, function: 3, register: 0x80, PCI.read(device: 1, function: 3, register: 0x80) | 1)
  }

  /// The ACPI timer: 3.579545 MHz, 24 bits.
  static var timer: UInt32 { PortRead32(timerPort) & 0xFF_FFFF }
}

/// Waits without interrupts.
@c(KeStallExecutionProcessor) public func KeStallExecutionProcessor(_ microseconds: UInt32) {
  var last = Clocks.timer
  var counted: UInt64 = 0
  while counted * 1000 < UInt64(microseconds) * 3580 {
    let now = Clocks.timer
    counted += UInt64((now &- last) & 0xFF_FFFF)
    last = now
    Pause()
  }
}

@c(KeQueryInterruptTime) public func KeQueryInterruptTime() -> UInt64 { Clocks.upTime }

/// The clock on the battery.
enum RealTimeClock {
  private static func field(_ register: UInt8) -> UInt64 {
    PortWrite8(0x70, register | 0x80)
    let value = PortRead8(0x71)
    return UInt64(value >> 4) * 10 + UInt64(value & 15)
  }

  /// In units of 100 ns since 1601, UTC.
  static func read() -> UInt64 {
    let (year, month, day) = (2000 + field(9), field(8), field(7))
    let seconds = field(4) * 3600 + field(2) * 60 + field(0)
    // Days since 1601-01-01, with March as the first month.
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let days =
      shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (monthFromMarch * 153 + 2) / 5 + day - 1
    return ((days - 584694) * 86_400 + seconds) * 10_000_000
  }
}
