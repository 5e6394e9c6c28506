/// A relative virtual address (RVA): an offset from the base of a loaded image.
public struct RelativeVirtualAddress: RawRepresentable, FieldValue, Hashable, Comparable, Sendable {
  /// The offset from the image base.
  public var rawValue: UInt32
  /// An offset from the image base.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// An offset from the image base.
  @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }
  /// An offset as it is stored.
  @inlinable public init(stored: UInt32) { rawValue = stored }
  /// The offset as it is stored.
  @inlinable public var stored: UInt32 { rawValue }
  /// Order of the image.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// An offset from the beginning of a file.
public struct FileOffset: RawRepresentable, Hashable, Comparable, Sendable {
  /// The offset in bytes.
  public var rawValue: UInt64
  /// An offset in bytes.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// An offset in bytes.
  @inlinable public init(_ rawValue: UInt64) { self.rawValue = rawValue }
  /// Order of the file.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
