/// Takes numbers from the end of the input, so that its beginning stays what the parser sees first.
struct FuzzInput {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next little-endian number; what is missing is zero.
  mutating func number<Value: FixedWidthInteger & UnsignedInteger>(_ type: Value.Type = Value.self) -> Value {
    var value: Value = 0
    for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
      guard let byte = rest.popLast() else { break }
      value |= Value(truncatingIfNeeded: byte) << Value(shift)
    }
    return value
  }

  var isEmpty: Bool { rest.isEmpty }
}
