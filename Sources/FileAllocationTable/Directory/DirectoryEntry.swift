public import DumpFormat

/// What a directory says about one of its files or directories.
public struct DirectoryEntry: Equatable, Sendable {
  /// Length in bytes; 0 for a directory.
  public var size: UInt32
  /// First cluster; 0 for an empty file, and for the root as `..` names it.
  public var firstCluster: UInt32
  /// The attributes.
  public var attributes: FileAttributes
  /// When the file was written last.
  public var modified: FileTimestamp
  /// Bytes of the name in UTF-8, as far as the listing has put it into the caller's bytes.
  public var nameByteCount: Int

  /// Whether the entry is a directory.
  @inlinable public var isDirectory: Bool { attributes.contains(.directory) }
}
