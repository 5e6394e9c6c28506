import DumpFormat

extension DumpWriter {
  /// Bytes that the crash path's own tagged data may need: file header, own block, and the ranges for the small dump.
  private var ownByteCount: UInt64 {
    let registered = Int(state[CrashState.Layout.triageBlockCount])
    return UInt64(0x10 + 0x20 + 0x1000 + 0x20 + registered + 0x200)
  }

  /// The first kind that fits into the page file, beginning with the one that is asked for.
  mutating func choose(_ small: inout SmallDump<LiveKernelReader<Platform.Memory>>?) -> DumpPlan? {
    var kind: CrashDumpKind? = control.kind
    var isFirst = true
    while let candidate = kind {
      if var plan = plan(candidate, &small),
        plan.secondaryDataOffset + ownByteCount <= context.pageFileByteCount
      {
        plan.isShorter = !isFirst
        state[CrashState.Layout.sizedByteCount] = callbacks?.size(for: plan.type) ?? 0
        return plan
      }
      guard control.mayWriteShorterKind else { return nil }
      isFirst = false
      switch candidate {
      case .complete, .active: kind = .kernel
      case .kernel, .automatic: kind = .triage
      case .triage, .none: kind = nil
      }
    }
    return nil
  }

  private func plan(
    _ kind: CrashDumpKind, _ small: inout SmallDump<LiveKernelReader<Platform.Memory>>?
  ) -> DumpPlan? {
    small = nil
    switch kind {
    case .none: return nil
    case .complete:
      // A header has room for 42 runs; a machine with more gets all its pages through a bitmap.
      guard platform.memory.physicalRunCount <= 42 else { return bitmapPlan(.bitmapFull, all: true) }
      return completePlan()
    case .active: return bitmapPlan(.bitmapFull, all: false)
    case .kernel, .automatic: return bitmapPlan(.bitmapKernel, all: false)
    case .triage: return triagePlan(&small)
    }
  }

  private func completePlan() -> DumpPlan? {
    var pages: UInt64 = 0
    for index in 0..<platform.memory.physicalRunCount {
      let run = platform.memory.physicalRun(index)
      let (sum, overflow) = pages.addingReportingOverflow(run.pageCount)
      guard !overflow, sum < 1 << 40 else { return nil }
      pages = sum
    }
    let first = UInt64(DumpHeader64.Layout.byteCount)
    return DumpPlan(
      type: .full, firstPage: first, pageCount: pages,
      secondaryDataOffset: first + pages * UInt64(pageByteCount))
  }

  private func bitmapPlan(_ type: DumpType, all: Bool) -> DumpPlan {
    let bitmap = PageBitmap(storage)
    bitmap.clear()
    let memory = platform.memory
    for index in 0..<memory.physicalRunCount {
      let run = memory.physicalRun(index)
      for page in run.basePage..<min(run.basePage &+ run.pageCount, storage.pageLimit) {
        let number = PageFrameNumber(page)
        let use = memory.use(of: number)
        guard use != .unreadable else { continue }
        if all || platform.selection.includes(number, use: use, in: type) { bitmap[page] = true }
      }
    }
    addRegisteredPages(bitmap)
    callbacks?.callPages { page, adds in
      if !adds {
        bitmap[page.rawValue] = false
      } else if isReadable(page) {
        bitmap[page.rawValue] = true
      }
    }
    let count = bitmap.count
    let end = DumpHeader64.Layout.byteCount + BitmapDumpHeader.Layout.byteCount + bitmap.bytes.byteCount
    let first = UInt64((end + pageByteCount - 1) / pageByteCount * pageByteCount)
    writeBitmapHeader(type, firstPage: first, present: count)
    return DumpPlan(
      type: type, signature: type == .bitmapKernel ? BitmapSignature.sdmp : BitmapSignature.fdmp,
      firstPage: first,
      pageCount: count, secondaryDataOffset: first + count * UInt64(pageByteCount))
  }

  private func writeBitmapHeader(_ type: DumpType, firstPage: UInt64, present: UInt64) {
    var header = BitmapDumpHeader()
    header.signature = type == .bitmapKernel ? BitmapSignature.sdmp : BitmapSignature.fdmp
    header.dumpOptions = 1
    header.firstPage = firstPage
    header.totalPresentPages = present
    header.pages = storage.pageLimit
    let bytes = storage.bitmap.slice(0, BitmapDumpHeader.Layout.byteCount)
    if var record = try? MutableRecord<BitmapDumpHeader.Layout>(bytes.mutableSpan) {
      header.write(to: &record)
    }
  }

  /// Whether a page is in a run and may be read.
  private func isReadable(_ page: PageFrameNumber) -> Bool {
    for index in 0..<platform.memory.physicalRunCount {
      let run = platform.memory.physicalRun(index)
      if page.rawValue >= run.basePage, page.rawValue - run.basePage < run.pageCount {
        return platform.memory.use(of: page) != .unreadable
      }
    }
    return false
  }

  /// The ranges for the small dump must be in the large one, from which it will be carved.
  private func addRegisteredPages(_ bitmap: PageBitmap) {
    guard let callbacks else { return }
    let bytes = callbacks.registeredRoom.slice(0, Int(state[CrashState.Layout.triageBlockCount]))
    var offset = 0
    while bytes.byteCount - offset >= 8 {
      let count = Int(bytes.load(offset, as: UInt32.self))
      let nameLength = Int(bytes.load(offset + 4, as: UInt32.self))
      for index in 0..<count {
        let start = bytes.load(offset + 8 + index * 16, as: UInt64.self)
        let size = bytes.load(offset + 16 + index * 16, as: UInt64.self)
        let (end, overflow) = start.addingReportingOverflow(size)
        guard !overflow, size > 0 else { continue }
        for page in start >> 12...(end - 1) >> 12 {
          if let physical = platform.memory.translate(VirtualAddress(page << 12)),
            isReadable(physical.pageFrameNumber)
          {
            bitmap[physical.pageFrameNumber.rawValue] = true
          }
        }
      }
      offset += 8 + count * 16 + nameLength
    }
  }

  private func triagePlan(_ small: inout SmallDump<LiveKernelReader<Platform.Memory>>?) -> DumpPlan {
    let room = SmallDumpRoom(
      debuggerData: storage.line.slice(0xB00, 0x400), page: storage.callbackBuffer.slice(0, pageByteCount),
      blocks: storage.tables.slice(0x8000, 0x7000), small: storage.callbackBuffer.slice(pageByteCount, 0x200))
    var dump = SmallDump(reader: LiveKernelReader(memory: platform.memory), style: .kernelWritten, room: room)
    dump.measure(
      kdDebuggerDataBlock: kernel.kdDebuggerDataBlock, psLoadedModuleList: kernel.psLoadedModuleList,
      context: storage.contextRecord, machine: platform.processor.machineType,
      prcb: state[CrashState.Layout.prcb],
      registered: storage.tables.slice(0, Int(state[CrashState.Layout.triageBlockCount])))
    small = dump
    let size = UInt64(dump.byteCount)
    return DumpPlan(type: .triage, firstPage: size, pageCount: 0, secondaryDataOffset: size)
  }
}
