import DumpFile
import DumpFormat

/// Pieces of memory of a made-up machine.
struct TestMemory: MemoryReader {
  var pieces: [(address: UInt64, bytes: [UInt8])] = []
  var pointerByteCount = 8
  /// Bytes that one read gives at most.
  var stride = Int.max

  init(_ pieces: [(UInt64, [UInt8])] = [], pointerByteCount: Int = 8) {
    self.pieces = pieces
    self.pointerByteCount = pointerByteCount
  }

  func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    for piece in pieces where address.rawValue &- piece.address < UInt64(piece.bytes.count) {
      let offset = Int(address.rawValue - piece.address)
      let count = min(buffer.count, piece.bytes.count - offset, stride)
      for index in 0..<count { unsafe buffer[index] = piece.bytes[offset + index] }
      return count
    }
    throw MemoryReadError(address: address, reason: .notPresent)
  }
}

/// A stack that a test fills.
struct TestStack {
  let base: UInt64
  var bytes: [UInt8]

  init(base: UInt64 = 0xFFFF_8000_0010_0000, size: Int) {
    self.base = base
    bytes = [UInt8](repeating: 0xCC, count: size)
  }

  var top: UInt64 { base + UInt64(bytes.count) }

  mutating func store(_ value: UInt64, at address: UInt64, width: Int = 8) {
    for index in 0..<width {
      bytes[Int(address - base) + index] = UInt8(truncatingIfNeeded: value >> UInt64(index * 8))
    }
  }

  var memory: TestMemory { TestMemory([(base, bytes)]) }
}

extension TestStack {
  func load(_ address: UInt64) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(bytes[Int(address - base) + $1]) << UInt64($1 * 8) }
  }
}
