/// A bitmap dump of any size, written as a sparse file: header, bitmap and a few marked pages only.
///
/// Marked pages have the ramp pattern, so the words of page `n` are `(n << 12) + offset`. All other pages that are
/// present read as zeros. Pages of `memory` (a scene's, for example) are present and written as they are.
public struct SparseBitmapDump: Sendable {
  /// What was written.
  public struct Facts: Equatable, Sendable {
    /// The header.
    public var header: DumpHeaderValues
    /// File offset of the first page.
    public var firstPageOffset: UInt64
    /// Number of bits of the bitmap.
    public var pageCount: UInt64
    /// Number of pages in the dump.
    public var presentPageCount: UInt64
    /// Pages with the ramp pattern and their file offsets, ascending.
    public var markedPages: [MarkedPage]
    /// Length of the file.
    public var fileSize: UInt64
  }

  /// A page with the ramp pattern.
  public struct MarkedPage: Equatable, Sendable {
    /// Page frame number.
    public var page: UInt64
    /// Where it lies in the file.
    public var fileOffset: UInt64
    /// Its first eight bytes.
    public var firstWord: UInt64 { page << 12 }
  }

  /// Number of pages of the machine, bits of the bitmap.
  public var pageCount: UInt64
  /// Which pages are present.
  public var selection = KernelDumpWriter.PageSelection.all
  /// Whether the first page follows the bitmap directly.
  public var isUnaligned = false
  /// How many pages are marked, evenly spread; the first and the last present page are among them.
  public var markedPageCount = 64
  /// The header; its dump type decides between `FDMP` (5) and `SDMP`.
  public var header: DumpHeaderValues
  /// Pages that are written as they are.
  public var memory = PhysicalMemoryImage()
  /// Secondary data behind the last page.
  public var tags: [SyntheticTag] = []

  /// A dump of a machine with `pageCount` pages.
  public init(pageCount: UInt64, header: DumpHeaderValues) {
    self.pageCount = pageCount
    self.header = header
    self.header.dumpType = 5
  }

  /// A dump of a scene whose machine has `pageCount` pages.
  public init(pageCount: UInt64, scene: KernelScene) {
    self.init(pageCount: pageCount, header: DumpHeaderValues(scene: scene))
    memory = scene.memory.physical
  }

  /// Writes the file.
  public func write(to path: String) throws(FileWriteError) -> Facts {
    let bits = bitmap()
    let headerSize = UInt64(header.architecture.headerSize)
    var firstPage = headerSize + 0x38 + UInt64(bits.count)
    if !isUnaligned { firstPage = (firstPage + 0xFFF) & ~0xFFF }
    let present = bits.reduce(UInt64(0)) { $0 + UInt64($1.nonzeroBitCount) }
    let end = firstPage + present << 12
    let secondary =
      tags.isEmpty ? [] : SecondaryDataWriter.bytes(tags: tags, build: header.minorVersion)

    var header = self.header
    header.runs = [.init(basePage: 0, pageCount: pageCount)]
    header.requiredDumpSpace = end + UInt64(secondary.count)
    let fileSize = end + UInt64(secondary.count)
    let file = try SparseFile(path: path, size: fileSize)
    try file.write(header.bytes(), at: 0)
    try file.write(bitmapHeader(firstPage: firstPage, present: present) + bits, at: headerSize)
    try file.write(secondary, at: end)
    let marked = try writePages(to: file, bits: bits, present: present, firstPage: firstPage)
    return Facts(
      header: header, firstPageOffset: firstPage, pageCount: pageCount, presentPageCount: present,
      markedPages: marked, fileSize: fileSize)
  }

  private func bitmap() -> [UInt8] {
    let count = Int((pageCount + 7) / 8)
    var bits: [UInt8]
    switch selection {
    case .all: bits = [UInt8](repeating: 0xFF, count: count)
    case .everySecondMissing: bits = [UInt8](repeating: 0x55, count: count)
    case .random(let seed):
      bits = []
      bits.reserveCapacity(count + 7)
      for word in 0..<UInt64((count + 7) / 8) {
        var value = KernelDumpWriter.PageSelection.mix(seed ^ word)
        for _ in 0..<8 {
          bits.append(UInt8(truncatingIfNeeded: value))
          value >>= 8
        }
      }
      bits.removeLast(bits.count - count)
    }
    for page in memory.pages.keys {
      precondition(page < pageCount, "the memory is larger than the machine")
      bits[Int(page >> 3)] |= 1 << UInt8(page & 7)
    }
    if pageCount & 7 != 0 { bits[bits.count - 1] &= ~(0xFF << UInt8(pageCount & 7)) }
    return bits
  }

  private func bitmapHeader(firstPage: UInt64, present: UInt64) -> [UInt8] {
    var out = ByteWriter(count: 0x38)
    out.setASCII(header.dumpType == 5 && !isUnaligned ? "FDMP" : "SDMP", at: 0x00)  // Signature
    out.setASCII("DUMP", at: 0x04)  // ValidDump
    out.setU32(1, at: 0x08)  // DumpOptions: kernel addresses are valid
    out.setU64(firstPage, at: 0x20)  // FirstPage
    out.setU64(present, at: 0x28)  // TotalPresentPages
    out.setU64(pageCount, at: 0x30)  // Pages
    return out.bytes
  }

  /// Goes through the bitmap once and writes the marked pages and those of the memory.
  private func writePages(
    to file: borrowing SparseFile, bits: [UInt8], present: UInt64, firstPage: UInt64
  ) throws(FileWriteError) -> [MarkedPage] {
    let count = UInt64(max(markedPageCount, 2))
    var wanted = Set<UInt64>()
    if present > 0 {
      for index in 0..<min(count, present) {
        wanted.insert(present <= count ? index : index * (present - 1) / (count - 1))
      }
    }
    let ranks = wanted.sorted()
    let own = memory.pages.keys.sorted()
    var nextRank = 0
    var nextOwn = 0
    var marked: [MarkedPage] = []
    var rank: UInt64 = 0
    for (index, byte) in bits.enumerated() {
      let following = rank + UInt64(byte.nonzeroBitCount)
      let first = UInt64(index) * 8
      let isWanted = nextRank < ranks.count && ranks[nextRank] < following
      let isOwn = nextOwn < own.count && own[nextOwn] < first + 8
      if isWanted || isOwn {
        var current = rank
        for bit in UInt64(0)..<8 where byte >> UInt8(bit) & 1 != 0 {
          let page = first + bit
          let offset = firstPage + current << 12
          if let bytes = memory[page] {
            try file.write(bytes, at: offset)
            nextOwn += 1
          }
          if nextRank < ranks.count, ranks[nextRank] == current {
            nextRank += 1
            if memory[page] == nil {
              try file.write(PhysicalMemoryImage.rampPage(page), at: offset)
              marked.append(MarkedPage(page: page, fileOffset: offset))
            }
          }
          current += 1
        }
      }
      rank = following
    }
    return marked
  }
}
