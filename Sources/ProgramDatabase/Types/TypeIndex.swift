/// A type index: the number of a record of the TPI stream, or of the IPI stream, or a simple type.
public struct TypeIndex: RawRepresentable, Hashable, Comparable, Sendable {
  /// The number.
  public var rawValue: UInt32
  /// A number.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A number.
  public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// No type: `T_NOTYPE`.
  public static let none = TypeIndex(0)
  /// `void`.
  public static let void = TypeIndex(3)

  /// Whether the number itself says which type it is: see ``SimpleType``.
  public var isSimple: Bool { rawValue < 0x1000 }

  /// Order of the records.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
