public import DumpFormat

/// `FILE_ATTRIBUTE_…` as a directory entry holds them.
public struct FileAttributes: FlagSet {
  /// The bits.
  public var rawValue: UInt8
  /// A set of attributes.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `FILE_ATTRIBUTE_READONLY`.
  @inlinable public static var readOnly: Self { .init(rawValue: 0x01) }
  /// `FILE_ATTRIBUTE_HIDDEN`.
  @inlinable public static var hidden: Self { .init(rawValue: 0x02) }
  /// `FILE_ATTRIBUTE_SYSTEM`.
  @inlinable public static var system: Self { .init(rawValue: 0x04) }
  /// The entry is the label of the volume.
  @inlinable public static var volumeLabel: Self { .init(rawValue: 0x08) }
  /// `FILE_ATTRIBUTE_DIRECTORY`.
  @inlinable public static var directory: Self { .init(rawValue: 0x10) }
  /// `FILE_ATTRIBUTE_ARCHIVE`.
  @inlinable public static var archive: Self { .init(rawValue: 0x20) }
  /// All four of a part of a long name.
  @inlinable static var longName: Self { .init(rawValue: 0x0F) }
  /// Those that ``FATVolume/setAttributes(_:of:)`` changes.
  @inlinable static var settable: Self { .init(rawValue: 0x27) }
}
