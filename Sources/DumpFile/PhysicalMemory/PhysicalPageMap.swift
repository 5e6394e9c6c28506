import DumpFormat

/// Where the physical pages of a dump are in its file.
///
/// Memory is proportional to the number of runs, or to one rank for each 512 bits of a bitmap, never to the pages.
enum PhysicalPageMap: Sendable {
  /// Runs in ascending order, each packed in the file.
  case runs(RunMap)
  /// A bitmap in the file; the pages of set bits are packed after it.
  case bitmap(BitmapMap)

  /// The first page from `page` on that the dump has, if it is `page` itself: its file offset, and how many pages follow
  /// each other in physical memory and in the file, `limit` at most.
  func extent(at page: PageFrameNumber, limit: Int) -> FileExtent? {
    switch self {
    case .runs(let map): map.extent(at: page, limit: limit)
    case .bitmap(let map): map.extent(at: page, limit: limit)
    }
  }

  /// Pages that the dump says it has.
  var pageCount: UInt64 {
    switch self {
    case .runs(let map): map.pageCount
    case .bitmap(let map): map.pageCount
    }
  }

  /// File offset after the last page, if it can be expressed.
  var endOffset: Int? {
    switch self {
    case .runs(let map): map.endOffset
    case .bitmap(let map): map.endOffset
    }
  }
}

/// Consecutive pages, consecutive in the file as well.
struct FileExtent: Equatable, Sendable {
  /// File offset of the first page.
  var fileOffset: Int
  /// Number of pages.
  var pageCount: Int
}

/// The end of `pageCount` pages that begin at a file offset; `nil` when no file can be that long.
func fileOffset(_ start: Int, afterPages pageCount: UInt64) -> Int? {
  guard let pages = Int(exactly: pageCount) else { return nil }
  let (byteCount, overflow) = pages.multipliedReportingOverflow(by: pageByteCount)
  guard !overflow else { return nil }
  let (end, endOverflow) = start.addingReportingOverflow(byteCount)
  return endOverflow ? nil : end
}
