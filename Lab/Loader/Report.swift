import Hardware

/// Writes a line to the first serial port.
func report(_ text: StaticString) {
  put(text)
  put(10)
}

/// Writes a line that ends with a number.
func report(_ text: StaticString, _ value: UInt64) {
  put(text)
  putHexadecimal(value)
  put(10)
}

/// Says what is wrong and stops: there is nobody to return to.
func fail(_ text: StaticString, _ value: UInt64 = 0) -> Never {
  put("bluebox: loader: ")
  report(text, value)
  while true { Halt() }
}

private func put(_ byte: UInt8) {
  while PortRead8(0x3FD) & 0x20 == 0 { Pause() }
  PortWrite8(0x3F8, byte)
}

private func put(_ text: StaticString) {
  for index in 0..<text.utf8CodeUnitCount { put(text.utf8Start[index]) }
}

private func putHexadecimal(_ value: UInt64) {
  var shift: UInt64 = 64
  while shift > 0 {
    shift -= 4
    let digit = UInt8(truncatingIfNeeded: value >> shift) & 15
    put(digit < 10 ? 48 + digit : 55 + digit)
  }
}
