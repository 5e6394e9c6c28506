import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension ISFCache {
  /// The user's own cache: `~/.cache/bluebox/isf`; no cache where there is no home.
  public static var standard: ISFCache {
    guard let home = unsafe getenv("HOME") else { return ISFCache(folder: nil) }
    let path = unsafe FilePath(String(cString: home))
    return ISFCache(folder: path.isAbsolute ? path.appending(".cache/bluebox/isf") : nil)
  }

  /// Writes a file under another name and renames it: who reads at the same time, or after we were killed, finds the
  /// old table, the new one, or none.
  func write(_ bytes: [UInt8], to place: FilePath, in folder: FilePath) throws {
    try Self.makeFolder(folder)
    var random = SystemRandomNumberGenerator()
    let draft = folder.appending(".\(String(random.next(), radix: 36)).draft")
    let descriptor = try FileDescriptor.open(
      draft, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
    do {
      try descriptor.closeAfter {
        try unsafe bytes.withUnsafeBytes { _ = try unsafe descriptor.writeAll($0) }
        // Without this a power failure may leave the name with other bytes.
        guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
      let result = unsafe draft.withPlatformString { from in
        unsafe place.withPlatformString { unsafe rename(from, $0) }
      }
      guard result == 0 else { throw Errno(rawValue: errno) }
    } catch {
      _ = unsafe draft.withPlatformString { unsafe unlink($0) }
      throw error
    }
  }

  /// Makes a folder and those around it.
  private static func makeFolder(_ folder: FilePath) throws {
    var missing: [FilePath] = []
    var path = folder
    while unsafe path.withPlatformString({ unsafe access($0, F_OK) }) != 0 {
      missing.append(path)
      let parent = path.removingLastComponent()
      guard parent != path, !parent.isEmpty else { break }
      path = parent
    }
    for path in missing.reversed() {
      let result = unsafe path.withPlatformString { unsafe mkdir($0, 0o700) }
      // Somebody else may have made it in the meantime.
      guard result == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
    }
  }
}
