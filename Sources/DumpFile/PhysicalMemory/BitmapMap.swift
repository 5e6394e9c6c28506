import DumpFormat

/// A bitmap of present pages in a dump's file; the page of the k-th set bit is the k-th page after `firstPage`.
///
/// The bitmap stays in the mapped file. For each block of 512 bits the number of set bits before it is kept (a rank), so
/// a lookup counts the bits of one block at most.
struct BitmapMap: Sendable {
  private static let bitsPerBlock = 512

  private let file: MappedFile
  /// File offset of the bitmap.
  private let bitmapOffset: Int
  /// File offset of the first page.
  private let firstPage: Int
  /// Bits that are in the file.
  private let bitCount: Int
  /// Set bits before each block.
  private let ranks: [UInt64]
  /// Set bits in all.
  let pageCount: UInt64

  /// The bitmap at `bitmapOffset`; bits beyond the end of the file are not set.
  init(file: MappedFile, bitmapOffset: Int, bitCount claimed: UInt64, firstPage: Int) {
    self.file = file
    self.bitmapOffset = bitmapOffset
    self.firstPage = firstPage
    let availableBits = max(0, file.count - bitmapOffset).multipliedReportingOverflow(by: 8)
    bitCount = Int(min(claimed, UInt64(availableBits.overflow ? Int.max : availableBits.partialValue)))
    var ranks: [UInt64] = []
    ranks.reserveCapacity(bitCount / Self.bitsPerBlock + 1)
    var total: UInt64 = 0
    let bitmap = file.bytes.clipped(offset: bitmapOffset, count: (bitCount + 7) / 8)
    var bit = 0
    while bit < bitCount {
      ranks.append(total)
      let count = min(Self.bitsPerBlock, bitCount - bit)
      total += UInt64(setBits(in: bitmap, from: bit, count: count))
      bit += count
    }
    self.ranks = ranks
    pageCount = total
  }

  var endOffset: Int? { DumpFile.fileOffset(firstPage, afterPages: pageCount) }

  func extent(at page: PageFrameNumber, limit: Int) -> FileExtent? {
    guard page.rawValue < UInt64(bitCount) else { return nil }
    let bit = Int(page.rawValue)
    let bitmap = file.bytes.clipped(offset: bitmapOffset, count: (bitCount + 7) / 8)
    guard bitmap.byte(at: bit >> 3) >> UInt8(bit & 7) & 1 == 1 else { return nil }
    let block = bit / Self.bitsPerBlock
    let blockStart = block * Self.bitsPerBlock
    let rank = ranks[block] + UInt64(setBits(in: bitmap, from: blockStart, count: bit - blockStart))
    // The whole page must have offsets that can be counted, not only its beginning.
    guard let offset = DumpFile.fileOffset(firstPage, afterPages: rank),
      DumpFile.fileOffset(offset, afterPages: 1) != nil
    else { return nil }
    return FileExtent(fileOffset: offset, pageCount: consecutive(in: bitmap, from: bit, limit: limit))
  }

  /// How many bits are set from `bit` on without a gap, `limit` at most; the first is known to be set.
  private func consecutive(in bitmap: borrowing RawSpan, from bit: Int, limit: Int) -> Int {
    let end = min(bitCount, bit + min(limit, bitCount - bit))
    var position = bit + 1
    while position < end {
      if position & 7 == 0, end - position >= 8, bitmap.byte(at: position >> 3) == 0xFF {
        position += 8
        continue
      }
      guard bitmap.byte(at: position >> 3) >> UInt8(position & 7) & 1 == 1 else { break }
      position += 1
    }
    return max(1, position - bit)
  }
}

/// Set bits among `count` bits from bit `start` on; `start` is a multiple of 8 and the bits are in the bitmap.
private func setBits(in bitmap: borrowing RawSpan, from start: Int, count: Int) -> Int {
  var total = 0
  var offset = start >> 3
  var remaining = count
  while remaining >= 64, offset + 8 <= bitmap.byteCount {
    total += bitmap.littleEndian(at: offset, as: UInt64.self).nonzeroBitCount
    offset += 8
    remaining -= 64
  }
  while remaining > 0 {
    let byte = bitmap.byte(at: offset)
    let mask: UInt8 = remaining >= 8 ? 0xFF : (1 << UInt8(remaining)) - 1
    total += (byte & mask).nonzeroBitCount
    offset += 1
    remaining -= 8
  }
  return total
}
