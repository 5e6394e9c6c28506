/// Files that wrap dumps: cabinets, ZIP and 7z archives, compressed streams, tar archives.
public enum Container {
  /// Unpacks the entries of `file` that begin like a dump into temporary files, and maps those.
  ///
  /// The entries are gone through in their order. The first bytes of each regular file, at least 8 KiB (or all
  /// of it, if it is shorter) and at most 64 KiB, are shown to `accept`. Temporary files lie in `$TMPDIR` or
  /// `/tmp`, have no name, and take no space for blocks of zeros; they go away with their ``MappedFile``.
  ///
  /// Half a dump is better than none: if an entry breaks off or goes beyond the limits, what came before is
  /// returned with its ``UnpackedEntry/problem``. An error is thrown only if there is no entry to return.
  ///
  /// Memory stays at a few hundred KiB over what the decoder needs for its dictionary, which has its own limit.
  /// Several containers may be unpacked at the same time on several threads.
  public static func unpack(
    _ file: MappedFile,
    limits: UnpackLimits = .standard,
    accept: (borrowing RawSpan) -> Bool
  ) throws(ContainerError) -> UnpackedContainer {
    guard let format = ContainerFormat.recognise(file.bytes) else {
      throw .notAContainer(path: file.path)
    }
    var unpacking = Unpacking(file: file, format: format, limits: limits)
    unpacking.run(accept: accept)
    if unpacking.entries.isEmpty {
      throw unpacking.problems.first
        ?? .noEntryAccepted(path: file.path, format: format, entryCount: unpacking.fileCount)
    }
    return UnpackedContainer(format: format, entries: unpacking.entries, problems: unpacking.problems)
  }
}

/// What ``Container/unpack(_:limits:accept:)`` found.
public struct UnpackedContainer: Sendable {
  /// The container's format.
  public let format: ContainerFormat
  /// The accepted entries in the container's order; never empty.
  public let entries: [UnpackedEntry]
  /// What could not be read, in the order of reading; empty if all is well. The problems of ``entries`` are
  /// among them.
  public let problems: [ContainerError]
}

/// An entry of a container, unpacked.
public struct UnpackedEntry: Sendable {
  /// The name in the container, with its folders. Untrusted: to be shown, after escaping, and never to be used
  /// as a path. A compressed stream without a name has that of its container without the last suffix.
  public let name: String
  /// The bytes. Its display name is `archive.zip!/inner name`.
  public let file: MappedFile
  /// Whether bytes are missing at the end.
  public let isTruncated: Bool
  /// Why bytes are missing, or may be wrong; `nil` if all is well.
  public let problem: ContainerError?
}
