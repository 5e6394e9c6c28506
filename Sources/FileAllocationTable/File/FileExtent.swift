/// A run of sectors that belong to a file, in the order of the file.
public struct FileExtent: Equatable, Sendable {
  /// First sector, counted from the beginning of the device (not of the partition).
  public var firstSector: UInt64
  /// Length in sectors of 512 bytes: whole clusters, so the last extent may reach beyond the end of the file.
  public var sectorCount: UInt64

  /// A run of sectors.
  @inlinable public init(firstSector: UInt64, sectorCount: UInt64) {
    self.firstSector = firstSector
    self.sectorCount = sectorCount
  }
}
