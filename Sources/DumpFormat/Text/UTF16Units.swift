/// UTF-8 bytes, read as the UTF-16 code units in which Windows keeps names.
public struct UTF16Units: ~Escapable {
  @usableFromInline let bytes: RawSpan
  @usableFromInline var offset = 0
  @usableFromInline var pending: UInt16 = 0
  /// Whether the bytes read so far are no UTF-8.
  public private(set) var isDamaged = false

  /// The units of all bytes.
  @_lifetime(copy bytes)
  public init(_ bytes: RawSpan) { self.bytes = bytes }

  /// The next unit; `nil` at the end, and where the bytes are no UTF-8.
  @_lifetime(self: copy self)
  public mutating func next() -> UInt16? {
    if pending != 0 {
      defer { pending = 0 }
      return pending
    }
    guard !isDamaged, offset < bytes.byteCount else { return nil }
    let first = UInt32(byte(0))
    if first < 0x80 {
      offset += 1
      return UInt16(first)
    }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, count <= bytes.byteCount - offset else { return damaged() }
    var scalar = first & (count == 4 ? 0x07 : count == 3 ? 0x0F : 0x1F)
    for index in 1..<count {
      let next = UInt32(byte(index))
      guard next & 0xC0 == 0x80 else { return damaged() }
      scalar = scalar << 6 | next & 0x3F
    }
    let isOverlong = count == 3 && scalar < 0x800 || count == 4 && scalar < 0x10000
    guard !isOverlong, scalar < 0x11_0000, scalar & 0xFFFF_F800 != 0xD800 else { return damaged() }
    offset += count
    guard scalar >= 0x10000 else { return UInt16(scalar) }
    pending = UInt16(0xDC00 | (scalar - 0x10000) & 0x3FF)
    return UInt16(0xD800 | (scalar - 0x10000) >> 10)
  }

  private func byte(_ index: Int) -> UInt8 {
    // The callers have compared with the length.
    unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset + index, as: UInt8.self)
  }

  @_lifetime(self: copy self)
  private mutating func damaged() -> UInt16? {
    isDamaged = true
    return nil
  }
}
