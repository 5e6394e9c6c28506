extension ByteWriter {
  /// Sets ASCII text without a terminator.
  public mutating func setASCII(_ text: String, at offset: Int) {
    set(Array(text.utf8), at: offset)
  }

  /// Sets ASCII text in a field of fixed size, the rest zero; longer text is cut.
  public mutating func setASCII(_ text: String, at offset: Int, fieldSize: Int) {
    var field = Array(text.utf8.prefix(fieldSize))
    field.append(contentsOf: repeatElement(0, count: fieldSize - field.count))
    set(field, at: offset)
  }

  /// Sets UTF-16LE text without a terminator.
  public mutating func setUTF16(_ text: String, at offset: Int) {
    set(Self.utf16(text), at: offset)
  }

  /// The UTF-16LE bytes of a text, without a terminator.
  public static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }
}
