/// The names of a table.
struct TextSection: ~Escapable {
  private let bytes: RawSpan

  /// The section has been checked to lie inside of the bytes.
  @_lifetime(copy bytes)
  init(_ bytes: RawSpan, _ section: ISFTable.Section) {
    self.bytes = bytes.extracting(section.offset..<(section.offset + section.count))
  }

  /// The bytes of a name, `nil` if they are not all there.
  @inline(__always)
  @_lifetime(copy self)
  func name(at offset: UInt32) -> RawSpan? {
    let start = Int(offset)
    guard start <= bytes.byteCount - 4 else { return nil }
    let length = UInt32(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt32.self))
    guard Int(length) <= bytes.byteCount - 4 - start else { return nil }
    return bytes.extracting((start + 4)..<(start + 4 + Int(length)))
  }

  /// A name as text. What is no UTF-8 becomes U+FFFD.
  func string(at offset: UInt32) -> String? {
    guard let name = name(at: offset) else { return nil }
    return unsafe name.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// How a name compares with the bytes of another: below 0 if it comes before it. A name that is not there comes
  /// before all others.
  func compare(_ offset: UInt32, with other: RawSpan) -> Int {
    guard let name = name(at: offset) else { return -1 }
    let common = min(name.byteCount, other.byteCount)
    for index in 0..<common {
      let a = unsafe name.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self)
      let b = unsafe other.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self)
      if a != b { return a < b ? -1 : 1 }
    }
    return name.byteCount - other.byteCount
  }
}
