import DumpFormat

extension PhysicalPageMap {
  /// Finds the pages of a dump by its type; problems are reported and leave fewer pages, or none.
  static func read(_ file: MappedFile, header: DumpHeader, problems: inout [DumpProblem]) -> PhysicalPageMap?
  {
    let body = header.byteCount
    switch header.fields.dumpType {
    case .full: return packedRuns(header.physicalMemoryRuns, firstPage: body, problems: &problems)
    case .summary:
      return summary(file, header: header) ?? bitmap(file, at: body, problems: &problems)
    case .bitmapFull, .bitmapKernel, .automatic: return bitmap(file, at: body, problems: &problems)
    case .kernelMemory, .kernelAndUserMemory, .completeMemory:
      return ranges(file, header: header, problems: &problems)
    default: return nil
    }
  }

  /// Bytes of the header that a dump of this type has in front of its pages: a file that ends before it is truncated.
  static func bodyHeaderByteCount(of header: DumpHeader) -> Int {
    switch header.fields.dumpType {
    case .summary:
      header.is64Bit ? SummaryDumpHeader64.Layout.byteCount : SummaryDumpHeader32.Layout.byteCount
    case .bitmapFull, .bitmapKernel, .automatic: BitmapDumpHeader.Layout.byteCount
    case .kernelMemory, .kernelAndUserMemory, .completeMemory: RangeDumpHeader.Layout.byteCount
    default: 0
    }
  }

  private static func packedRuns(
    _ runs: [PhysicalMemoryRun], firstPage: Int, problems: inout [DumpProblem]
  ) -> PhysicalPageMap {
    let map = RunMap(runs, firstPage: firstPage)
    if map.isDamaged { problems.append(.damagedRuns) }
    return .runs(map)
  }

  /// Types 5, 6 and 7.
  private static func bitmap(
    _ file: MappedFile, at offset: Int, problems: inout [DumpProblem]
  ) -> PhysicalPageMap? {
    guard let record = try? Record<BitmapDumpHeader.Layout>(file.bytes, at: offset) else {
      problems.append(.bodyHeaderMissing(offset: offset, expected: "SDMP or FDMP", found: []))
      return nil
    }
    let header = BitmapDumpHeader(record)
    guard header.signature == BitmapSignature.sdmp || header.signature == BitmapSignature.fdmp,
      header.validDump == DumpSignature.dump, let firstPage = Int(exactly: header.firstPage)
    else {
      let found = file.copy(FileRange(offset: offset, byteCount: 8))
      problems.append(.bodyHeaderMissing(offset: offset, expected: "SDMP or FDMP, then DUMP", found: found))
      return nil
    }
    let map = BitmapMap(
      file: file, bitmapOffset: offset + BitmapDumpHeader.Layout.byteCount, bitCount: header.pages,
      firstPage: firstPage)
    if map.pageCount != header.totalPresentPages {
      problems.append(.bitmapCount(header: header.totalPresentPages, counted: map.pageCount))
    }
    return .bitmap(map)
  }

  /// Type 2 in its old form; `nil` when the header does not agree with its bitmap, as in newer files of this type.
  private static func summary(_ file: MappedFile, header: DumpHeader) -> PhysicalPageMap? {
    let body = header.byteCount
    let summary: SummaryDumpHeader64
    let bitmapOffset: Int
    if header.is64Bit {
      guard let record = try? Record<SummaryDumpHeader64.Layout>(file.bytes, at: body) else { return nil }
      summary = SummaryDumpHeader64(record)
      bitmapOffset = body + SummaryDumpHeader64.Layout.byteCount
    } else {
      guard let record = try? Record<SummaryDumpHeader32.Layout>(file.bytes, at: body) else { return nil }
      summary = SummaryDumpHeader64(widening: SummaryDumpHeader32(record))
      bitmapOffset = body + SummaryDumpHeader32.Layout.byteCount
    }
    guard summary.signature == BitmapSignature.sdmp || summary.signature == BitmapSignature.fdmp,
      summary.validDump == DumpSignature.dump, summary.pages <= summary.bitmapSize
    else { return nil }
    let bitmapEnd = bitmapOffset + (Int(summary.bitmapSize) + 7) / 8
    guard Int(summary.headerSize) >= bitmapEnd else { return nil }
    let map = BitmapMap(
      file: file, bitmapOffset: bitmapOffset, bitCount: UInt64(summary.bitmapSize),
      firstPage: Int(summary.headerSize))
    // Of a bitmap that is cut off not all bits can be counted.
    let isPlausible = bitmapEnd > file.count || map.pageCount == UInt64(summary.pages)
    return isPlausible ? .bitmap(map) : nil
  }

  /// Types 8, 9 and 0xA.
  private static func ranges(
    _ file: MappedFile, header: DumpHeader, problems: inout [DumpProblem]
  ) -> PhysicalPageMap? {
    let body = header.byteCount
    guard let record = try? Record<RangeDumpHeader.Layout>(file.bytes, at: body) else {
      problems.append(.bodyHeaderMissing(offset: body, expected: "RDMP", found: []))
      return nil
    }
    let ranges = RangeDumpHeader(record)
    guard ranges.signature == BitmapSignature.rdmp, ranges.validDump == DumpSignature.dump,
      let firstPage = Int(exactly: ranges.firstPageOffset)
    else {
      let found = file.copy(FileRange(offset: body + 4, byteCount: 8))
      problems.append(.bodyHeaderMissing(offset: body + 4, expected: "RDMP, then DUMP", found: found))
      return nil
    }
    let isComplete = header.fields.dumpType == .completeMemory
    let table = body + RangeDumpHeader.Layout.byteCount
    // In types 8 and 9 the table ends before the first page or at an entry of page 0; in type 0xA it ends when all
    // pages have been listed.
    let end = isComplete ? file.count : min(file.count, firstPage)
    var runs: [PhysicalMemoryRun] = []
    var listed: UInt64 = 0
    var offset = table
    while offset + PhysicalMemoryRun64.Layout.byteCount <= end,
      let entry = try? Record<PhysicalMemoryRun64.Layout>(file.bytes, at: offset)
    {
      let run = PhysicalMemoryRun64(entry)
      // No writer lists an empty run; a table of zeros must not be read to the end of the file.
      if run.pageCount == 0 { break }
      if isComplete ? listed >= ranges.totalNumberOfPages : run.basePage == 0 { break }
      // A range of no pages would let the table of type 0xA go on to the end of the file.
      guard run.pageCount > 0 else { break }
      runs.append(PhysicalMemoryRun(basePage: PageFrameNumber(run.basePage), pageCount: run.pageCount))
      let sum = listed.addingReportingOverflow(run.pageCount)
      // More pages than a number can hold are in no file.
      guard !sum.overflow else { break }
      listed = sum.partialValue
      offset += PhysicalMemoryRun64.Layout.byteCount
    }
    return packedRuns(runs, firstPage: firstPage, problems: &problems)
  }
}

extension SummaryDumpHeader64 {
  /// The fields of a 32-bit header.
  init(widening narrow: SummaryDumpHeader32) {
    self.init()
    signature = narrow.signature
    validDump = narrow.validDump
    dumpOptions = narrow.dumpOptions
    headerSize = narrow.headerSize
    bitmapSize = narrow.bitmapSize
    pages = narrow.pages
    sizeOfBitMap = narrow.sizeOfBitMap
  }
}
