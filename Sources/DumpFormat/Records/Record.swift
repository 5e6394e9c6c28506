/// A checked view of a record's bytes.
///
/// The initialiser checks once that all bytes of the record are there; after it, reading a field is one unaligned
/// little-endian load. The view cannot outlive the bytes.
public struct Record<Layout: RecordLayout>: ~Escapable {
  /// The bytes of the record, exactly `Layout.byteCount` of them.
  public let bytes: RawSpan

  /// A view of the record that begins at `offset`.
  ///
  /// - Throws: ``ReadError/truncated(offset:needed:available:)`` if its bytes are not all there.
  @inlinable @_lifetime(copy bytes)
  public init(_ bytes: RawSpan, at offset: Int = 0) throws(ReadError) {
    let needed = Layout.byteCount
    guard offset >= 0, offset <= bytes.byteCount, needed <= bytes.byteCount - offset else {
      throw .truncated(
        offset: offset, needed: needed,
        available: offset < 0 || offset > bytes.byteCount ? 0 : bytes.byteCount - offset)
    }
    self.bytes = bytes.extracting(unchecked: offset, count: needed)
  }

  /// The value of a field.
  @inlinable public subscript<Value: FieldValue>(field: Field<Layout, Value>) -> Value {
    // The layout names only fields inside `byteCount`, and the initialiser has checked that many bytes.
    let raw = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: field.offset, as: Value.Stored.self)
    return Value(stored: Value.Stored(littleEndian: raw))
  }

  /// The value of a header field, or `nil` if it still shows the fill pattern: see ``FillPattern``.
  @inlinable public subscript<Value: FieldValue>(ifSet field: Field<Layout, Value>) -> Value? {
    let value = self[field]
    return value.stored == FillPattern.value(at: field.offset, as: Value.Stored.self) ? nil : value
  }

  /// The bytes of a byte field.
  @inlinable public subscript(field: ByteField<Layout>) -> RawSpan {
    @_lifetime(copy self) get {
      bytes.extracting(unchecked: field.offset, count: field.byteCount)
    }
  }
}

extension RawSpan {
  /// The bytes from `offset` on, `count` of them; the caller has checked that they are there.
  @inlinable @_lifetime(copy self)
  func extracting(unchecked offset: Int, count: Int) -> RawSpan {
    unsafe extracting(unchecked: offset..<(offset &+ count))
  }
}
