import DumpFile
import DumpFormat
import TestSupport

/// Pieces of memory of a made-up machine.
struct TestMemory: MemoryReader {
  private var memory: MemoryPieces
  var pointerByteCount = 8
  /// Bytes that one read gives at most.
  var stride = Int.max

  /// The pieces, to change them.
  var pieces: [(address: UInt64, bytes: [UInt8])] {
    get { memory.pieces }
    _modify { yield &memory.pieces }
  }

  init(_ pieces: [(UInt64, [UInt8])] = [], pointerByteCount: Int = 8) {
    memory = MemoryPieces(pieces)
    self.pointerByteCount = pointerByteCount
  }

  func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    if let count = unsafe memory.copy(from: address.rawValue, into: buffer, maximum: stride) { return count }
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
