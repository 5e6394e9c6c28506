import DumpFormat

/// Whether a volume may be changed.
public enum VolumeAccess: Equatable, Sendable {
  /// Nothing is written; changing operations throw ``FileSystemError/mountedReadOnly``.
  case readOnly
  /// Files may be changed.
  case readWrite
}

/// A mounted FAT32 volume.
///
/// The volume owns its device and uses the caller's memory for its buffers. It is used by one thread at a time. Names
/// that are kept on the medium in one spelling are found in any: see ``VolumePath``.
@safe public struct FATVolume<Device: BlockDevice & ~Copyable>: ~Copyable {
  /// The device that holds the volume.
  public var device: Device
  /// The time that new and changed directory entries get.
  public var now: FileTimestamp = .earliest
  /// Whether the volume was not unmounted by who wrote it last: lost clusters and half done renames are possible.
  public internal(set) var wasDirty = false

  let geometry: VolumeGeometry
  let access: VolumeAccess
  let scratch: ScratchMemory
  /// The part of the table that is in memory.
  var window = TableWindow()
  /// The sector that is in the directory buffer; `max` for none.
  var directorySector: UInt64 = .max
  /// Units of the name in the buffer of the wanted name.
  var wantedCount = 0
  /// Free clusters, once they are known.
  var freeClusters: UInt32?
  /// Where a search for free clusters begins.
  var searchStart: UInt32 = 2
  /// Whether the volume is marked as being changed.
  var isMarked = false
  /// Whether the count of free clusters that the volume keeps was looked at.
  var isInformationRead = false
  /// Whether something changed since the information sector was written.
  var informationIsOld = false

  /// Bytes of memory that a volume needs for its buffers.
  public static var scratchByteCount: Int { 6400 }

  /// Mounts the volume in a range of the device's sectors, or on the whole device.
  ///
  /// `scratch` must have ``scratchByteCount`` bytes that nobody else uses while the volume is in use.
  ///
  /// - Throws: ``FileSystemError/notAFAT32Volume(_:)`` with what is wrong, or the device's error.
  public init(
    mounting device: consuming Device, in range: SectorRange? = nil, access: VolumeAccess,
    scratch: UnsafeMutableRawBufferPointer
  ) throws(FileSystemError) {
    let memory = try unsafe ScratchMemory(scratch)
    var device = device
    let geometry = try Self.readGeometry(&device, in: range, memory)
    let entry = try Self.readSecondEntry(&device, geometry, memory)
    self.device = device
    self.geometry = geometry
    self.access = access
    self.scratch = memory
    // Bit 27 of the second entry: the volume was unmounted.
    wasDirty = entry & 0x0800_0000 == 0
  }

  private static func readSecondEntry(
    _ device: inout Device, _ geometry: VolumeGeometry, _ memory: ScratchMemory
  ) throws(FileSystemError) -> UInt32 {
    let sector = geometry.fatStart + UInt64(geometry.activeFAT) * UInt64(geometry.fatSectors)
    var bytes = unsafe MutableRawSpan(_unsafeBytes: memory.buffer(ScratchMemory.dataSector, count: 512))
    do { try device.read(sector: sector, into: &bytes) } catch { throw .device(error) }
    return memory.load(ScratchMemory.dataSector + 4)
  }

  private static func readGeometry(
    _ device: inout Device, in range: SectorRange?, _ memory: ScratchMemory
  ) throws(FileSystemError) -> VolumeGeometry {
    let available = device.sectorCount
    let range = range ?? SectorRange(firstSector: 0, sectorCount: available)
    guard range.firstSector < available, range.sectorCount <= available - range.firstSector else {
      throw .device(.outOfRange(sector: range.firstSector, count: range.sectorCount))
    }
    var bytes = unsafe MutableRawSpan(_unsafeBytes: memory.buffer(ScratchMemory.directorySector, count: 512))
    do { try device.read(sector: range.firstSector, into: &bytes) } catch { throw .device(error) }
    return try VolumeGeometry(bytes.bytes, in: range)
  }

  /// Bytes of a cluster.
  public var clusterByteCount: Int { Int(geometry.clusterByteCount) }
  /// Clusters of the volume.
  public var clusterCount: UInt32 { geometry.clusterCount }
  /// The number that was given to the volume when it was formatted.
  public var volumeID: UInt32 { geometry.volumeID }
}
