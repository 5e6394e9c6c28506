/// How a volume is formatted.
public struct FormatOptions: Equatable, Sendable {
  /// Bytes of a cluster, a power of two from 512 to 65536; `nil` for what fits the size.
  public var clusterByteCount: Int?
  /// A number that tells volumes apart.
  public var volumeID: UInt32
  /// Whether the device is known to hold zeros, as a new sparse file does: then few sectors are written.
  public var deviceIsZero: Bool

  /// Options.
  public init(clusterByteCount: Int? = nil, volumeID: UInt32, deviceIsZero: Bool = false) {
    self.clusterByteCount = clusterByteCount
    self.volumeID = volumeID
    self.deviceIsZero = deviceIsZero
  }
}
