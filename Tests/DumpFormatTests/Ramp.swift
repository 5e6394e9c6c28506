import DumpFormat
import Testing

/// Bytes that count up: 0, 1, 2, … 255, 7, 8, …
///
/// Each 256 bytes begin seven later than those before, so that fields 256 bytes apart read differently too.
func ramp(_ count: Int) -> [UInt8] {
  (0..<count).map(rampByte(at:))
}

/// The byte of a ramp at an offset.
func rampByte(at offset: Int) -> UInt8 {
  UInt8(truncatingIfNeeded: offset + 7 * (offset / 256))
}

/// The little-endian number of `byteCount` bytes that a ramp holds at an offset, put together byte by byte.
func rampValue(at offset: Int, byteCount: Int) -> UInt64 {
  (0..<byteCount).reduce(0) { $0 | UInt64(rampByte(at: offset + $1)) << UInt64(8 * $1) }
}

/// The number as an address.
func rampAddress(at offset: Int, byteCount: Int = 8) -> VirtualAddress {
  VirtualAddress(rampValue(at: offset, byteCount: byteCount))
}

/// Calls a function with the bytes of an array.
func withBytes<Result>(_ bytes: [UInt8], _ body: (RawSpan) throws -> Result) rethrows -> Result {
  try body(unsafe bytes.span.bytes)
}

/// Calls a function with the bytes of an array, to change them.
func withMutableBytes(_ bytes: inout [UInt8], _ body: (inout MutableRawSpan) throws -> Void) rethrows {
  var span = bytes.mutableSpan
  var raw = unsafe span.mutableBytes
  try body(&raw)
}

/// Calls a function with a record at the beginning of some bytes.
func withRecord<Layout: RecordLayout, Result>(
  _ layout: Layout.Type, _ bytes: [UInt8], _ body: (borrowing Record<Layout>) throws -> Result
) throws -> Result {
  let record = try Record<Layout>(unsafe bytes.span.bytes)
  return try body(record)
}

/// Calls a function with a writable record at the beginning of some bytes.
func withMutableRecord<Layout: RecordLayout>(
  _ layout: Layout.Type, _ bytes: inout [UInt8], _ body: (inout MutableRecord<Layout>) throws -> Void
) throws {
  var span = bytes.mutableSpan
  var record = try MutableRecord<Layout>(unsafe span.mutableBytes)
  try body(&record)
}

/// Expects a field to read, in a ramp, what the ramp has at an offset, and to write there and nowhere else.
///
/// Give offset and width as the documentation has them, not as the layout has.
func expectField<Layout: RecordLayout, Value: FieldValue>(
  _ field: Field<Layout, Value>, at offset: Int, byteCount: Int,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let expected = rampValue(at: offset, byteCount: byteCount)
  #expect(field.offset == offset, sourceLocation: sourceLocation)
  #expect(Value.Stored.bitWidth == 8 * byteCount, sourceLocation: sourceLocation)
  // Reading a field is not checked, so that a field must not reach beyond the record.
  try #require(
    field.offset >= 0 && field.end <= Layout.byteCount, "beyond the record's end",
    sourceLocation: sourceLocation)
  let source = ramp(Layout.byteCount)
  let value = try withRecord(Layout.self, source) { $0[field] }
  #expect(UInt64(truncatingIfNeeded: value.stored) == expected, sourceLocation: sourceLocation)

  var copy = source.map(~)
  try withMutableRecord(Layout.self, &copy) {
    $0[field] = value
    #expect($0[field].stored == value.stored, sourceLocation: sourceLocation)
  }
  let changed = copy.indices.filter { copy[$0] != ~source[$0] }
  #expect(changed == Array(offset..<(offset + byteCount)), sourceLocation: sourceLocation)
  #expect(changed.allSatisfy { copy[$0] == source[$0] }, sourceLocation: sourceLocation)
}

