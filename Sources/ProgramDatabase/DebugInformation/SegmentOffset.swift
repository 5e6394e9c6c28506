/// The address of a symbol: number of a section, counted from 1, and offset in it.
public struct SegmentOffset: Hashable, Comparable, Sendable {
  /// Number of the section, counted from 1. The number after the last section stands for absolute values.
  public var segment: UInt16
  /// Offset in the section.
  public var offset: UInt32

  /// An address.
  public init(segment: UInt16, offset: UInt32) {
    self.segment = segment
    self.offset = offset
  }

  /// Both numbers as one, in the order of addresses.
  var key: UInt64 { UInt64(segment) << 32 | UInt64(offset) }

  /// Order by section, then by offset.
  public static func < (a: Self, b: Self) -> Bool { a.key < b.key }
}
