import DumpFormat

extension UserDump {
  /// A counted UTF-16 string (`MINIDUMP_STRING`) at an offset of the file, as far as the file has it; `nil` if there is
  /// none. Longer ones than `maximumUnits` are cut.
  public func string(at rva: UInt64, maximumUnits: Int = 32_767) -> String? {
    let file = file
    guard rva != 0, let offset = Int(exactly: rva), offset <= file.count - 4 else { return nil }
    let byteCount = Int(file.bytes.littleEndian(at: offset, as: UInt32.self))
    let text = file.bytes.clipped(offset: offset + 4, count: min(byteCount, maximumUnits * 2) & ~1)
    return utf16Text(text)
  }

  /// The comment of a stream in 8-bit text (`CommentStreamA`), up to its NUL; 64 KiB at most.
  public var commentA: String? {
    stream(.commentA).map { stream in
      let bytes = file.copy(FileRange(offset: stream.offset, byteCount: min(stream.byteCount, 0x1_0000)))
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// The comment of a stream in UTF-16 (`CommentStreamW`), up to its NUL; 64 Ki characters at most.
  public var commentW: String? {
    guard let stream = stream(.commentW) else { return nil }
    let file = file
    return utf16Text(file.bytes.clipped(offset: stream.offset, count: min(stream.byteCount, 0x2_0000)))
  }
}

/// Text of little-endian UTF-16 up to its NUL; half a character at the end is left out.
func utf16Text(_ bytes: borrowing RawSpan) -> String {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.byteCount / 2)
  var isASCII = true
  var offset = 0
  while offset + 2 <= bytes.byteCount {
    let unit = bytes.littleEndian(at: offset, as: UInt16.self)
    if unit == 0 { break }
    isASCII = isASCII && unit < 0x80
    units.append(unit)
    offset += 2
  }
  // Names are ASCII as a rule, and decoding UTF-16 is slow.
  return isASCII
    ? String(decoding: units.lazy.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    : String(decoding: units, as: UTF16.self)
}
