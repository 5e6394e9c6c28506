public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A read-only file in memory: mapped from disk, or given as an array.
///
/// The bytes never change as far as this process is concerned, so a mapped file is shared between threads
/// without a lock.
///
/// - Important: If *another* process shortens the file while it is mapped, touching a page beyond the new end
///   raises `SIGBUS`, which ends the process. POSIX offers no way to forbid that (locks are advisory, a private
///   mapping does not copy pages that were never written), and a signal handler belongs to the program and not
///   to a library. Who must read a file that others write to copies it first, or reads it into an array.
///   Files unpacked from a container are not affected: they have no name that another process could open.
@safe
public final class MappedFile: Sendable {
  /// The name to show to people, unescaped. For an entry of a container `archive.zip!/inner name`.
  public let path: String

  /// Length in bytes.
  public let count: Int

  /// How the bytes are given back at the end.
  private enum Ownership {
    case nothing
    case mapping
    case allocation
  }

  private let ownership: Ownership

  /// The first byte; `nil` if and only if `count` is 0.
  ///
  /// `nonisolated(unsafe)` because pointers are not `Sendable`: the memory is written before the initialiser
  /// returns, never afterwards, and is released in `deinit`, when no other reference is left.
  private nonisolated(unsafe) let base: UnsafeRawPointer?

  /// Maps the regular file at `path`.
  ///
  /// Never blocks: a pipe without a writer, for example, is an error at once.
  public convenience init(path: FilePath) throws(FileError) {
    let name = String(decoding: path)
    let descriptor = try MappedFile.open(path, name: name)
    defer { try? descriptor.close() }
    try self.init(mapping: descriptor, name: name)
  }

  /// Maps the regular file at `path`.
  public convenience init(path: String) throws(FileError) {
    try self.init(path: FilePath(path))
  }

  /// Maps the regular file behind an open descriptor, which stays the caller's and may be closed afterwards.
  public init(mapping descriptor: FileDescriptor, name: String) throws(FileError) {
    var status = stat()
    guard unsafe fstat(descriptor.rawValue, &status) == 0 else { throw .last(.open, name) }
    if let kind = FileKind(mode: status.st_mode) {
      throw FileError(path: name, operation: .open, reason: .notRegular(kind))
    }
    guard let length = Int(exactly: status.st_size), length >= 0 else {
      throw FileError(path: name, operation: .map, reason: .system(Errno(rawValue: EOVERFLOW)))
    }
    path = name
    count = length
    guard length > 0 else {
      ownership = .nothing
      unsafe base = nil
      return
    }
    let mapping = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor.rawValue, 0)
    guard let mapping = unsafe mapping, unsafe mapping != MAP_FAILED else { throw .last(.map, name) }
    ownership = .mapping
    unsafe base = UnsafeRawPointer(mapping)
  }

  /// A file that exists only in memory, for tests and for callers who have the bytes already.
  ///
  /// Copies `bytes` once.
  public init(bytes: [UInt8], name: String = "memory") {
    path = name
    count = bytes.count
    guard !bytes.isEmpty else {
      ownership = .nothing
      unsafe base = nil
      return
    }
    let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 16)
    unsafe bytes.withUnsafeBytes { source in
      unsafe UnsafeMutableRawBufferPointer(start: copy, count: source.count).copyMemory(from: source)
    }
    ownership = .allocation
    unsafe base = UnsafeRawPointer(copy)
  }

  deinit {
    guard let base = unsafe base else { return }
    switch ownership {
    case .nothing: break
    case .mapping: unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    case .allocation: unsafe UnsafeMutableRawPointer(mutating: base).deallocate()
    }
  }

  /// All bytes of the file.
  public var bytes: RawSpan {
    @_lifetime(borrow self)
    get {
      let all = unsafe RawSpan(_unsafeBytes: UnsafeRawBufferPointer(start: base, count: count))
      return unsafe _overrideLifetime(all, borrowing: self)
    }
  }

  /// How the file is going to be read.
  public enum AccessPattern: Sendable {
    /// From the beginning to the end: read ahead.
    case sequential
    /// Here and there, as when addresses are translated: read no more than is asked for.
    case random
    /// No promise; the state at the beginning.
    case normal
  }

  /// Tells the system how the file is going to be read (`posix_madvise`). A hint: it has no effect on results.
  public func advise(_ pattern: AccessPattern) {
    guard ownership == .mapping, let base = unsafe base else { return }
    let advice =
      switch pattern {
      case .sequential: POSIX_MADV_SEQUENTIAL
      case .random: POSIX_MADV_RANDOM
      case .normal: POSIX_MADV_NORMAL
      }
    _ = unsafe posix_madvise(UnsafeMutableRawPointer(mutating: base), count, advice)
  }

  private static func open(_ path: FilePath, name: String) throws(FileError) -> FileDescriptor {
    do {
      // Without O_NONBLOCK the opening of a pipe waits for its writer, and that of a modem for its carrier.
      let options: FileDescriptor.OpenOptions = [.nonBlocking, .closeOnExec, .init(rawValue: O_NOCTTY)]
      return try FileDescriptor.open(path, .readOnly, options: options)
    } catch {
      // Sockets refuse `open` itself, with an errno that explains nothing.
      var status = stat()
      let found = unsafe path.withPlatformString { unsafe stat($0, &status) } == 0
      if found, let kind = FileKind(mode: status.st_mode), kind != .directory {
        throw FileError(path: name, operation: .open, reason: .notRegular(kind))
      }
      throw FileError(path: name, operation: .open, reason: .system(error as? Errno ?? .ioError))
    }
  }
}

extension FileError {
  /// The error that `errno` holds.
  static func last(_ operation: Operation, _ path: String) -> FileError {
    FileError(path: path, operation: operation, reason: .system(Errno(rawValue: errno)))
  }
}

extension FileKind {
  /// `nil` for a regular file.
  fileprivate init?(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: self = .directory
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    case S_IFCHR: self = .characterDevice
    case S_IFBLK: self = .blockDevice
    default: self = .unknown
    }
  }
}
