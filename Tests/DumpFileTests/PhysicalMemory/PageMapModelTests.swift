import DumpFormat
import TestSupport
import Testing

@testable import DumpFile

/// The page maps against models so simple that they cannot be wrong.
@Suite struct PageMapModelTests {
  /// Densities of 1 bits in 16: nothing, few, half, most, all.
  @Test(arguments: [0, 1, 8, 15, 16] as [UInt64])
  func bitmap(density: UInt64) {
    var numbers = SeededNumbers(seed: 100 + density)
    for bitCount in [1, 7, 8, 63, 64, 65, 511, 512, 513, 1025, 1600] {
      let bits = (0..<bitCount).map { _ in numbers.next() % 16 < density }
      // Bits beyond the count are set, and so are the bytes behind the bitmap.
      var bytes = [UInt8](repeating: 0xFF, count: 5 + (bitCount + 7) / 8 + 3)
      for (index, isSet) in bits.enumerated() where !isSet {
        bytes[5 + index / 8] &= ~(1 << UInt8(index % 8))
      }
      let map = BitmapMap(
        file: MappedFile(bytes: bytes), bitmapOffset: 5, bitCount: UInt64(bitCount), firstPage: 0x1234)
      let pages = bits.indices.filter { bits[$0] }
      #expect(map.pageCount == UInt64(pages.count))
      #expect(map.endOffset == 0x1234 + pages.count * 0x1000)
      let wrong = (0..<(bitCount + 10)).filter { index in
        let limit = Int(numbers.next() % 40) + 1
        let expected = pages.firstIndex(of: index).map { rank in
          let consecutive = zip(pages[rank...], index...).prefix { $0 == $1 }.count
          return FileExtent(fileOffset: 0x1234 + rank * 0x1000, pageCount: min(consecutive, limit))
        }
        return map.extent(at: PageFrameNumber(UInt64(index)), limit: limit) != expected
      }
      #expect(wrong == [])
    }
  }

  @Test func bitmapBeyondItsFile() {
    let map = BitmapMap(
      file: MappedFile(bytes: [0xFF, 0x01]), bitmapOffset: 0, bitCount: .max, firstPage: 0x1000)
    #expect(map.pageCount == 9)
    #expect(map.extent(at: PageFrameNumber(.max), limit: 1) == nil)
    let none = BitmapMap(file: MappedFile(bytes: [0xFF]), bitmapOffset: 8, bitCount: 64, firstPage: 0)
    #expect(none.pageCount == 0 && none.extent(at: PageFrameNumber(0), limit: 1) == nil)
  }

  /// The offset of a page in such a file could not even be added to.
  @Test(arguments: [Int.max, Int.max - 0xFFF, Int.max - 0x1000])
  func bitmapWithFirstPageBeyondAnyFile(firstPage: Int) {
    let map = BitmapMap(
      file: MappedFile(bytes: [0b11]), bitmapOffset: 0, bitCount: 8, firstPage: firstPage)
    let fits = firstPage == Int.max - 0x1000
    #expect((map.extent(at: PageFrameNumber(0), limit: .max) != nil) == fits)
    #expect(map.extent(at: PageFrameNumber(1), limit: 1) == nil)
    #expect(map.endOffset == nil)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func runs(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    // Runs without overlaps in a random order, some of them empty.
    var runs: [PhysicalMemoryRun] = []
    var page: UInt64 = numbers.next() % 5
    for _ in 0..<Int(numbers.next() % 9) {
      let count = numbers.next() % 12
      runs.append(PhysicalMemoryRun(basePage: PageFrameNumber(page), pageCount: count))
      page += count + numbers.next() % 4
    }
    runs.shuffle(using: &numbers)
    let map = RunMap(runs, firstPage: 0x777)
    #expect(!map.isDamaged)
    var places: [UInt64: (offset: Int, rest: Int)] = [:]
    var offset = 0x777
    for run in runs {
      for index in 0..<run.pageCount {
        places[run.basePage.rawValue + index] = (offset, Int(run.pageCount - index))
        offset += 0x1000
      }
    }
    #expect(map.pageCount == UInt64(places.count) && map.endOffset == offset)
    for page in 0..<(page + 8) {
      let limit = Int(numbers.next() % 14) + 1
      let expected = places[page].map { FileExtent(fileOffset: $0.offset, pageCount: min($0.rest, limit)) }
      #expect(map.extent(at: PageFrameNumber(page), limit: limit) == expected)
    }
  }

  /// Overlaps keep the run that begins first, at the place where the file has it.
  @Test func overlappingRuns() {
    let map = RunMap([run(10, 4), run(8, 4), run(20, 1)], firstPage: 0)
    #expect(map.isDamaged)
    #expect(map.extent(at: PageFrameNumber(11), limit: 9) == FileExtent(fileOffset: 0x7000, pageCount: 1))
    #expect(map.extent(at: PageFrameNumber(12), limit: 9) == nil)
    #expect(map.extent(at: PageFrameNumber(20), limit: 9) == FileExtent(fileOffset: 0x8000, pageCount: 1))
  }

  @Test(
    arguments: [(0, UInt64.max), (1, UInt64.max), (.max, 1), (.max, .max), (0, 1 << 51), (5, 1 << 62)]
      as [(UInt64, UInt64)])
  func hostileRuns(base: UInt64, count: UInt64) {
    let map = RunMap([run(1, 2), run(base, count), run(1, 2)], firstPage: 0x1000)
    #expect(map.isDamaged)
    #expect(map.extent(at: PageFrameNumber(2), limit: .max)?.fileOffset == 0x2000)
    #expect(map.extent(at: PageFrameNumber(.max), limit: .max) == nil)
  }

  private func run(_ base: UInt64, _ count: UInt64) -> PhysicalMemoryRun {
    PhysicalMemoryRun(basePage: PageFrameNumber(base), pageCount: count)
  }
}
