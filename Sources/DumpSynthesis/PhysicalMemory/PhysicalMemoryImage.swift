/// Sparse physical memory of the machine that crashes: the pages that exist, by page frame number.
public struct PhysicalMemoryImage: Equatable, Sendable {
  /// A run of consecutive pages, as a dump's physical memory descriptor lists them.
  public struct Run: Equatable, Sendable {
    /// First page frame number.
    public var basePage: UInt64
    /// Length in pages.
    public var pageCount: UInt64
  }

  /// The bytes of each page that exists, 4096 each.
  public private(set) var pages: [UInt64: [UInt8]] = [:]
  /// Pages that were added as filler; only they are subject to a dump's page selection.
  public private(set) var fillerPages: Set<UInt64> = []
  /// The page frame number that the next allocation takes.
  public var nextPage: UInt64
  private var allocationCount = 0

  /// Makes memory without pages; allocations begin at `firstPage`.
  public init(firstPage: UInt64 = 0x10) {
    nextPage = firstPage
  }

  /// The pages that exist, ascending.
  public var pageFrameNumbers: [UInt64] { pages.keys.sorted() }

  /// The bytes of a page, `nil` when the machine has no such page.
  public subscript(page: UInt64) -> [UInt8]? { pages[page] }

  /// Consecutive pages put together, ascending.
  public var runs: [Run] { Self.runs(of: pageFrameNumbers) }

  /// Puts ascending page frame numbers together to runs.
  public static func runs(of pageFrameNumbers: [UInt64]) -> [Run] {
    var runs: [Run] = []
    for page in pageFrameNumbers {
      if let last = runs.last, last.basePage + last.pageCount == page {
        runs[runs.count - 1].pageCount += 1
      } else {
        runs.append(Run(basePage: page, pageCount: 1))
      }
    }
    return runs
  }

  /// Takes a fresh zero page. After every 64 pages a hole is left, so that a dump has several runs.
  public mutating func allocatePage() -> UInt64 {
    while pages[nextPage] != nil { nextPage += 1 }
    let page = nextPage
    pages[page] = [UInt8](repeating: 0, count: 0x1000)
    allocationCount += 1
    nextPage += allocationCount.isMultiple(of: 64) ? 0x13 : 1
    return page
  }

  /// Makes a zero page exist.
  public mutating func addPage(_ page: UInt64) {
    if pages[page] == nil { pages[page] = [UInt8](repeating: 0, count: 0x1000) }
  }

  /// Makes a page exist with given bytes (4096 of them).
  public mutating func setPage(_ page: UInt64, to bytes: [UInt8]) {
    precondition(bytes.count == 0x1000, "a page has 4096 bytes")
    pages[page] = bytes
  }

  /// Removes a page: the machine has none there.
  public mutating func removePage(_ page: UInt64) {
    pages[page] = nil
    fillerPages.remove(page)
  }

  /// Adds filler pages with the ramp pattern; pages that exist already are left alone.
  public mutating func addRampPages(_ range: Range<UInt64>) {
    for page in range where pages[page] == nil {
      pages[page] = Self.rampPage(page)
      fillerPages.insert(page)
    }
  }

  /// The ramp pattern: the word at offset `o` of page `n` is `(n << 12) + o`, its own physical address.
  public static func rampPage(_ page: UInt64) -> [UInt8] {
    let words = (0..<UInt64(0x200)).map { rampWord(page << 12 + $0 * 8).littleEndian }
    return unsafe words.withUnsafeBytes { unsafe Array($0) }
  }

  /// The word that a ramp page holds at a physical address (a multiple of 8).
  public static func rampWord(_ physicalAddress: UInt64) -> UInt64 { physicalAddress }

  /// Writes at a physical address, making the pages exist.
  public mutating func write(_ data: [UInt8], at physicalAddress: UInt64) {
    var position = 0
    while position < data.count {
      let address = physicalAddress + UInt64(position)
      let start = Int(address & 0xFFF)
      let length = min(0x1000 - start, data.count - position)
      addPage(address >> 12)
      pages[address >> 12]?.replaceSubrange(
        start..<start + length, with: data[position..<position + length])
      position += length
    }
  }

  /// Writes the low `width` bytes of a number.
  public mutating func writeInteger(_ value: UInt64, width: Int, at physicalAddress: UInt64) {
    write(
      (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }, at: physicalAddress)
  }

  /// Reads bytes; `nil` when one of the pages does not exist.
  public func read(_ count: Int, at physicalAddress: UInt64) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(count)
    while out.count < count {
      let address = physicalAddress + UInt64(out.count)
      guard let page = pages[address >> 12] else { return nil }
      let start = Int(address & 0xFFF)
      out.append(contentsOf: page[start..<start + min(0x1000 - start, count - out.count)])
    }
    return out
  }

  /// Reads a number; `nil` when its page does not exist.
  public func integer(width: Int, at physicalAddress: UInt64) -> UInt64? {
    read(width, at: physicalAddress).map { ByteWriter($0).integer(width: width, at: 0) }
  }
}
