/// A set of bits in a record. (`OptionSet` needs arrays, which code that may not allocate cannot have.)
public protocol BitFlags: RawRepresentable, FieldValue, Hashable, Sendable
where RawValue: FixedWidthInteger, Stored == RawValue {
  /// A set of bits; those without a name survive.
  init(rawValue: RawValue)
}

extension BitFlags {
  /// Whether all bits of `other` are set.
  @inlinable public func contains(_ other: Self) -> Bool { rawValue & other.rawValue == other.rawValue }
  /// The bits that are set in either.
  @inlinable public static func | (a: Self, b: Self) -> Self { Self(rawValue: a.rawValue | b.rawValue) }
}
