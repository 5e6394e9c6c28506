import DumpFormat
import TestSupport
import Testing

@testable import DumpFile

@Suite struct SegmentMapTests {
  /// Random pieces over a small address space, against a table with an entry for each byte.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func model(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = (0..<Int(numbers.next() % 14)).map { _ in
      SegmentMap.Segment(
        address: VirtualAddress(100 + numbers.next() % 60), fileOffset: Int(numbers.next() % 1000),
        byteCount: Int(numbers.next() % 16))
    }
    // The piece that begins first keeps its bytes, of two that begin together the one that is listed first.
    let ranked = pieces.indices.sorted { (pieces[$0].address, $0) < (pieces[$1].address, $1) }
    var owner: [UInt64: Int] = [:]
    for position in ranked {
      let start = pieces[position].address.rawValue
      for address in start..<(start + UInt64(pieces[position].byteCount)) where owner[address] == nil {
        owner[address] = position
      }
    }
    let map = SegmentMap(pieces)
    for address in 90..<190 as Range<UInt64> {
      let found = map.bytes(at: VirtualAddress(address))
      guard let position = owner[address] else {
        #expect(found == nil)
        continue
      }
      let piece = pieces[position]
      #expect(found?.fileOffset == piece.fileOffset + Int(address - piece.address.rawValue))
      let rest = (address...).prefix { owner[$0] == position }.count
      #expect(found?.byteCount == rest)
    }
  }

  @Test func endOfTheAddressSpace() {
    let last = SegmentMap.Segment(address: VirtualAddress(.max - 15), fileOffset: 7, byteCount: 16)
    let wrapped = SegmentMap.Segment(address: VirtualAddress(.max - 14), fileOffset: 99, byteCount: 16)
    let map = SegmentMap([wrapped, last])
    #expect(map.bytes(at: VirtualAddress(.max))?.fileOffset == 22)
    #expect(map.bytes(at: VirtualAddress(.max))?.byteCount == 1)
    #expect(map.bytes(at: VirtualAddress(0)) == nil)
    #expect(map.bytes(at: VirtualAddress(.max - 16)) == nil)
  }

  /// A hostile table has as many entries as fit into the file; all over one another they must not take long.
  @Test(.timeLimit(.minutes(1)))
  func manyPieces() {
    let pieces = (0..<20_000).map {
      SegmentMap.Segment(
        address: VirtualAddress(UInt64($0 * 7919 % 65_536)), fileOffset: 1, byteCount: 0x4000)
    }
    let map = SegmentMap(pieces)
    #expect(map.bytes(at: VirtualAddress(0))?.byteCount == 0x4000)
    #expect(map.bytes(at: VirtualAddress(0xFFFF))?.byteCount != nil)
  }
}
