/// Reads the fields of a record of variable length one after the other.
///
/// Every read is checked against the length of the record; an error names the stream and the offset in it.
struct RecordReader: ~Escapable {
  /// The bytes of the record.
  let bytes: RawSpan
  /// Offset of the next byte.
  private(set) var offset = 0
  private let place: RecordPlace

  /// A reader of a record that lies at a place.
  @_lifetime(copy bytes)
  init(_ bytes: RawSpan, at place: RecordPlace) {
    self.bytes = bytes
    self.place = place
  }

  /// Bytes that were not read yet.
  var remaining: Int { bytes.byteCount - offset }

  /// The next little-endian integer.
  mutating func next<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type = Value.self
  ) throws(PDBError) -> Value {
    guard let value = bytes.load(Value.self, at: offset) else { throw truncated(MemoryLayout<Value>.size) }
    offset += MemoryLayout<Value>.size
    return value
  }

  /// The next type index.
  mutating func typeIndex() throws(PDBError) -> TypeIndex { TypeIndex(try next(UInt32.self)) }

  /// Passes over bytes.
  mutating func skip(_ count: Int) throws(PDBError) {
    guard count >= 0, count <= remaining else { throw truncated(count) }
    offset += count
  }

  /// The text before the next NUL, or before the end of the record.
  mutating func name() -> String {
    let start = offset
    let length = skipName()
    let text = bytes.extracting(start..<(start + length))
    return unsafe text.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Passes over a name; returns its length in bytes.
  @discardableResult
  mutating func skipName() -> Int {
    let start = offset
    let end = bytes.firstZero(in: start..<bytes.byteCount)
    offset = min(end + 1, bytes.byteCount)
    return end - start
  }

  /// The text of a length.
  mutating func text(count: Int) throws(PDBError) -> String {
    let start = offset
    try skip(count)
    let text = bytes.extracting(start..<offset)
    return unsafe text.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Passes over the bytes `LF_PADn` up to the next element of a list.
  mutating func skipPadding() {
    while remaining > 0, let byte = bytes.load(UInt8.self, at: offset), byte >= 0xF0 {
      // The low digit counts the bytes up to the next element, this one included.
      offset = min(bytes.byteCount, offset + max(1, Int(byte & 0xF)))
    }
  }

  /// An error about the part of the record that begins at an offset.
  func malformed(_ part: PDBError.Part, at offset: Int, found: UInt64) -> PDBError {
    .malformed(part, stream: place.stream, offset: place.offset + offset, found: found)
  }

  private func truncated(_ needed: Int) -> PDBError {
    .truncated(stream: place.stream, offset: place.offset + offset, needed: needed, available: remaining)
  }
}

/// Where the bytes of a record are, for errors.
struct RecordPlace {
  /// Number of the stream.
  var stream: Int
  /// Offset of the first byte in the stream.
  var offset: Int
}
