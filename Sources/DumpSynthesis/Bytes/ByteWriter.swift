/// Growable little-endian bytes that are set at offsets taken literally from a format's description.
///
/// Setting past the end grows the bytes with zeros, so that a writer can follow a table in any order.
public struct ByteWriter: Equatable, Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8]

  /// Starts with `count` zero bytes.
  public init(count: Int = 0) {
    bytes = [UInt8](repeating: 0, count: count)
  }

  /// Starts with given bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Bytes filled with the pattern `PAGE`, the state of a kernel dump header before its fields are set.
  public static func pageFilled(count: Int) -> ByteWriter {
    let pattern: [UInt8] = [0x50, 0x41, 0x47, 0x45]  // "PAGE"
    return ByteWriter((0..<count).map { pattern[$0 & 3] })
  }

  /// The number of bytes written so far.
  public var count: Int { bytes.count }

  /// Grows with zeros to at least `count` bytes.
  public mutating func grow(to count: Int) {
    if count > bytes.count {
      bytes.append(contentsOf: repeatElement(0, count: count - bytes.count))
    }
  }

  /// Appends zeros until the length is a multiple of `alignment`.
  public mutating func align(to alignment: Int) {
    grow(to: (bytes.count + alignment - 1) / alignment * alignment)
  }

  /// Sets one byte.
  public mutating func setU8(_ value: UInt8, at offset: Int) {
    grow(to: offset + 1)
    bytes[offset] = value
  }

  /// Sets a 16-bit number.
  public mutating func setU16(_ value: UInt16, at offset: Int) {
    setInteger(UInt64(value), width: 2, at: offset)
  }

  /// Sets a 32-bit number.
  public mutating func setU32(_ value: UInt32, at offset: Int) {
    setInteger(UInt64(value), width: 4, at: offset)
  }

  /// Sets a 64-bit number.
  public mutating func setU64(_ value: UInt64, at offset: Int) {
    setInteger(value, width: 8, at: offset)
  }

  /// Sets the low `width` bytes of a number; pointers of a 32-bit machine are set with width 4.
  public mutating func setInteger(_ value: UInt64, width: Int, at offset: Int) {
    grow(to: offset + width)
    for index in 0..<width {
      bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
    }
  }

  /// Sets bytes.
  public mutating func set(_ data: [UInt8], at offset: Int) {
    grow(to: offset + data.count)
    bytes.replaceSubrange(offset..<offset + data.count, with: data)
  }

  /// Appends bytes and says where they begin.
  @discardableResult
  public mutating func append(_ data: [UInt8]) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: data)
    return start
  }

  /// Reads a number back; writers patch what they have written.
  public func integer(width: Int, at offset: Int) -> UInt64 {
    (0..<width).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
  }

  /// Prepares for `count` bytes, so that appending many pages does not copy them again.
  public mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }
}
