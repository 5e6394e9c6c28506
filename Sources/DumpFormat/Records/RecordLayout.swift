/// The layout of a binary record: its length and, as static members, its fields.
///
/// A layout is declared as a list of fields at the offsets that its documentation gives. The bytes of a record are
/// checked once, by ``Record/init(_:at:)``; reading a field afterwards is one unaligned load.
public protocol RecordLayout {
  /// Length of the record in bytes.
  static var byteCount: Int { get }
}

/// A value that a field can hold: a little-endian integer, or a type around one.
public protocol FieldValue {
  /// The integer as it is stored.
  associatedtype Stored: FixedWidthInteger & BitwiseCopyable
  /// The value for a stored integer (host byte order).
  init(stored: Stored)
  /// The integer to store (host byte order).
  var stored: Stored { get }
}

extension FieldValue where Self: FixedWidthInteger & BitwiseCopyable, Stored == Self {
  /// An integer is its own stored form.
  @inlinable public init(stored: Self) { self = stored }
  /// An integer is its own stored form.
  @inlinable public var stored: Self { self }
}

extension UInt8: FieldValue {}
extension UInt16: FieldValue {}
extension UInt32: FieldValue {}
extension UInt64: FieldValue {}
extension Int32: FieldValue {}

/// A field of a record: where it is and what it holds.
public struct Field<Layout: RecordLayout, Value: FieldValue>: Sendable {
  /// Offset from the beginning of the record, in bytes.
  public let offset: Int

  /// A field at an offset from the beginning of the record.
  @inlinable public init(_ offset: Int) { self.offset = offset }

  /// Offset of the first byte after the field.
  @inlinable public var end: Int { offset + MemoryLayout<Value.Stored>.size }
}

/// A run of bytes inside a record: text, a buffer, or a nested record.
public struct ByteField<Layout: RecordLayout>: Sendable {
  /// Offset from the beginning of the record, in bytes.
  public let offset: Int
  /// Length in bytes.
  public let byteCount: Int

  /// A run of `byteCount` bytes at an offset from the beginning of the record.
  @inlinable public init(_ offset: Int, byteCount: Int) {
    self.offset = offset
    self.byteCount = byteCount
  }
}
