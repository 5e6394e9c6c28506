import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A temporary file without a name, written once and then mapped.
///
/// It lies in `$TMPDIR` or `/tmp`, is unlinked at once, and so disappears with its last user even if the process
/// is killed. Blocks of zeros, of which dumps have many, become holes.
struct TemporaryFile: ~Copyable {
  /// The name to show for it.
  let name: String
  /// One past the last byte written.
  private(set) var count = 0

  private let descriptor: FileDescriptor

  /// What holes are made of: the block size of all common file systems.
  private static var blockByteCount: Int { 4096 }

  init(name: String) throws(FileError) {
    let folder = unsafe getenv("TMPDIR").flatMap { unsafe String(cString: $0) } ?? ""
    var path = FilePath(folder.isEmpty ? "/tmp" : folder)
    // As `mkstemp` does, but the descriptor is never inherited by a program that another thread starts.
    path.append("bluebox-\(String(UInt64.random(in: .min ... .max), radix: 36))")
    do {
      descriptor = try FileDescriptor.open(
        path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
    } catch {
      throw FileError(
        path: path.description, operation: .create, reason: .system(error as? Errno ?? .ioError))
    }
    _ = unsafe path.withPlatformString { unsafe unlink($0) }
    self.name = name
  }

  deinit { try? descriptor.close() }

  /// Writes `bytes` at `offset`, leaving out blocks of zeros. Nothing may have been written there before, but
  /// for the same bytes.
  mutating func write(_ bytes: RawSpan, at offset: Int) throws(FileError) {
    let total = bytes.byteCount
    var position = 0
    var pending = 0  // Start of the bytes that are not zero and not yet written.
    while position < total {
      // Blocks are those of the file, wherever `bytes` begins.
      let length = min(Self.blockByteCount - (offset + position) % Self.blockByteCount, total - position)
      if bytes.extracting(position..<(position + length)).isAllZero {
        try writeAll(bytes.extracting(pending..<position), at: offset + pending)
        pending = position + length
      }
      position += length
    }
    try writeAll(bytes.extracting(pending..<total), at: offset + pending)
    count = max(count, offset + total)
  }

  /// Makes the file at least this long; the rest is a hole.
  mutating func extend(to length: Int) {
    count = max(count, length)
  }

  /// Maps what was written.
  consuming func map() throws(FileError) -> MappedFile {
    guard ftruncate(descriptor.rawValue, off_t(count)) == 0 else { throw .last(.write, name) }
    return try MappedFile(mapping: descriptor, name: name)
  }

  private func writeAll(_ bytes: RawSpan, at offset: Int) throws(FileError) {
    guard !bytes.isEmpty else { return }
    let failure = unsafe bytes.withUnsafeBytes { buffer -> FileError? in
      do {
        _ = unsafe try descriptor.writeAll(toAbsoluteOffset: Int64(offset), buffer)
        return nil
      } catch {
        return FileError(path: name, operation: .write, reason: .system(error as? Errno ?? .ioError))
      }
    }
    if let failure { throw failure }
  }
}

extension RawSpan {
  /// Whether every byte is zero: the first one is, and each equals the one before it.
  fileprivate var isAllZero: Bool {
    unsafe withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return true }
      return unsafe buffer[0] == 0 && memcmp(base, base + 1, buffer.count - 1) == 0
    }
  }
}
