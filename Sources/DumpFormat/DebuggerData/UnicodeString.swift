/// `UNICODE_STRING64`, `UNICODE_STRING32`: where a text is, and how long.
public struct UnicodeString: Equatable, Sendable {
  /// `Length`: length of the text in bytes, without a terminating zero.
  public var length: UInt16
  /// `MaximumLength`: length of the buffer in bytes.
  public var maximumLength: UInt16
  /// `Buffer`: address of the UTF-16 code units.
  public var buffer: VirtualAddress

  /// A value of its parts.
  @inlinable public init(length: UInt16, maximumLength: UInt16, buffer: VirtualAddress) {
    self.length = length
    self.maximumLength = maximumLength
    self.buffer = buffer
  }
}

extension UnicodeString {
  /// Where the fields of `UNICODE_STRING64` are.
  public enum Layout64: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x10 }
    /// `Length`.
    @inlinable public static var length: Field<Self, UInt16> { .init(0x00) }
    /// `MaximumLength`.
    @inlinable public static var maximumLength: Field<Self, UInt16> { .init(0x02) }
    /// `Buffer`.
    @inlinable public static var buffer: Field<Self, VirtualAddress> { .init(0x08) }
  }

  /// Where the fields of `UNICODE_STRING32` are.
  public enum Layout32: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x08 }
    /// `Length`.
    @inlinable public static var length: Field<Self, UInt16> { .init(0x00) }
    /// `MaximumLength`.
    @inlinable public static var maximumLength: Field<Self, UInt16> { .init(0x02) }
    /// `Buffer`.
    @inlinable public static var buffer: Field<Self, UInt32> { .init(0x04) }
  }

  /// The value of a `UNICODE_STRING64`.
  @inlinable public init(_ record: borrowing Record<Layout64>) {
    length = record[Layout64.length]
    maximumLength = record[Layout64.maximumLength]
    buffer = record[Layout64.buffer]
  }

  /// Sets the fields of a `UNICODE_STRING64`.
  @inlinable public func write(to record: inout MutableRecord<Layout64>) {
    record[Layout64.length] = length
    record[Layout64.maximumLength] = maximumLength
    record[Layout64.buffer] = buffer
  }

  /// The value of a `UNICODE_STRING32`.
  @inlinable public init(_ record: borrowing Record<Layout32>) {
    length = record[Layout32.length]
    maximumLength = record[Layout32.maximumLength]
    buffer = VirtualAddress(UInt64(record[Layout32.buffer]))
  }

  /// Sets the fields of a `UNICODE_STRING32`; upper halves of addresses are lost.
  @inlinable public func write(to record: inout MutableRecord<Layout32>) {
    record[Layout32.length] = length
    record[Layout32.maximumLength] = maximumLength
    record[Layout32.buffer] = UInt32(truncatingIfNeeded: buffer.rawValue)
  }
}
