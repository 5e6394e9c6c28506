/// Goes through bytes of variable-length structures.
struct ByteReader: ~Escapable {
  /// The bytes end, or cannot go on, before the structure does.
  struct EndOfBytes: Error, Equatable {}

  private let bytes: RawSpan
  private(set) var position = 0

  @_lifetime(copy bytes)
  init(_ bytes: RawSpan) {
    self.bytes = bytes
  }

  var remaining: Int { bytes.byteCount - position }

  func peek() throws(EndOfBytes) -> UInt8 {
    guard remaining > 0 else { throw EndOfBytes() }
    return unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self)
  }

  @_lifetime(self: copy self)
  mutating func byte() throws(EndOfBytes) -> UInt8 {
    let byte = try peek()
    position += 1
    return byte
  }

  /// A negative count is an error too: nobody goes back.
  @_lifetime(self: copy self)
  mutating func skip(_ count: Int) throws(EndOfBytes) {
    guard count >= 0, count <= remaining else { throw EndOfBytes() }
    position += count
  }

  @_lifetime(self: copy self)
  mutating func align(to alignment: Int, from start: Int) throws(EndOfBytes) {
    let excess = (position - start) % alignment
    try skip(excess == 0 ? 0 : alignment - excess)
  }

  @_lifetime(self: copy self)
  mutating func littleEndian(byteCount: Int) throws(EndOfBytes) -> Int {
    var value: UInt64 = 0
    for index in 0..<byteCount { value |= UInt64(try byte()) << UInt64(8 * index) }
    guard let value = Int(exactly: value) else { throw EndOfBytes() }
    return value
  }

  /// A number of xz: seven bits a byte, the lowest first.
  @_lifetime(self: copy self)
  mutating func xzNumber() throws(EndOfBytes) -> Int {
    var value = 0
    for shift in stride(from: 0, to: 63, by: 7) {
      let next = try byte()
      value |= Int(next & 0x7F) << shift
      if next & 0x80 == 0 { return value }
    }
    throw EndOfBytes()
  }

  /// A number of 7z: the leading ones of the first byte say how many bytes follow.
  @_lifetime(self: copy self)
  mutating func sevenZipNumber() throws(EndOfBytes) -> Int {
    let first = try byte()
    let extra = (~first).leadingZeroBitCount
    let low = try littleEndian(byteCount: extra)
    guard extra < 7 else { return low }
    let high = Int(first) & ((1 << (7 - extra)) - 1)
    guard high >> (63 - 8 * extra) == 0 else { throw EndOfBytes() }
    return low | high << (8 * extra)
  }

  /// A number of 7z that counts things of at least `bytesEach` bytes, which must still come.
  @_lifetime(self: copy self)
  mutating func sevenZipCount(bytesEach: Int = 1) throws(EndOfBytes) -> Int {
    let count = try sevenZipNumber()
    guard count <= remaining / bytesEach else { throw EndOfBytes() }
    return count
  }
}
