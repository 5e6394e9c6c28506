/// A disk, as sectors of 512 bytes that are read and written.
///
/// The loader, the kernel and the host each have their own. Nothing is cached by the caller of the device: what
/// ``flush()`` promises is the only order that a volume relies on.
public protocol BlockDevice: ~Copyable {
  /// Number of sectors of 512 bytes.
  var sectorCount: UInt64 { get }

  /// Reads as many sectors as the bytes hold, beginning at `sector`; the byte count is a multiple of 512 and may be
  /// large: the device splits it as its hardware needs.
  mutating func read(sector: UInt64, into bytes: inout MutableRawSpan) throws(BlockDeviceError)

  /// Writes as many sectors as the bytes hold, beginning at `sector`. A power cut leaves each sector old or new.
  mutating func write(sector: UInt64, from bytes: RawSpan) throws(BlockDeviceError)

  /// Returns when everything written before is on the medium.
  mutating func flush() throws(BlockDeviceError)
}

/// Length of a sector of a ``BlockDevice`` in bytes.
@inlinable public var blockDeviceSectorSize: Int { 512 }
