import DumpFormat

/// The length of a name that follows the record of a cell, if the cell holds all of it.
func checkedNameLength(
  _ length: UInt16, ofCell offset: UInt32, available: Int
) throws(RegistryError) -> Int {
  guard Int(length) <= available else {
    throw .badCount(offset: offset, count: UInt32(length), available: UInt32(available))
  }
  return Int(length)
}

/// Whether a stored name equals one in UTF-8, unit by unit in upper case.
func equalNames(_ stored: RawSpan, isLatin: Bool, _ name: RawSpan) -> Bool {
  let count = isLatin ? stored.byteCount : stored.byteCount / 2
  var units = UTF16Units(name)
  for index in 0..<count {
    guard let unit = units.next() else { return false }
    let other = isLatin ? UInt16(stored.number(index, as: UInt8.self)) : stored.number(index * 2)
    if unit != other, uppercaseUnit(unit) != uppercaseUnit(other) { return false }
  }
  return units.next() == nil && !units.isDamaged
}

/// Writes a stored name as UTF-8 and returns its length; a unit that is no character becomes U+FFFD.
func copyName(_ stored: RawSpan, isLatin: Bool, to bytes: inout MutableRawSpan) -> Int {
  let count = isLatin ? stored.byteCount : stored.byteCount / 2
  var length = 0
  var index = 0
  func unit(_ index: Int) -> UInt32 {
    isLatin ? UInt32(stored.number(index, as: UInt8.self)) : UInt32(stored.number(index * 2, as: UInt16.self))
  }
  while index < count {
    var scalar = unit(index)
    index += 1
    if scalar & 0xFC00 == 0xD800, index < count, unit(index) & 0xFC00 == 0xDC00 {
      scalar = 0x10000 + ((scalar & 0x3FF) << 10) + (unit(index) & 0x3FF)
      index += 1
    }
    if scalar & 0xFFFF_F800 == 0xD800 { scalar = 0xFFFD }
    let needed = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    guard needed <= bytes.byteCount - length else { break }
    for place in 0..<needed {
      let lead: UInt32 = needed == 1 ? 0 : place > 0 ? 0x80 : needed == 2 ? 0xC0 : needed == 3 ? 0xE0 : 0xF0
      let payload = scalar >> UInt32(6 * (needed - 1 - place)) & (place == 0 ? 0x7F : 0x3F)
      bytes.storeBytes(
        of: UInt8(truncatingIfNeeded: lead | payload), toByteOffset: length + place, as: UInt8.self)
    }
    length += needed
  }
  return length
}

/// The bytes of a literal, which are never freed.
@_lifetime(immortal)
func span(of text: StaticString) -> RawSpan {
  let bytes = unsafe RawSpan(
    _unsafeStart: UnsafeRawPointer(text.utf8Start), byteCount: text.utf8CodeUnitCount)
  return unsafe _overrideLifetime(bytes, copying: ())
}
