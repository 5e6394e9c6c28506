/// A string of JSON text, by the place of its bytes between the quotation marks.
struct JSONText {
  /// Offset of the first byte.
  var start: Int
  /// Offset of the closing quotation mark.
  var end: Int
  /// Whether there is a backslash in it.
  var hasEscapes: Bool

  /// Whether the string is a word without escapes.
  func equals(_ word: StaticString, in bytes: RawSpan) -> Bool {
    guard !hasEscapes, end - start == word.utf8CodeUnitCount else { return false }
    for index in 0..<(end - start) {
      let byte = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: start + index, as: UInt8.self)
      if unsafe byte != word.utf8Start[index] { return false }
    }
    return true
  }

  /// Appends the characters, as UTF-8, to a buffer. The reader has checked the escapes.
  func append(to buffer: inout [UInt8], from bytes: RawSpan) {
    guard hasEscapes else {
      let part = bytes.extracting(start..<end)
      unsafe part.withUnsafeBytes { unsafe buffer.append(contentsOf: $0) }
      return
    }
    var position = start
    while position < end {
      let byte = unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self)
      position += 1
      guard byte == UInt8(ascii: "\\"), position < end else {
        buffer.append(byte)
        continue
      }
      let escaped = unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self)
      position += 1
      switch escaped {
      case UInt8(ascii: "b"): buffer.append(0x08)
      case UInt8(ascii: "f"): buffer.append(0x0C)
      case UInt8(ascii: "n"): buffer.append(0x0A)
      case UInt8(ascii: "r"): buffer.append(0x0D)
      case UInt8(ascii: "t"): buffer.append(0x09)
      case UInt8(ascii: "u"): appendUnit(&position, to: &buffer, from: bytes)
      default: buffer.append(escaped)
      }
    }
  }

  /// Appends the character of `\uXXXX` at a position behind the `u`, with the low half of a surrogate pair if one
  /// follows. Half a pair becomes U+FFFD.
  private func appendUnit(_ position: inout Int, to buffer: inout [UInt8], from bytes: RawSpan) {
    var units = [unit(at: position, in: bytes)]
    position += 4
    if UTF16.isLeadSurrogate(units[0]), position + 6 <= end,
      unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) == UInt8(ascii: "\\"),
      unsafe bytes.unsafeLoad(fromByteOffset: position + 1, as: UInt8.self) == UInt8(ascii: "u")
    {
      let low = unit(at: position + 2, in: bytes)
      if UTF16.isTrailSurrogate(low) {
        units.append(low)
        position += 6
      }
    }
    buffer.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
  }

  private func unit(at position: Int, in bytes: RawSpan) -> UInt16 {
    guard position + 4 <= end else { return 0xFFFD }
    var unit: UInt16 = 0
    for index in 0..<4 {
      let byte = unsafe bytes.unsafeLoad(fromByteOffset: position + index, as: UInt8.self)
      unit = unit << 4 | UInt16(hexadecimalDigit(byte) ?? 0)
    }
    return unit
  }
}

/// An integer of JSON text.
struct JSONInteger: Equatable {
  var isNegative: Bool
  /// At most 2^63 if the number is negative.
  var magnitude: UInt64

  /// The number as an unsigned one of 32 bits, `nil` if it does not fit.
  var unsigned32: UInt32? { isNegative && magnitude != 0 ? nil : UInt32(exactly: magnitude) }

  /// The bits of the number in two's complement.
  var bitPattern: UInt64 { isNegative ? 0 &- magnitude : magnitude }
}

/// The value of a hexadecimal digit.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
