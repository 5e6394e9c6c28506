/// `KIRQL`: the level at which a processor runs.
struct InterruptLevel: RawRepresentable, Hashable, Sendable {
  var rawValue: UInt64

  /// The name in 64-bit or 32-bit Windows; "device level" between dispatch level and the highest ones, `nil`
  /// for a number that is no level.
  ///
  /// The levels are those of the public driver headers (`wdm.h`).
  func name(is32Bit: Bool) -> String? {
    switch rawValue {
    case 0: return "PASSIVE_LEVEL"
    case 1: return "APC_LEVEL"
    case 2: return "DISPATCH_LEVEL"
    default: return is32Bit ? name32 : name64
    }
  }

  private var name64: String? {
    switch rawValue {
    case 3...12: return "device level"
    case 13: return "CLOCK_LEVEL"
    case 14: return "IPI_LEVEL"
    case 15: return "HIGH_LEVEL"
    default: return nil
    }
  }

  private var name32: String? {
    switch rawValue {
    case 3...26: return "device level"
    case 27: return "PROFILE_LEVEL"
    case 28: return "CLOCK_LEVEL"
    case 29: return "IPI_LEVEL"
    case 30: return "POWER_LEVEL"
    case 31: return "HIGH_LEVEL"
    default: return nil
    }
  }
}