/// Expects a byte field to be the bytes that a ramp has at an offset, and to write there and nowhere else.
func expectField<Layout: RecordLayout>(
  _ field: ByteField<Layout>, at offset: Int, byteCount: Int,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try #require(
    field.offset >= 0 && field.byteCount >= 0 && field.offset + field.byteCount <= Layout.byteCount,
    "beyond the record's end", sourceLocation: sourceLocation)
  let source = ramp(Layout.byteCount)
  let bytes = try withRecord(Layout.self, source) { array($0[field]) }
  #expect(bytes == (offset..<(offset + byteCount)).map(rampByte(at:)), sourceLocation: sourceLocation)

  var copy = source.map(~)
  try withMutableRecord(Layout.self, &copy) { $0.set(field, to: unsafe bytes.span.bytes) }
  let changed = copy.indices.filter { copy[$0] != ~source[$0] }
  #expect(changed == Array(offset..<(offset + byteCount)), sourceLocation: sourceLocation)
}

/// Expects a record to have a length, and every prefix that is shorter to throw, for reading and for writing.
func expectTruncation<Layout: RecordLayout>(
  of layout: Layout.Type, byteCount: Int, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(Layout.byteCount == byteCount, sourceLocation: sourceLocation)
  let bytes = ramp(byteCount)
  // One expectation for all prefixes: a header has 8192 of them.
  var accepted: [Int] = []
  for count in 0..<byteCount {
    let error = ReadError.truncated(offset: 0, needed: byteCount, available: count)
    var prefix = Array(bytes.prefix(count))
    if !throwsError(error, { try withRecord(Layout.self, prefix) { _ in } })
      || !throwsError(error, { try withMutableRecord(Layout.self, &prefix) { _ in } })
    {
      accepted.append(count)
    }
  }
  #expect(accepted.isEmpty, sourceLocation: sourceLocation)
  #expect(throws: Never.self, sourceLocation: sourceLocation) { try withRecord(Layout.self, bytes) { _ in } }
}

/// Whether a function throws an error, and no other.
private func throwsError(_ expected: ReadError, _ body: () throws -> Void) -> Bool {
  do { try body() } catch { return error as? ReadError == expected }
  return false
}

/// A value that is read from and written to a record of one layout.
protocol RecordValue: Equatable {
  associatedtype Layout: RecordLayout
  init(_ record: borrowing Record<Layout>)
  func write(to record: inout MutableRecord<Layout>)
}

/// Expects a value read from a ramp to put the ramp's bytes back: `writtenByteCount` of them, each in its place.
func expectRoundTrip<Value: RecordValue>(
  _ type: Value.Type, writtenByteCount: Int, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectRoundTrip(
    Value.Layout.self, writtenByteCount: writtenByteCount, sourceLocation: sourceLocation,
    read: { Value($0) }, write: { $0.write(to: &$1) })
}

/// Expects a value read from a ramp to put the ramp's bytes back, for types that have several layouts.
func expectRoundTrip<Layout: RecordLayout, Value: Equatable>(
  _ layout: Layout.Type, writtenByteCount: Int, sourceLocation: SourceLocation = #_sourceLocation,
  read: (borrowing Record<Layout>) -> Value, write: (Value, inout MutableRecord<Layout>) -> Void
) throws {
  let source = ramp(Layout.byteCount)
  let value = try withRecord(Layout.self, source, read)
  var copy = source.map(~)
  try withMutableRecord(Layout.self, &copy) { write(value, &$0) }
  let written = copy.indices.filter { copy[$0] != ~source[$0] }
  #expect(written.allSatisfy { copy[$0] == source[$0] }, sourceLocation: sourceLocation)
  #expect(written.count == writtenByteCount, sourceLocation: sourceLocation)
  #expect(try withRecord(Layout.self, copy, read) == value, sourceLocation: sourceLocation)
}

/// Expects a value read from a ramp to put the ramp's bytes back, and zeros into the gaps between its fields.
///
/// For records that are zeroed before their fields are set. Give the gaps as the documentation has them.
func expectRoundTrip<Value: RecordValue>(
  _ type: Value.Type, zeroing gaps: [Range<Int>], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let source = ramp(Value.Layout.byteCount)
  var expected = source
  for gap in gaps { for offset in gap { expected[offset] = 0 } }
  let value = try withRecord(Value.Layout.self, source) { Value($0) }
  var copy = source.map(~)
  try withMutableRecord(Value.Layout.self, &copy) { value.write(to: &$0) }
  #expect(copy == expected, sourceLocation: sourceLocation)
  #expect(try withRecord(Value.Layout.self, copy) { Value($0) } == value, sourceLocation: sourceLocation)
}

/// The bytes as an array.
func array(_ bytes: RawSpan) -> [UInt8] {
  bytes.byteOffsets.map { unsafe bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
}
