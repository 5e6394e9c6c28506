/// A key of a hive: a value, to be used with the hive that it comes from.
public struct RegistryKey: Equatable, Sendable {
  /// Offset of the key's cell.
  public let cell: UInt32
  /// Number of keys below it.
  public let subkeyCount: Int
  /// Number of its values.
  public let valueCount: Int
  /// `FILETIME` of the last change.
  public let lastWritten: UInt64
  let flags: UInt16
  let nameLength: Int
  let subkeyList: UInt32
  let valueList: UInt32
}
