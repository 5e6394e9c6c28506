/// Bytes of a table in the making.
struct ByteWriter {
  var bytes: [UInt8] = []

  init(byteCount: Int) { bytes.reserveCapacity(byteCount) }

  mutating func zeros(_ count: Int) { bytes.append(contentsOf: repeatElement(0, count: count)) }

  /// Appends a little-endian number.
  mutating func number(_ value: UInt32) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes a little-endian number over bytes that are there.
  mutating func store<Value: FixedWidthInteger>(_ value: Value, at offset: Int) {
    for index in 0..<(Value.bitWidth / 8) {
      bytes[offset + index] = UInt8(truncatingIfNeeded: value >> Value(index * 8))
    }
  }
}
