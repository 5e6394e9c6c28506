/// Why a device could not read or write.
public enum BlockDeviceError: Error, Equatable, Sendable {
  /// The sectors are not all on the device.
  case outOfRange(sector: UInt64, count: UInt64)
  /// The device could not read; `status` is its own number for the reason.
  case readFailed(sector: UInt64, status: UInt32)
  /// The device could not write; `status` is its own number for the reason.
  case writeFailed(sector: UInt64, status: UInt32)
  /// The device could not bring what was written to the medium.
  case flushFailed(status: UInt32)
  /// The device takes no writes.
  case writeProtected
}
