import Hardware
import NT

/// The local interrupt controller: its priority is the IRQL.
enum LocalAPIC {
  private static var base: UInt64 { MM_DIRECT_MAP + 0xFEE0_0000 }
  static let clockVector: UInt32 = 0xD1
  static let dpcVector: UInt32 = 0x2F

  static func start() {
    // The old interrupt controllers are silenced.
    PortWrite8(0x21, 0xFF)
    PortWrite8(0xA1, 0xFF)
    Store32(base + 0xF0, 0x1FF)  // on, spurious vector 0xFF
    Store32(base + 0x350, 0x0001_0000)  // LINT0 masked
    Store32(base + 0x360, 0x400)  // LINT1: non-maskable
    Store32(base + 0x370, 0x0001_0000)  // errors masked
  }

  static func endOfInterrupt() { Store32(base + 0xB0, 0) }

  /// An interrupt of this processor to itself, taken when the IRQL allows.
  static func request(_ vector: UInt32) { Store32(base + 0x300, 0x4_0000 | vector) }

  /// Starts the clock; the rate of the timer is measured against the ACPI timer.
  static func startClock(ticksPerSecond: UInt64) {
    Store32(base + 0x3E0, 0xB)  // divided by 1
    Store32(base + 0x320, 0x0001_0000)
    Store32(base + 0x380, 0xFFFF_FFFF)
    KeStallExecutionProcessor(10_000)
    let rate = UInt64(0xFFFF_FFFF - Load32(base + 0x390)) * 100
    Store32(base + 0x320, 0x2_0000 | clockVector)
    Store32(base + 0x380, UInt32(truncatingIfNeeded: rate / ticksPerSecond))
  }
}

/// The interrupt controller for devices.
enum InputOutputAPIC {
  private static var base: UInt64 { MM_DIRECT_MAP + 0xFEC0_0000 }

  /// Sends a line to a vector of this processor, or masks it.
  static func route(line: UInt32, to low: UInt32) {
    Store32(base, 0x11 + line * 2)
    Store32(base + 0x10, 0)
    Store32(base, 0x10 + line * 2)
    Store32(base + 0x10, low)
  }

  static var masked: UInt32 { 0x0001_0000 }
  static var nonMaskable: UInt32 { 0x400 }
}
