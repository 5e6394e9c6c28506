public import DumpFile
public import DumpFormat
public import PortableExecutable

/// An image as it lies in the memory of a dump; its pages may be missing.
public struct MemoryImage: ImageSource {
  private let memory: any MemoryReader
  private let base: VirtualAddress
  private let size: UInt64

  /// The image of a module.
  ///
  /// - Parameter size: `SizeOfImage`; what lies beyond is not read.
  public init(memory: any MemoryReader, base: VirtualAddress, size: UInt32) {
    self.memory = memory
    self.base = base
    self.size = UInt64(size)
  }

  /// Mapped.
  public var layout: ImageLayout { .mapped }
  /// Not known.
  public var byteCount: UInt64? { nil }

  /// Copies what the dump has.
  public func readSome(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard offset < size else { return 0 }
    let count = min(buffer.count, Int(clamping: size - offset))
    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
    return unsafe (try? memory.readSome(at: base + offset, into: part)) ?? 0
  }
}
