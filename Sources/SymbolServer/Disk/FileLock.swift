import Foundation
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps processes from fetching the same file at the same time. The system takes the lock back when a process ends,
/// however it ends.
final class FileLock: Sendable {
  private let descriptor: FileDescriptor
  private let path: String

  /// Waits until the lock is free, or the task is cancelled.
  ///
  /// - Throws: `CancellationError`, or `Errno` if there can be no lock in this folder.
  init(_ path: String) async throws {
    self.path = path
    while true {
      let descriptor = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupReadWrite])
      do {
        while flock(descriptor.rawValue, LOCK_EX | LOCK_NB) != 0 {
          guard errno == EWOULDBLOCK || errno == EINTR else { throw Errno(rawValue: errno) }
          try await Task.sleep(for: .milliseconds(50))
        }
      } catch {
        try? descriptor.close()
        throw error
      }
      // Whoever had the lock before removed the file: another one may have the name by now.
      if Self.isSameFile(descriptor, path) {
        self.descriptor = descriptor
        return
      }
      try? descriptor.close()
    }
  }

  private static func isSameFile(_ descriptor: FileDescriptor, _ path: String) -> Bool {
    var open = stat()
    var named = stat()
    guard unsafe fstat(descriptor.rawValue, &open) == 0, unsafe stat(path, &named) == 0 else { return false }
    return open.st_ino == named.st_ino && open.st_dev == named.st_dev
  }

  /// Gives the lock back. To be called once.
  func release() {
    // Removed while it is still held, so that nobody locks a file without a name.
    _ = unsafe unlink(path)
    try? descriptor.close()
  }
}
