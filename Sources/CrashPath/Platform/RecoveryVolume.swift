/// The volumes of the machine at the boot after a crash, before the page files are opened.
///
/// Paths are UTF-16, absolute, as the registry has them after `%SystemRoot%` was replaced and `\??\` was removed:
/// `C:\pagefile.sys`. A change of names or lengths is on the disk when the method returns, and a power cut leaves the
/// volume either as before or as after it. Contents that were written are on the disk after ``flush(_:)``.
public protocol RecoveryVolume {
  /// An open file.
  associatedtype File

  /// Opens a file for reading and writing.
  func open(_ path: Span<UInt16>) throws(RecoveryVolumeError) -> File
  /// Makes a file of a length; its contents are undefined. An existing file is an error.
  func create(_ path: Span<UInt16>, byteCount: UInt64) throws(RecoveryVolumeError) -> File
  /// Length of a file in bytes.
  func byteCount(of file: File) throws(RecoveryVolumeError) -> UInt64
  /// Reads as many bytes as the buffer holds.
  func read(_ file: File, at offset: UInt64, into bytes: StorageBytes) throws(RecoveryVolumeError)
  /// Writes bytes inside the length of the file.
  func write(_ bytes: StorageBytes, to file: File, at offset: UInt64) throws(RecoveryVolumeError)
  /// Makes what was written last through a power cut.
  func flush(_ file: File) throws(RecoveryVolumeError)
  /// Makes a file shorter.
  func truncate(_ file: File, to byteCount: UInt64) throws(RecoveryVolumeError)
  /// Closes a file.
  func close(_ file: File)

  /// Gives a file another name on the same volume. An existing file of that name is an error.
  func rename(_ path: Span<UInt16>, to newPath: Span<UInt16>) throws(RecoveryVolumeError)
  /// Deletes a file.
  func delete(_ path: Span<UInt16>) throws(RecoveryVolumeError)
  /// Removes the attributes hidden and system, and sets archive.
  func makeVisible(_ path: Span<UInt16>) throws(RecoveryVolumeError)
  /// Applies a security descriptor in the self-relative form. A file system without security keeps it elsewhere, or
  /// ignores it.
  func setSecurity(_ path: Span<UInt16>, descriptor: StorageBytes) throws(RecoveryVolumeError)
  /// Makes a folder; one that exists is no error.
  func makeFolder(_ path: Span<UInt16>) throws(RecoveryVolumeError)
  /// Copies the name (not the path) of an entry of a folder, counted from 0 in any order, and returns its length; `nil`
  /// after the last one.
  func name(
    ofEntry index: Int, in folder: Span<UInt16>, into name: inout RecoveryPath
  ) throws(RecoveryVolumeError) -> Bool

  /// A number that is the same for paths of the same volume.
  func volume(of path: Span<UInt16>) throws(RecoveryVolumeError) -> UInt32
  /// Bytes that may still be written to the volume of a path.
  func freeByteCount(of path: Span<UInt16>) throws(RecoveryVolumeError) -> UInt64
}

/// Why a volume could not do what it was asked for.
public enum RecoveryVolumeError: Error, Equatable, Sendable {
  /// There is no such file, folder or volume.
  case notFound
  /// There is a file of that name.
  case exists
  /// The volume is full.
  case noSpace
  /// The disk failed.
  case device
  /// The structures of the volume are damaged.
  case damaged
}
