import DumpFile
import DumpFormat

/// Pieces of memory that may overlap, joined to ranges that do not: reads are quick however many there are.
struct SortedMemory: MemoryReader {
  private var ranges: [(address: UInt64, bytes: [UInt8])] = []
  var pointerByteCount: Int { 8 }

  init(_ pieces: [(address: UInt64, bytes: [UInt8])]) {
    for piece in pieces.sorted(by: { $0.address < $1.address }) {
      guard let last = ranges.last, piece.address <= last.address + UInt64(last.bytes.count) else {
        ranges.append(piece)
        continue
      }
      let known = Int(last.address + UInt64(last.bytes.count) - piece.address)
      if known < piece.bytes.count { ranges[ranges.count - 1].bytes += piece.bytes[known...] }
    }
  }

  func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].address <= address.rawValue { low = middle + 1 } else { high = middle }
    }
    guard low > 0, address.rawValue - ranges[low - 1].address < UInt64(ranges[low - 1].bytes.count) else {
      throw MemoryReadError(address: address, reason: .notPresent)
    }
    let offset = Int(address.rawValue - ranges[low - 1].address)
    let count = min(buffer.count, ranges[low - 1].bytes.count - offset)
    unsafe ranges[low - 1].bytes.withUnsafeBytes { bytes in
      unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)]))
    }
    return count
  }
}
