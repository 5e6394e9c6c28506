import DumpFormat

/// What a dump will be: its type, and where its parts begin.
struct DumpPlan {
  var type: DumpType
  /// `SDMP` or `FDMP`; 0 for a dump without a bitmap.
  var signature: UInt32 = 0
  /// Offset of the first page.
  var firstPage: UInt64
  /// Pages in the dump.
  var pageCount: UInt64
  /// Offset of the tagged data.
  var secondaryDataOffset: UInt64
  /// Whether this is shorter than what was asked for.
  var isShorter = false
}

/// The bits of a dump's bitmap, in the storage.
struct PageBitmap {
  let bytes: StorageBytes
  let pageLimit: UInt64

  init(_ storage: CrashPathStorage) {
    pageLimit = storage.pageLimit
    bytes = storage.bitmap.slice(
      BitmapDumpHeader.Layout.byteCount, Int((storage.pageLimit + 7) / 8))
  }

  func clear() { bytes.fill() }

  subscript(page: UInt64) -> Bool {
    get { page < pageLimit && bytes[Int(page >> 3)] & (1 << UInt8(page & 7)) != 0 }
    nonmutating set {
      guard page < pageLimit else { return }
      let bit: UInt8 = 1 << UInt8(page & 7)
      let index = Int(page >> 3)
      bytes[index] = newValue ? bytes[index] | bit : bytes[index] & ~bit
    }
  }

  /// How many bits are set.
  var count: UInt64 {
    var count = 0
    for index in 0..<bytes.byteCount { count += bytes[index].nonzeroBitCount }
    return UInt64(count)
  }

  /// The next run of set bits at or after a page.
  func run(from start: UInt64) -> PhysicalMemoryRun64? {
    var page = start
    while page < pageLimit, !self[page] {
      page = page & 7 == 0 && bytes[Int(page >> 3)] == 0 ? page + 8 : page + 1
    }
    guard page < pageLimit else { return nil }
    var run = PhysicalMemoryRun64()
    run.basePage = page
    while page < pageLimit, self[page] { page += 1 }
    run.pageCount = page - run.basePage
    return run
  }
}
