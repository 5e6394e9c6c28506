/// Where a volume is on its device.
public struct SectorRange: Equatable, Sendable {
  /// First sector, counted from the beginning of the device.
  public var firstSector: UInt64
  /// Length in sectors of 512 bytes.
  public var sectorCount: UInt64

  /// A range of sectors.
  @inlinable public init(firstSector: UInt64, sectorCount: UInt64) {
    self.firstSector = firstSector
    self.sectorCount = sectorCount
  }
}
