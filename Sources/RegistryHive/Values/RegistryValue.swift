/// `REG_…`: what the data of a value are.
public struct RegistryValueType: RawRepresentable, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt32
  /// A type.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// `REG_NONE`.
  @inlinable public static var none: Self { .init(rawValue: 0) }
  /// `REG_SZ`: UTF-16 with a zero at the end, as a rule.
  @inlinable public static var string: Self { .init(rawValue: 1) }
  /// `REG_EXPAND_SZ`: the same with variables such as `%SystemRoot%`.
  @inlinable public static var expandableString: Self { .init(rawValue: 2) }
  /// `REG_BINARY`.
  @inlinable public static var binary: Self { .init(rawValue: 3) }
  /// `REG_DWORD`.
  @inlinable public static var dword: Self { .init(rawValue: 4) }
  /// `REG_DWORD_BIG_ENDIAN`.
  @inlinable public static var dwordBigEndian: Self { .init(rawValue: 5) }
  /// `REG_LINK`.
  @inlinable public static var link: Self { .init(rawValue: 6) }
  /// `REG_MULTI_SZ`: strings with zeros, and one more zero.
  @inlinable public static var multiString: Self { .init(rawValue: 7) }
  /// `REG_QWORD`.
  @inlinable public static var qword: Self { .init(rawValue: 11) }
}

/// A value of a key: to be used with the hive that it comes from.
public struct RegistryValue: Equatable, Sendable {
  /// Offset of the value's cell.
  public let cell: UInt32
  /// What the data are.
  public let type: RegistryValueType
  /// Length of the data in bytes.
  public let dataByteCount: Int
  let isResident: Bool
  let dataCell: UInt32
  let nameLength: Int
  let isLatinName: Bool
}
