extension RawSpan {
  /// The byte at an offset; the caller has checked it.
  func byte(at offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < byteCount, "an unchecked offset")
    return unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  /// The little-endian integer at an offset; the caller has checked it.
  func littleEndian<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Value.Type) -> Value
  {
    precondition(offset >= 0 && offset <= byteCount - MemoryLayout<Value>.size, "an unchecked offset")
    return Value(littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Value.self))
  }

  /// The bytes of a range, as far as they are there: a range that begins beyond the end is empty.
  @_lifetime(copy self)
  func clipped(offset: Int, count: Int) -> RawSpan {
    let start = Swift.max(0, Swift.min(offset, byteCount))
    return extracting(start..<(start + Swift.max(0, Swift.min(count, byteCount - start))))
  }
}
