/// A checked view of a record's bytes for writing.
///
/// Writers of dumps fill a header with ``fillWithPattern()`` first and set fields afterwards, as Windows does.
public struct MutableRecord<Layout: RecordLayout>: ~Copyable, ~Escapable {
  @usableFromInline var bytes: MutableRawSpan

  /// A view of the record at the beginning of `bytes`.
  ///
  /// - Throws: ``ReadError/truncated(offset:needed:available:)`` if the bytes are fewer than the record needs.
  @inlinable @_lifetime(copy bytes)
  public init(_ bytes: consuming MutableRawSpan) throws(ReadError) {
    let available = bytes.byteCount
    guard available >= Layout.byteCount else {
      throw .truncated(offset: 0, needed: Layout.byteCount, available: available)
    }
    self.bytes = bytes
  }

  /// The value of a field.
  @inlinable public subscript<Value: FieldValue>(field: Field<Layout, Value>) -> Value {
    get {
      let raw = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: field.offset, as: Value.Stored.self)
      return Value(stored: Value.Stored(littleEndian: raw))
    }
    @_lifetime(self: copy self)
    set {
      bytes.storeBytes(of: newValue.stored.littleEndian, toByteOffset: field.offset, as: Value.Stored.self)
    }
  }

  /// Sets a header field, or writes the fill pattern if the value is absent.
  @inlinable @_lifetime(self: copy self)
  public mutating func set<Value: FieldValue>(_ field: Field<Layout, Value>, _ value: Value?) {
    let stored = value?.stored ?? FillPattern.value(at: field.offset, as: Value.Stored.self)
    bytes.storeBytes(of: stored.littleEndian, toByteOffset: field.offset, as: Value.Stored.self)
  }

  /// Copies bytes into a byte field; what does not fit is left out, what is missing stays as it was.
  @inlinable @_lifetime(self: copy self)
  public mutating func set(_ field: ByteField<Layout>, to source: RawSpan) {
    let count = source.byteCount < field.byteCount ? source.byteCount : field.byteCount
    for index in 0..<count {
      let byte = unsafe source.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self)
      bytes.storeBytes(of: byte, toByteOffset: field.offset + index, as: UInt8.self)
    }
  }

  /// Fills the record with the pattern of unset header fields: see ``FillPattern``.
  @inlinable @_lifetime(self: copy self)
  public mutating func fillWithPattern() {
    for index in 0..<Layout.byteCount {
      bytes.storeBytes(of: FillPattern.byte(at: index), toByteOffset: index, as: UInt8.self)
    }
  }

  /// Sets every byte of the record to zero.
  @inlinable @_lifetime(self: copy self)
  public mutating func fillWithZeros() {
    for index in 0..<Layout.byteCount {
      bytes.storeBytes(of: 0, toByteOffset: index, as: UInt8.self)
    }
  }
}
