import Hardware
import NT

/// A line on the first serial port: `Log.line("bluebox: pool at ").hex(address).end()`.
struct Log {
  static func start() {
    // 115200 baud, 8 bits, FIFO on, no interrupts.
    PortWrite8(0x3F9, 0)
    PortWrite8(0x3FB, 0x80)
    PortWrite8(0x3F8, 1)
    PortWrite8(0x3F9, 0)
    PortWrite8(0x3FB, 3)
    PortWrite8(0x3FA, 0xC7)
    PortWrite8(0x3FC, 0x0B)
  }

  static func put(_ byte: UInt8) {
    while PortRead8(0x3FD) & 0x20 == 0 { Pause() }
    PortWrite8(0x3F8, byte)
  }

  static func line(_ text: StaticString) -> Log { Log().text(text) }

  @discardableResult func text(_ text: StaticString) -> Log {
    for index in 0..<text.utf8CodeUnitCount { Log.put(text.utf8Start[index]) }
    return self
  }

  @discardableResult func bytes(_ bytes: UnsafePointer<CChar>, limit: Int = 512) -> Log {
    var index = 0
    while index < limit, bytes[index] != 0 {
      Log.put(UInt8(bitPattern: bytes[index]))
      index += 1
    }
    return self
  }

  @discardableResult func hex(_ value: UInt64, digits: UInt64 = 16) -> Log {
    var shift = digits * 4
    while shift > 0 {
      shift -= 4
      let digit = UInt8(truncatingIfNeeded: value >> shift) & 15
      Log.put(digit < 10 ? 48 + digit : 55 + digit)
    }
    return self
  }

  @discardableResult func decimal(_ value: UInt64) -> Log {
    var divisor: UInt64 = 1
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      Log.put(48 + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
    return self
  }

  /// The name of an image, without what follows its dot.
  @discardableResult func name(_ string: UNICODE_STRING, withExtension: Bool = true) -> Log {
    guard let buffer = string.Buffer else { return self }
    for index in 0..<Int(string.Length / 2) {
      let unit = buffer[index]
      if !withExtension, unit == 0x2E { break }
      Log.put(unit < 0x7F ? UInt8(truncatingIfNeeded: unit) : 0x3F)
    }
    return self
  }

  @discardableResult func units(_ units: Span<UInt16>) -> Log {
    for index in units.indices {
      Log.put(units[index] < 0x7F ? UInt8(truncatingIfNeeded: units[index]) : 0x3F)
    }
    return self
  }

  func end(with bytes: Span<UInt8>) {
    for index in bytes.indices { Log.put(bytes[index]) }
    end()
  }

  func end() {
    Log.put(13)
    Log.put(10)
  }
}

@c(DbgPrintText) public func DbgPrintText(_ text: UnsafePointer<CChar>) { Log.line("").bytes(text).end() }

@c(DbgPrintValue) public func DbgPrintValue(_ text: UnsafePointer<CChar>, _ value: UInt64) {
  Log.line("").bytes(text).hex(value).end()
}
