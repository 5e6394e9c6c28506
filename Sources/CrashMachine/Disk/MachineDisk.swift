import FileAllocationTable
import Foundation

/// The disk of the machine: an image with one FAT32 partition, which is read and written while the machine is off.
@safe public struct MachineDisk: ~Copyable {
  private var volume: FATVolume<ImageDisk>
  private let scratch: UnsafeMutableRawBufferPointer

  /// The first sector of the partition, as partitioning tools choose it.
  static var firstSector: UInt64 { 2048 }
  /// `\DosDevices\C:` names the volume by this number and its first byte.
  static var diskSignature: UInt32 { 0xB10E_B0C5 }

  private init(_ volume: consuming FATVolume<ImageDisk>, scratch: UnsafeMutableRawBufferPointer) {
    self.volume = volume
    unsafe self.scratch = scratch
  }

  private static func mount(
    _ disk: consuming ImageDisk, in range: SectorRange, writable: Bool
  ) throws(MachineDiskError) -> MachineDisk {
    let scratch = UnsafeMutableRawBufferPointer.allocate(
      byteCount: FATVolume<ImageDisk>.scratchByteCount, alignment: 16)
    do {
      return unsafe MachineDisk(
        try unsafe FATVolume(
          mounting: disk, in: range, access: writable ? .readWrite : .readOnly, scratch: scratch),
        scratch: scratch)
    } catch {
      unsafe scratch.deallocate()
      throw .volume(path: "\\", error)
    }
  }

  deinit { unsafe scratch.deallocate() }

  /// Makes a disk with an empty volume.
  public static func make(at path: String, byteCount: UInt64) throws(MachineDiskError) -> MachineDisk {
    var disk = try ImageDisk.open(path, creatingWithByteCount: byteCount, writable: true)
    let range = SectorRange(firstSector: firstSector, sectorCount: disk.sectorCount - firstSector)
    let scratch = UnsafeMutableRawBufferPointer.allocate(
      byteCount: FATVolume<ImageDisk>.scratchByteCount, alignment: 16)
    defer { unsafe scratch.deallocate() }
    do {
      var table = PartitionTable(diskSignature: diskSignature)
      table[0] = Partition(type: .fat32, range: range, isActive: true)
      try unsafe table.write(to: &disk, scratch: scratch)
      try unsafe FATVolume.format(
        &disk, in: range, options: FormatOptions(volumeID: 0x60000, deviceIsZero: true), label: "BLUEBOX",
        scratch: scratch)
    } catch {
      throw .volume(path: "\\", error)
    }
    return try mount(disk, in: range, writable: true)
  }

  /// Opens the disk of a machine that is off.
  public static func open(_ path: String, writable: Bool = false) throws(MachineDiskError) -> MachineDisk {
    var disk = try ImageDisk.open(path, writable: writable)
    let sector = UnsafeMutableRawBufferPointer.allocate(byteCount: blockDeviceSectorSize, alignment: 16)
    defer { unsafe sector.deallocate() }
    let partition: Partition?
    do {
      partition = try unsafe PartitionTable(reading: &disk, scratch: sector).firstFAT32
    } catch {
      throw .volume(path: "\\", error)
    }
    guard let partition else { throw .noPartition }
    return try mount(disk, in: partition.range, writable: writable)
  }

  /// Does something with the volume; errors get the path they are about.
  mutating func with<Result>(
    _ path: String,
    _ body: (inout FATVolume<ImageDisk>, borrowing VolumePath) throws(FileSystemError) -> Result
  ) throws(MachineDiskError) -> Result {
    do {
      return try unsafe body(&volume, VolumePath(utf8: path.utf8Span.span.bytes))
    } catch {
      throw .volume(path: path, error)
    }
  }

  /// Ends the use of the disk: what was written is on the image.
  public consuming func close() throws(MachineDiskError) {
    do { try volume.unmount(markClean: true) } catch { throw .volume(path: "\\", error) }
  }
}
