extension [UInt8] {
  /// The little-endian number at an offset; `nil` if its bytes are not all there.
  func number<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Value.Type) -> Value? {
    guard offset >= 0, offset <= count, MemoryLayout<Value>.size <= count - offset else { return nil }
    return unsafe withUnsafeBytes { bytes in
      unsafe Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
    }
  }

  /// The bytes of a range up to the first zero, as text that nobody vouches for.
  func text(from start: Int, to end: Int? = nil) -> String {
    let end = Swift.min(end ?? count, count)
    guard start >= 0, start < end else { return "" }
    return String(decoding: self[start..<end].prefix { $0 != 0 }, as: UTF8.self)
  }
}
