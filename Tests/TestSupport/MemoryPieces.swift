/// Pieces of memory that a test writes, found by address.
///
/// The memories of the test targets are made of it: what they say of an address that is in no piece is their own matter,
/// and this target needs no other for it.
public struct MemoryPieces: Sendable {
  /// The pieces; where they overlap, the first one counts.
  public var pieces: [(address: UInt64, bytes: [UInt8])]

  /// A memory of some pieces.
  public init(_ pieces: [(UInt64, [UInt8])] = []) {
    self.pieces = pieces.map { (address: $0.0, bytes: $0.1) }
  }

  /// Copies bytes from an address on, as far as its piece has them, and gives their number.
  ///
  /// - Returns: `nil` if no piece has the address.
  public func copy(
    from address: UInt64, into buffer: UnsafeMutableRawBufferPointer, maximum: Int = .max
  ) -> Int? {
    for piece in pieces where address &- piece.address < UInt64(piece.bytes.count) {
      let part = piece.bytes[Int(address - piece.address)...].prefix(min(buffer.count, maximum))
      unsafe buffer.copyBytes(from: part)
      return part.count
    }
    return nil
  }
}
