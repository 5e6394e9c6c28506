extension RawSpan {
  /// The little-endian integer at an offset, `nil` if it is not there.
  @inline(__always)
  func load<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type, at offset: Int) -> Value? {
    guard offset >= 0, byteCount >= MemoryLayout<Value>.size, offset <= byteCount - MemoryLayout<Value>.size
    else { return nil }
    return Value(littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Value.self))
  }

  /// Offset of the first NUL of a range, or the end of the range if there is none. The range must be inside.
  func firstZero(in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound, let word = load(UInt64.self, at: offset) {
      // A byte that is zero borrows from its upper bit; the lowest such bit is right.
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if zeros != 0 { return offset + zeros.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < range.upperBound, let byte = load(UInt8.self, at: offset) {
      if byte == 0 { return offset }
      offset += 1
    }
    return range.upperBound
  }
}
