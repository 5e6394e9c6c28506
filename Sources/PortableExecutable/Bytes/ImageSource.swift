/// How the bytes of an image lie.
public enum ImageLayout: Sendable, Hashable {
  /// As in a file: sections lie where `PointerToRawData` says.
  case file
  /// As in memory: a section lies at its relative virtual address.
  case mapped
}

/// Where the bytes of an image come from: a file, or the memory of a crashed machine.
///
/// Offsets are offsets of the file, or distances from the image base: see ``layout``. Bytes may be missing anywhere.
public protocol ImageSource: Sendable {
  /// How the bytes lie.
  var layout: ImageLayout { get }

  /// Length of the file in bytes; `nil` for memory, where only the headers tell how long the image is.
  var byteCount: UInt64? { get }

  /// Copies some bytes at an offset into the beginning of a buffer that is not empty.
  ///
  /// - Returns: how many bytes were copied; 0 if the byte at `offset` is missing. More may follow at the next offset.
  ///   Why a page is missing is known to whoever made the source: ``ImageError`` says where to ask.
  func readSome(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int
}

extension ImageSource {
  /// As many bytes as can be read in a row, `count` at most. Grows with the bytes that are really there.
  func readableBytes(at start: UInt64, count: Int) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count {
      let (offset, overflow) = start.addingReportingOverflow(UInt64(result.count))
      if overflow { break }
      let wanted = min(count - result.count, 0x1_0000)
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
        let raw = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[..<wanted])
        initialized = unsafe max(0, min(readSome(at: offset, into: raw), wanted))
      }
      if piece.isEmpty { break }
      if result.isEmpty, piece.count == count { return piece }
      result += piece
    }
    return result
  }
}

/// An image whose bytes are all at hand.
public struct BufferedImage: ImageSource {
  /// The bytes.
  public let bytes: [UInt8]
  /// How they lie.
  public let layout: ImageLayout

  /// An image of these bytes.
  public init(_ bytes: [UInt8], layout: ImageLayout = .file) {
    self.bytes = bytes
    self.layout = layout
  }

  /// The number of bytes.
  public var byteCount: UInt64? { UInt64(bytes.count) }

  /// Copies bytes.
  public func readSome(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    unsafe bytes.span.bytes.readSome(at: offset, into: buffer)
  }
}

extension RawSpan {
  /// Copies some bytes at an offset into a buffer, for sources that have a file mapped.
  ///
  /// - Returns: how many bytes were copied: see ``ImageSource/readSome(at:into:)``.
  public func readSome(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let start = Int(exactly: offset), start < byteCount else { return 0 }
    let count = Swift.min(buffer.count, byteCount - start)
    unsafe withUnsafeBytes { source in
      unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<(start + count)]))
    }
    return count
  }
}
