import DumpFormat

extension DumpWriter {
  /// `GUID_TRIAGEDUMP_DATA`: ranges of memory that belong into a small dump.
  private var registeredTag: GUID { GUID(0x2B4A_E195, 0xA64D, 0x4F04, 0x8EDE_7E4F981BD42A) }

  /// Room for a block header.
  private var headerRoom: StorageBytes { storage.line.slice(0xA80, 0x40) }

  /// Writes all tagged data: those of the callbacks, the ranges for the small dump, and the crash path's own at last.
  func writeSecondaryData(_ plan: DumpPlan, _ sink: inout DumpStreamSink<Platform>) throws(DumpError) {
    state[CrashState.Layout.tagCount] = 0
    var header = SecondaryDataFileHeader()
    header.buildNumber = 0xF000_0000 | kernel.buildNumber
    let bytes = headerRoom.slice(0, SecondaryDataFileHeader.Layout.byteCount)
    if var record = try? MutableRecord<SecondaryDataFileHeader.Layout>(bytes.mutableSpan) {
      header.write(to: &record)
    }
    try sink.append(bytes)
    let registered = storage.tables.slice(0, Int(state[CrashState.Layout.triageBlockCount]))
    if registered.byteCount > 0 {
      try writeHeader(registeredTag, registered.byteCount, to: &sink)
      try sink.append(registered)
      try pad(registered.byteCount, to: &sink)
    }
    if let callbacks {
      var records = callbacks.list(kernel.callbackLists.reason)
      while let record = records.next() {
        guard CallbackCaller<Platform>.isData(record), callbacks.mayCall(record) else { continue }
        try writeData(of: record, callbacks, plan, &sink)
        // The callback may have written over the dump context: then no more sector is written.
        guard path.checkedContext != nil else { throw .contextDamaged }
      }
    }
    try writeReport(plan, &sink)
    try sink.finish()
  }

  private func writeHeader(
    _ tag: GUID, _ byteCount: Int, to sink: inout DumpStreamSink<Platform>
  ) throws(DumpError) {
    var header = SecondaryDataBlockHeader()
    header.tag = tag
    header.dataSize = UInt32(byteCount)
    header.postPad = UInt32((8 - byteCount % 8) % 8)
    let bytes = headerRoom.slice(0, SecondaryDataBlockHeader.Layout.byteCount)
    if var record = try? MutableRecord<SecondaryDataBlockHeader.Layout>(bytes.mutableSpan) {
      header.write(to: &record)
    }
    try sink.append(bytes)
    state[CrashState.Layout.tagCount] += 1
  }

  private func pad(_ byteCount: Int, to sink: inout DumpStreamSink<Platform>) throws(DumpError) {
    try sink.append(zeros: (8 - byteCount % 8) % 8, from: storage.zeroPage)
  }

  /// Bytes of a block that still fit into the page file, with room for the crash path's own block left.
  private func room(_ sink: borrowing DumpStreamSink<Platform>) -> UInt64 {
    let reserved = UInt64(0x20 + 0x20 + 0x1000 + 0x208)
    let end = context.pageFileByteCount
    return sink.offset + reserved < end ? end - sink.offset - reserved : 0
  }

  /// Calls a callback for its data and writes them. Nothing is written before its first call has returned, so that one
  /// that fails leaves no trace but in the report.
  private func writeData(
    of record: CallbackRecord, _ callbacks: CallbackCaller<Platform>, _ plan: DumpPlan,
    _ sink: inout DumpStreamSink<Platform>
  ) throws(DumpError) {
    let isMultiPart = record.reason == .secondaryMultiPartDumpData
    // Data in parts have one header before them all: their length is what the sizing pass says.
    var announced: UInt64 = 0
    if isMultiPart {
      guard let size = callbacks.size(of: record, plan.type) else { return }
      announced = size
    }
    var kernelContext: UInt64 = 0
    guard let first = callbacks.ask(record, plan.type, sizing: false, context: &kernelContext) else { return }
    let total = isMultiPart ? announced : UInt64(first.byteCount)
    guard total > 0 else { return callbacks.finish(record) }
    guard total <= room(sink) else {
      return callbacks.fail(record, .noSpace, detail: total, address: first.buffer)
    }
    // All of the first part must be readable before its header is written.
    guard isReadable(first.buffer, first.byteCount) else {
      return callbacks.fail(record, .badBuffer, detail: UInt64(first.byteCount), address: first.buffer)
    }
    let tag = GUID(
      low: callbacks.arguments.load(SecondaryDumpDataArguments.guid.offset, as: UInt64.self),
      high: callbacks.arguments.load(SecondaryDumpDataArguments.guid.offset + 8, as: UInt64.self))
    try writeHeader(tag, Int(total), to: &sink)
    var left = Int(total)
    var part = first
    var outcome: CallbackOutcome? = first.isTooLong ? .tooLong : nil
    var calls = 1
    while true {
      let count = min(part.byteCount, left)
      if count < part.byteCount { outcome = .tooLong }
      guard try copy(part.buffer, count, to: &sink) else {
        callbacks.fail(record, .badBuffer, detail: UInt64(count), address: part.buffer)
        outcome = .badBuffer
        break
      }
      left -= count
      guard part.wantsMore, left > 0 else { break }
      guard calls < CallbackCaller<Platform>.callLimit else {
        outcome = .tooManyCalls
        break
      }
      calls += 1
      callbacks.again(record)
      guard let next = callbacks.ask(record, plan.type, sizing: false, context: &kernelContext) else {
        outcome = .faulted
        break
      }
      guard isReadable(next.buffer, next.byteCount) else {
        callbacks.fail(record, .badBuffer, detail: UInt64(next.byteCount), address: next.buffer)
        outcome = .badBuffer
        break
      }
      part = next
    }
    // What was announced and did not come is zeros, so that the blocks after this one stay where they belong.
    try sink.append(zeros: left, from: storage.zeroPage)
    try pad(Int(total), to: &sink)
    switch outcome {
    case nil:
      if left > 0 {
        callbacks.fail(record, .tooShort, detail: UInt64(left), address: part.buffer)
      } else {
        callbacks.finish(record)
      }
    case .tooLong?: callbacks.fail(record, .tooLong, detail: total, address: part.buffer)
    case .tooManyCalls?: callbacks.fail(record, .tooManyCalls, detail: total, address: record.routine)
    default: break  // The report has it already.
    }
  }

