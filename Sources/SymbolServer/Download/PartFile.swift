import Foundation
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is being fetched: `NAME.part` beside the place where it is going to lie, and `NAME.part.info` with what
/// is needed to go on after the process was stopped.
struct PartFile: Sendable {
  /// What tells whether the rest of a file on the server belongs to the bytes that are here.
  struct Validator: Equatable, Sendable {
    /// The address that the bytes came from.
    var address: String
    /// A strong `ETag`, or `Last-Modified`.
    var tag: String
  }

  let path: String
  private var infoPath: String { path + ".info" }

  /// The part of the file at a path.
  init(of final: String) { path = final + ".part" }

  /// How many bytes are here already, and what they are; `nil` if there are none that could be gone on with.
  func resumable(address: String) -> (byteCount: Int, validator: Validator)? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let data = FileManager.default.contents(atPath: infoPath), data.count < 16_384
    else { return nil }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 2, lines[0] == address, !lines[1].isEmpty else { return nil }
    return (Int(status.st_size), Validator(address: address, tag: String(lines[1])))
  }

  /// Opens the file to write from an offset on; what lies behind is cut off.
  func open(at offset: Int, validator: Validator?) throws -> FileDescriptor {
    try AtomicFile.makeDirectory(AtomicFile.directory(of: path))
    if offset == 0 { remove() }
    let descriptor = try FileDescriptor.open(
      FilePath(path), .readWrite, options: [.create, .closeOnExec, .noFollow],
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    do {
      guard ftruncate(descriptor.rawValue, off_t(offset)) == 0 else { throw Errno(rawValue: errno) }
      try descriptor.seek(offset: Int64(offset), from: .start)
      if offset == 0, let validator {
        try AtomicFile.write("\(validator.address)\n\(validator.tag)", to: infoPath)
      }
    } catch {
      try? descriptor.close()
      throw error
    }
    return descriptor
  }

  /// Gives the finished file its name.
  func finish(as final: String) throws(Errno) {
    try AtomicFile.move(path, to: final)
    _ = unsafe unlink(infoPath)
  }

  /// Removes what is left.
  func remove() {
    _ = unsafe unlink(path)
    _ = unsafe unlink(infoPath)
  }
}
