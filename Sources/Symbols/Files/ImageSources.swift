public import DumpFile
public import DumpFormat
public import PortableExecutable
public import ProgramDatabase

/// An image in the memory of a dump: bytes at their relative virtual addresses, any page of which may be missing.
public struct MappedModule: ImageSource {
  /// The memory.
  public let memory: any MemoryReader
  /// Image base.
  public let base: VirtualAddress

  /// The module at an address.
  public init(memory: any MemoryReader, base: VirtualAddress) {
    self.memory = memory
    self.base = base
  }

  /// As in memory.
  public var layout: ImageLayout { .mapped }
  /// Only the headers tell.
  public var byteCount: UInt64? { nil }

  /// Copies what the dump has.
  public func readSome(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    // Images end below 4 GiB: whatever asks for more has read a wrong number.
    guard offset <= UInt64(UInt32.max) else { return 0 }
    return unsafe (try? memory.readSome(at: base + offset, into: buffer)) ?? 0
  }
}

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
