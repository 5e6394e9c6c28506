import DumpFormat

/// Physical memory runs whose pages are packed in the file, run after run.
struct RunMap: Sendable {
  private struct Run {
    var basePage: UInt64
    var pageCount: UInt64
    var fileOffset: Int
  }

  /// In ascending order of their pages, without overlaps.
  private let runs: [Run]
  /// Pages of all runs.
  let pageCount: UInt64
  /// File offset after the last page.
  let endOffset: Int?
  /// Whether a run was left out because it overlaps another or lies beyond any file.
  let isDamaged: Bool

  /// Runs in the order of the file; the first begins at `firstPage`.
  init(_ fileRuns: [PhysicalMemoryRun], firstPage: Int) {
    var placed: [Run] = []
    var offset: Int? = firstPage
    var total: UInt64 = 0
    var damaged = false
    for run in fileRuns {
      let end = run.basePage.rawValue.addingReportingOverflow(run.pageCount)
      guard let start = offset, !end.overflow,
        let next = DumpFile.fileOffset(start, afterPages: run.pageCount)
      else {
        damaged = true
        break
      }
      offset = next
      total += run.pageCount
      if run.pageCount > 0 {
        placed.append(Run(basePage: run.basePage.rawValue, pageCount: run.pageCount, fileOffset: start))
      }
    }
    placed.sort { $0.basePage < $1.basePage }
    var checked: [Run] = []
    checked.reserveCapacity(placed.count)
    for run in placed {
      if let last = checked.last, run.basePage < last.basePage + last.pageCount {
        damaged = true
        continue
      }
      checked.append(run)
    }
    runs = checked
    pageCount = total
    endOffset = offset
    isDamaged = damaged
  }

  func extent(at page: PageFrameNumber, limit: Int) -> FileExtent? {
    let after = runs.partitionPoint { $0.basePage <= page.rawValue }
    guard after > 0 else { return nil }
    let run = runs[after - 1]
    let index = page.rawValue - run.basePage
    guard index < run.pageCount else { return nil }
    return FileExtent(
      fileOffset: run.fileOffset + Int(index) * pageByteCount,
      pageCount: Int(min(UInt64(limit), run.pageCount - index)))
  }
}
