public import DumpFile
public import PortableExecutable
public import ProgramDatabase

/// An image in a mapped file.
public struct ImageFile: ImageSource {
  /// The file.
  public let file: MappedFile

  /// The image in a file.
  public init(_ file: MappedFile) { self.file = file }

  /// As in a file.
  public var layout: ImageLayout { .file }
  /// Length of the file.
  public var byteCount: UInt64? { UInt64(file.count) }

  /// Copies bytes of the file.
  public func readSome(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    unsafe file.bytes.readSome(at: offset, into: buffer)
  }
}

extension MappedFile: ByteSource {}
