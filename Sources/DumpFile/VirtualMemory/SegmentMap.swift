import DumpFormat

/// Pieces of virtual memory in a file, for dumps that have memory by virtual address.
struct SegmentMap: Sendable {
  /// A piece: its address, and where its bytes are.
  struct Segment: Equatable, Sendable {
    var address: VirtualAddress
    var fileOffset: Int
    var byteCount: Int
    /// The last address of the piece.
    var lastAddress: VirtualAddress { address + UInt64(byteCount - 1) }
  }

  /// In ascending order, without overlaps.
  private let segments: [Segment]

  /// Pieces in any order. Where two overlap, the one that begins first keeps the bytes; of two that begin together, the
  /// one listed first. Pieces that are empty or wrap around the end of the address space are left out.
  init(_ pieces: [Segment]) {
    // Positions are sorted instead of pieces: a hostile table has millions, and a position takes a sixth of the memory.
    var order: [UInt32] = []
    order.reserveCapacity(pieces.count)
    for (index, piece) in pieces.enumerated() where piece.byteCount > 0 {
      let isWrapped = piece.address.rawValue.addingReportingOverflow(UInt64(piece.byteCount - 1)).overflow
      guard !isWrapped, let position = UInt32(exactly: index) else { continue }
      order.append(position)
    }
    order.sort { one, other in
      let start = pieces[Int(one)].address.rawValue
      let otherStart = pieces[Int(other)].address.rawValue
      return start == otherStart ? one < other : start < otherStart
    }
    var result: [Segment] = []
    result.reserveCapacity(order.count)
    for position in order {
      let piece = pieces[Int(position)]
      guard let last = result.last?.lastAddress, piece.address <= last else {
        result.append(piece)
        continue
      }
      guard piece.lastAddress > last else { continue }
      let hidden = Int(last.distance(from: piece.address)) + 1
      result.append(
        Segment(
          address: last + 1, fileOffset: piece.fileOffset + hidden, byteCount: piece.byteCount - hidden))
    }
    segments = result
  }

  /// Where the bytes from an address on are, up to the end of their piece.
  func bytes(at address: VirtualAddress) -> (fileOffset: Int, byteCount: Int)? {
    let after = segments.partitionPoint { $0.address <= address }
    guard after > 0 else { return nil }
    let segment = segments[after - 1]
    let offset = address.distance(from: segment.address)
    guard offset < UInt64(segment.byteCount) else { return nil }
    return (segment.fileOffset + Int(offset), segment.byteCount - Int(offset))
  }
}
