import DumpFormat

/// Puts a line of ASCII bytes together, in memory given once. What does not fit is left out.
struct LineWriter {
  let storage: StorageBytes
  private(set) var count = 0

  init(_ storage: StorageBytes) { self.storage = storage }

  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    guard count < storage.byteCount else { return }
    storage[count] = byte
    count += 1
  }

  mutating func append(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { append(unsafe text.utf8Start[index]) }
  }

  /// Appends a number in hexadecimal with a fixed number of digits.
  mutating func append(hex value: UInt64, digits: Int, upperCase: Bool = true) {
    for digit in stride(from: digits - 1, through: 0, by: -1) {
      let nibble = UInt8(truncatingIfNeeded: value >> UInt64(digit * 4) & 0xF)
      append(nibble < 10 ? 0x30 + nibble : (upperCase ? 0x37 : 0x57) + nibble)
    }
  }

  /// Appends a number in decimal.
  mutating func append(decimal value: UInt64, minimumDigits: Int = 1) {
    var divisor: UInt64 = 1
    var digits = 1
    while value / divisor >= 10 {
      divisor *= 10
      digits += 1
    }
    for _ in 0..<max(0, minimumDigits - digits) { append(0x30) }
    while divisor > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends UTF-16 units from bytes; what is not printable ASCII becomes `?`.
  mutating func append(utf16 units: StorageBytes) {
    for offset in stride(from: 0, to: units.byteCount & ~1, by: 2) {
      let unit = units.load(offset, as: UInt16.self)
      append(unit >= 0x20 && unit < 0x7F ? UInt8(truncatingIfNeeded: unit) : 0x3F)
    }
  }
}
