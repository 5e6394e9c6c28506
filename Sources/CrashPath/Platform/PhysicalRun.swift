public import DumpFormat

/// Consecutive bytes of physical memory: an element of a scatter/gather list.
public struct PhysicalRun: Equatable, Sendable {
  /// First byte.
  public var address: PhysicalAddress
  /// Length in bytes; a multiple of the sector size of the port.
  public var byteCount: Int

  /// A run of bytes.
  @inlinable public init(address: PhysicalAddress, byteCount: Int) {
    self.address = address
    self.byteCount = byteCount
  }
}

/// Consecutive sectors of a disk: a piece of the page file, in the order of the file.
public struct DiskExtent: Equatable, Sendable {
  /// First sector, counted from the beginning of the disk.
  public var firstSector: UInt64
  /// Length in sectors.
  public var sectorCount: UInt64

  /// A run of sectors.
  @inlinable public init(firstSector: UInt64, sectorCount: UInt64) {
    self.firstSector = firstSector
    self.sectorCount = sectorCount
  }
}
