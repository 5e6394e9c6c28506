/// `MINIDUMP_LOCATION_DESCRIPTOR`: where something is in a user minidump.
public struct MinidumpLocation: Equatable, Sendable {
  /// `DataSize` in bytes.
  public var dataSize: UInt32
  /// `Rva`: offset in the file.
  public var rva: UInt32

  /// A place; zeros stand for nothing.
  @inlinable public init(dataSize: UInt32 = 0, rva: UInt32 = 0) {
    self.dataSize = dataSize
    self.rva = rva
  }
}
