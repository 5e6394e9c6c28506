import DumpFile
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Which state of which file a table was made from: what a cached table is compared with.
public struct ISFSource: Equatable, Sendable {
  /// Length in bytes, as the file is on disk.
  public var byteCount: UInt64
  /// Time of the last modification, seconds since 1970.
  public var modificationSeconds: Int64
  /// The rest of that time in nanoseconds.
  public var modificationNanoseconds: Int64
  /// The device of the file.
  public var device: UInt64
  /// The number of the file on its device.
  public var node: UInt64

  /// A source that is no file.
  public static let memory = ISFSource(
    byteCount: 0, modificationSeconds: 0, modificationNanoseconds: 0, device: 0, node: 0)
}

extension ISFSource {
  /// The state of an open file.
  init?(_ descriptor: FileDescriptor) {
    var status = stat()
    guard unsafe fstat(descriptor.rawValue, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    byteCount = UInt64(truncatingIfNeeded: status.st_size)
    modificationSeconds = Int64(time.tv_sec)
    modificationNanoseconds = Int64(time.tv_nsec)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
