import Hardware

/// Channel 0 of the 8254: line 2 of the interrupt controller for devices.
enum IntervalTimer {
  static func start(ticksPerSecond: UInt32) {
    let divisor = 1_193_182 / ticksPerSecond
    PortWrite8(0x43, 0x34)
    PortWrite8(0x40, UInt8(truncatingIfNeeded: divisor))
    PortWrite8(0x40, UInt8(truncatingIfNeeded: divisor >> 8))
  }
}
