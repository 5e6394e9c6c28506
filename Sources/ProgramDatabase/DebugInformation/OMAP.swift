public import DumpFormat

/// OMAP: a map between the addresses of an image before and after a tool rearranged it.
public struct OMAP: Sendable {
  private let stream: MSFStream
  /// From here on a target is no address: tools write 0x80000000 for what has no counterpart.
  private static let noAddress: UInt32 = 0x8000_0000
  /// Number of entries.
  public var count: Int { stream.count / 8 }

  init(_ stream: MSFStream) { self.stream = stream }

  /// Address of an entry, and its target; `nil` if what is there has no counterpart.
  func entry(_ index: Int) throws(PDBError) -> (address: UInt32, target: UInt32?) {
    let target = try stream.load(UInt32.self, at: index * 8 + 4)
    return (
      try stream.load(UInt32.self, at: index * 8),
      target == 0 || target >= OMAP.noAddress ? nil : target
    )
  }

  /// Where an address was moved to, `nil` if what was there has no counterpart.
  public func target(of rva: RelativeVirtualAddress) throws(PDBError) -> RelativeVirtualAddress? {
    let rva = rva.rawValue
    let after = try (0..<count).partitionPoint { (index: Int) throws(PDBError) in
      try stream.load(UInt32.self, at: index * 8) <= rva
    }
    guard after > 0 else { return nil }
    let entry = try entry(after - 1)
    // In a map that is not sorted the search may end at an entry behind the address.
    guard let target = entry.target, rva >= entry.address else { return nil }
    let result = target.addingReportingOverflow(rva - entry.address)
    return result.overflow ? nil : RelativeVirtualAddress(result.partialValue)
  }
}

/// The ranges of a rearranged image, in the order of the addresses that they had before.
struct MovedRanges: Sendable {
  /// A range of the image that was moved as a whole.
  private struct Piece {
    var source: UInt32
    var image: UInt32
    var length: UInt32
  }

  private let pieces: [Piece]
  /// For each piece the end, in the source, of all pieces up to it.
  private let ends: [UInt64]

  /// Reads the map of addresses of the image to those before.
  init(_ toSource: OMAP) throws(PDBError) {
    var list: [Piece] = []
    for index in 0..<toSource.count {
      let entry = try toSource.entry(index)
      // The last entry has no end; tools end the map with one that has no target.
      guard index + 1 < toSource.count, let source = entry.target else { continue }
      let next = try toSource.entry(index + 1).address
      guard next > entry.address else { continue }
      list.append(Piece(source: source, image: entry.address, length: next - entry.address))
    }
    pieces = list.sorted { ($0.source, $0.image) < ($1.source, $1.image) }
    var end: UInt64 = 0
    ends = pieces.map { piece in
      end = max(end, UInt64(piece.source) + UInt64(piece.length))
      return end
    }
  }

  /// The ranges of the image that have a part of the range, adjacent ones joined.
  func imageRanges(ofSource range: Range<RelativeVirtualAddress>) -> [Range<RelativeVirtualAddress>] {
    let start = range.lowerBound.rawValue
    let limit = range.upperBound.rawValue
    var found: [Range<RelativeVirtualAddress>] = []
    var index = pieces.partitionPoint { $0.source < limit } - 1
    while index >= 0, ends[index] > UInt64(start) {
      let piece = pieces[index]
      index -= 1
      let skipped = piece.source < start ? start - piece.source : 0
      guard skipped < piece.length else { continue }
      let kept = min(piece.length - skipped, limit - (piece.source + skipped))
      let image = piece.image + skipped
      found.append(RelativeVirtualAddress(image)..<RelativeVirtualAddress(image + kept))
    }
    found.sort { $0.lowerBound < $1.lowerBound }
    var joined: [Range<RelativeVirtualAddress>] = []
    for range in found {
      if let last = joined.last, last.upperBound == range.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
