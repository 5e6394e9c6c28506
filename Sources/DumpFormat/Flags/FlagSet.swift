/// A set of flags, stored as the bits of an integer.
///
/// This is what `OptionSet` offers, but for array literals: those cannot be compiled where nothing may be allocated.
public protocol FlagSet: RawRepresentable, FieldValue, Hashable, Sendable
where RawValue: FixedWidthInteger & BitwiseCopyable, Stored == RawValue {
  /// A set of the flags whose bits are set.
  init(rawValue: RawValue)
}

extension FlagSet {
  /// The flags as they are stored.
  @inlinable public init(stored: RawValue) { self.init(rawValue: stored) }
  /// The flags as they are stored.
  @inlinable public var stored: RawValue { rawValue }

  /// No flag.
  @inlinable public static var none: Self { Self(rawValue: 0) }
  /// Whether all flags of another set are in this one.
  @inlinable public func contains(_ flags: Self) -> Bool { rawValue & flags.rawValue == flags.rawValue }
  /// The flags of either set.
  @inlinable public static func | (a: Self, b: Self) -> Self { Self(rawValue: a.rawValue | b.rawValue) }
  /// The flags of both sets.
  @inlinable public static func & (a: Self, b: Self) -> Self { Self(rawValue: a.rawValue & b.rawValue) }
  /// The flags of this set that are not in another.
  @inlinable public func subtracting(_ flags: Self) -> Self { Self(rawValue: rawValue & ~flags.rawValue) }
}