  private func isReadable(_ address: VirtualAddress, _ byteCount: Int) -> Bool {
    var done = 0
    while done < byteCount {
      let start = address + UInt64(done)
      let count = min(byteCount - done, pageByteCount - Int(start.rawValue & 0xFFF))
      guard platform.memory.translate(start) != nil,
        platform.memory.read(start, into: storage.line.slice(0xAC0, 1))
      else { return false }
      done += count
    }
    return true
  }

  /// Copies memory to the dump page by page; false where it cannot be read.
  private func copy(
    _ address: VirtualAddress, _ byteCount: Int, to sink: inout DumpStreamSink<Platform>
  ) throws(DumpError) -> Bool {
    var done = 0
    while done < byteCount {
      let start = address + UInt64(done)
      let count = min(byteCount - done, pageByteCount - Int(start.rawValue & 0xFFF))
      // The bitmap's work is done when tagged data are written; its first page serves as the buffer.
      let piece = storage.bitmap.slice(0, count)
      guard platform.memory.read(start, into: piece) else {
        try sink.append(zeros: byteCount - done, from: storage.zeroPage)
        return false
      }
      try sink.append(piece)
      done += count
    }
    return true
  }

  /// The crash path's own block: what became of the callbacks, and a checksum of the header that is still to come.
  private func writeReport(_ plan: DumpPlan, _ sink: inout DumpStreamSink<Platform>) throws(DumpError) {
    typealias Header = CallbackReport.Header
    let entries = Int(state[CrashState.Layout.reportCount])
    let count = Header.byteCount + entries * CallbackReport.Entry.byteCount
    let end = sink.offset + UInt64(SecondaryDataBlockHeader.Layout.byteCount + count)
    let sector = UInt64(sink.stream.sectorByteCount)
    let length = (end + sector - 1) / sector * sector
    setRequiredDumpSpace(plan, length)
    let header = storage.report.slice(0, Header.byteCount)
    header.fill()
    header.store(CallbackReport.signature, at: Header.signature.offset)
    header.store(1 as UInt16, at: Header.version.offset)
    header.store(UInt16(Header.byteCount), at: Header.headerByteCount.offset)
    header.store(UInt16(entries), at: Header.entryCount.offset)
    header.store(UInt16(CallbackReport.Entry.byteCount), at: Header.entryByteCount.offset)
    header.store(state[CrashState.Layout.level], at: Header.level.offset)
    header.store(storage.header.checksum, at: Header.headerChecksum.offset)
    header.store(end, at: Header.dumpByteCount.offset)
    header.store(state[CrashState.Layout.nestedCode], at: Header.nestedCode.offset)
    header.store(state[CrashState.Layout.retryCount], at: Header.retryCount.offset)
    header.store(state[CrashState.Layout.writtenByteCount], at: Header.writtenByteCount.offset)
    header.store(state[CrashState.Layout.writingTime], at: Header.writingTime.offset)
    header.store(state[CrashState.Layout.silentProcessors], at: Header.silentProcessors.offset)
    header.store(state[CrashState.Layout.irql], at: Header.irql.offset)
    try writeHeader(CallbackReport.tag, count, to: &sink)
    try sink.append(storage.report.slice(0, count))
    state[CrashState.Layout.byteCount64] = length
  }
}
