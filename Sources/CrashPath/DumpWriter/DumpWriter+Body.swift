import DumpFormat

extension DumpWriter {
  /// Writes the pages of a complete or a bitmap dump, with the bitmap before them.
  func writeBody(_ plan: DumpPlan, _ stream: inout DumpStream<Platform>) throws(DumpError) {
    if plan.signature == 0 { return try writeRuns(plan, &stream) }
    try writeBitmap(plan, &stream)
    let bitmap = PageBitmap(storage)
    var offset = plan.firstPage
    var next: UInt64 = 0
    var left = plan.pageCount
    while left > 0, let run = bitmap.run(from: next) {
      let count = min(run.pageCount, left)
      try write(run.basePage, count, at: &offset, &stream)
      left -= count
      next = run.basePage + run.pageCount
    }
  }

  private func writeRuns(_ plan: DumpPlan, _ stream: inout DumpStream<Platform>) throws(DumpError) {
    var offset = plan.firstPage
    let memory = platform.memory
    for index in 0..<memory.physicalRunCount {
      let run = memory.physicalRun(index)
      var page = run.basePage
      let end = run.basePage + run.pageCount
      while page < end {
        let isUnreadable = memory.use(of: PageFrameNumber(page)) == .unreadable
        var next = page + 1
        while next < end, (memory.use(of: PageFrameNumber(next)) == .unreadable) == isUnreadable { next += 1 }
        if isUnreadable {
          for _ in page..<next {
            try stream.write(storage.zeroPage, at: offset)
            offset += UInt64(pageByteCount)
          }
        } else {
          try write(page, next - page, at: &offset, &stream)
        }
        page = next
      }
    }
  }

  /// The bitmap goes out through the staging buffer up to the first page; the rest of its last page is zeros.
  private func writeBitmap(_ plan: DumpPlan, _ stream: inout DumpStream<Platform>) throws(DumpError) {
    var sink = DumpStreamSink(stream, at: UInt64(DumpHeader64.Layout.byteCount))
    let bitmap = PageBitmap(storage).bytes
    try sink.append(storage.bitmap.slice(0, BitmapDumpHeader.Layout.byteCount))
    try sink.append(bitmap)
    try sink.append(zeros: Int(plan.firstPage - sink.offset), from: storage.zeroPage)
    try sink.finish()
    stream = sink.stream
  }

  /// Writes consecutive pages straight from memory. Callbacks that want to see them get a copy.
  private func write(
    _ page: UInt64, _ count: UInt64, at offset: inout UInt64, _ stream: inout DumpStream<Platform>
  ) throws(DumpError) {
    let address = PageFrameNumber(page).address
    let byteCount = Int(count) * pageByteCount
    if hasDumpIo, let callbacks {
      var done = 0
      while done < byteCount {
        let piece = storage.callbackBuffer.slice(0, min(storage.callbackBuffer.byteCount, byteCount - done))
        guard platform.memory.read(PhysicalAddress(address.rawValue + UInt64(done)), into: piece) else {
          throw .unreadable
        }
        callbacks.callDumpIo(piece, type: 2)
        done += piece.byteCount
      }
    }
    try stream.write(PhysicalRun(address: address, byteCount: byteCount), at: offset)
    offset += UInt64(byteCount)
  }
}
