#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that could not be written.
public struct FileWriteError: Error, Equatable, CustomStringConvertible {
  /// The path.
  public var path: String
  /// `errno`.
  public var code: Int32

  /// What could not be written, and why.
  public var description: String { "cannot write \(path): error \(code)" }
}

/// A file with holes: only what is written takes space on the disk.
struct SparseFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Creates a file of zeros, replacing one that exists.
  init(path: String, size: UInt64) throws(FileWriteError) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if descriptor < 0 { throw FileWriteError(path: path, code: errno) }
    if ftruncate(descriptor, off_t(size)) != 0 { throw FileWriteError(path: path, code: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes bytes at an offset.
  func write(_ bytes: [UInt8], at offset: UInt64) throws(FileWriteError) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes[done...].withUnsafeBytes { part in
        unsafe pwrite(descriptor, part.baseAddress, part.count, off_t(offset) + off_t(done))
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw FileWriteError(path: path, code: errno)
      }
      done += written
    }
  }
}

/// Writes a whole file.
public enum FileWriter {
  /// Writes bytes to a path, replacing a file that exists.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileWriteError) {
    let file = try SparseFile(path: path, size: UInt64(bytes.count))
    try file.write(bytes, at: 0)
  }
}
