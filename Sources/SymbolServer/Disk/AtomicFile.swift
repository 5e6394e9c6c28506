import DumpFile
import Foundation
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes files that are either whole or not there, whenever the process or the machine stops.
enum AtomicFile {
  /// Why a file could not be written: the operation and the system's reason.
  struct Failure: Error, CustomStringConvertible {
    var path: String
    var code: Errno
    var description: String { "cannot write \"\(path)\": \(code)" }
  }

  /// Makes a folder and those above it.
  static func makeDirectory(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(path: path, code: Errno(rawValue: errno == 0 ? EACCES : errno))
    }
  }

  /// Copies the bytes of a file to a temporary file of the same folder, and renames that.
  static func write(_ file: MappedFile, to path: String) throws(Failure) {
    try write(to: path) { (descriptor: FileDescriptor) in
      unsafe try file.bytes.withUnsafeBytes { bytes in _ = unsafe try descriptor.writeAll(bytes) }
    }
  }

  /// Writes a short text.
  static func write(_ text: String, to path: String) throws(Failure) {
    try write(to: path) { (descriptor: FileDescriptor) in _ = try descriptor.writeAll(Array(text.utf8)) }
  }

  private static func write(
    to path: String, _ body: (FileDescriptor) throws -> Void
  ) throws(Failure) {
    try makeDirectory(directory(of: path))
    // The process and a number make the name unique; a file of that name is left from an earlier process.
    let temporary = path + ".\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(temporary), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      do {
        try descriptor.closeAfter {
          try body(descriptor)
          try flush(descriptor)
        }
        try move(temporary, to: path)
      } catch {
        _ = unsafe unlink(temporary)
        throw error
      }
    } catch {
      throw Failure(path: path, code: error as? Errno ?? .ioError)
    }
  }

  /// Gives a finished temporary file its name, and makes sure that the name is on the disk.
  static func move(_ temporary: String, to path: String) throws(Errno) {
    guard unsafe rename(temporary, path) == 0 else { throw Errno(rawValue: errno) }
    if let folder = try? FileDescriptor.open(FilePath(directory(of: path)), .readOnly, options: .closeOnExec)
    {
      _ = fsync(folder.rawValue)
      try? folder.close()
    }
  }

  /// Writes what the system holds back to the disk.
  static func flush(_ descriptor: FileDescriptor) throws(Errno) {
    guard fsync(descriptor.rawValue) == 0 || errno == EINVAL else { throw Errno(rawValue: errno) }
  }

  /// The folder of a path.
  static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}
