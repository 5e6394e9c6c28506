import FileAllocationTable
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A raw disk image as a device of sectors.
struct ImageDisk: BlockDevice, ~Copyable {
  let sectorCount: UInt64
  private let descriptor: FileDescriptor

  private init(_ descriptor: FileDescriptor, byteCount: Int64) {
    self.descriptor = descriptor
    sectorCount = UInt64(byteCount) / UInt64(blockDeviceSectorSize)
  }

  /// Opens an image; with a size it is made anew, all zeros, and takes no space yet.
  static func open(
    _ path: String, creatingWithByteCount byteCount: UInt64? = nil, writable: Bool
  ) throws(MachineDiskError) -> ImageDisk {
    do {
      let options: FileDescriptor.OpenOptions =
        byteCount == nil ? [.closeOnExec] : [.create, .truncate, .closeOnExec]
      let descriptor = try FileDescriptor.open(
        FilePath(path), writable || byteCount != nil ? .readWrite : .readOnly, options: options,
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      if let byteCount, ftruncate(descriptor.rawValue, off_t(byteCount)) != 0 {
        let code = errno
        try descriptor.close()
        throw Errno(rawValue: code)
      }
      return ImageDisk(descriptor, byteCount: try descriptor.seek(offset: 0, from: .end))
    } catch {
      throw .image(path: path, code: (error as? Errno)?.rawValue ?? -1)
    }
  }

  deinit { try? descriptor.close() }

  func read(sector: UInt64, into bytes: inout MutableRawSpan) throws(BlockDeviceError) {
    let offset = try offset(of: sector, byteCount: bytes.byteCount)
    var done = 0
    while done < bytes.byteCount {
      let count = unsafe bytes.withUnsafeMutableBytes { all in
        unsafe pread(
          descriptor.rawValue, UnsafeMutableRawBufferPointer(rebasing: all[done...]).baseAddress,
          all.count - done, offset + off_t(done))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .readFailed(sector: sector, status: UInt32(truncatingIfNeeded: errno)) }
      done += count
    }
  }

  func write(sector: UInt64, from bytes: RawSpan) throws(BlockDeviceError) {
    let offset = try offset(of: sector, byteCount: bytes.byteCount)
    var done = 0
    while done < bytes.byteCount {
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe pwrite(
          descriptor.rawValue, UnsafeRawBufferPointer(rebasing: all[done...]).baseAddress, all.count - done,
          offset + off_t(done))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .writeFailed(sector: sector, status: UInt32(truncatingIfNeeded: errno)) }
      done += count
    }
  }

  /// The machine reads the file through the same system: there is nothing to wait for.
  func flush() {}

  private func offset(of sector: UInt64, byteCount: Int) throws(BlockDeviceError) -> off_t {
    let count = UInt64(byteCount / blockDeviceSectorSize)
    guard sector <= sectorCount, count <= sectorCount - sector else {
      throw .outOfRange(sector: sector, count: count)
    }
    return off_t(sector) * off_t(blockDeviceSectorSize)
  }
}
