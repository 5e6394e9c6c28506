/// An image as it lies in memory: bytes at their relative virtual addresses, any page of which may be missing.
@safe public struct MappedImage: ImageSource {
  /// Copies some bytes at a distance from the image base into a buffer: see ``ImageSource/readSome(at:into:)``.
  public typealias Reading = @Sendable (_ offset: UInt64, _ buffer: UnsafeMutableRawBufferPointer) -> Int

  private let size: UInt64
  private let read: Reading

  /// An image whose bytes are read by a closure.
  ///
  /// - Parameter size: `SizeOfImage`; what lies beyond is not read. `nil` if it is not known: images end below 4 GiB, and
  ///   whatever asks for more has read a wrong number.
  public init(size: UInt32? = nil, read: @escaping Reading) {
    self.size = size.map(UInt64.init) ?? 1 << 32
    unsafe self.read = read
  }

  /// As in memory.
  public var layout: ImageLayout { .mapped }
  /// Only the headers tell.
  public var byteCount: UInt64? { nil }

  /// Copies what the memory has.
  public func readSome(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard offset < size else { return 0 }
    let count = min(buffer.count, Int(clamping: size - offset))
    return unsafe read(offset, UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
  }
}
