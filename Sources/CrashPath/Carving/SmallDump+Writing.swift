import DumpFormat

extension SmallDump {
  /// Sends everything after the dump header, up to `SizeOfDump`.
  func write<Sink: DumpSink>(to sink: inout Sink) throws(Sink.Failure) {
    let page = room.page
    let head = page.slice(0, TriageDumpHeader64.Layout.byteCount + MemoryManagerFacts64.Layout.byteCount)
    if var record = try? MutableRecord<TriageDumpHeader64.Layout>(head.mutableSpan) {
      offsets.write(to: &record)
    }
    let facts = head.suffix(from: TriageDumpHeader64.Layout.byteCount)
    facts.fill()
    facts.store(1 as UInt32, at: 0)
    facts.store(UInt32(facts.byteCount), at: 4)
    try sink.append(head)
    if style == .carved { try writeUnloaded(to: &sink) }
    try copy(prcb, offsets.prcbOffset == 0 ? 0 : prcbByteCount, to: &sink)
    try copy(process, offsets.processOffset == 0 ? 0 : processByteCount, to: &sink)
    try copy(thread, offsets.threadOffset == 0 ? 0 : threadByteCount, to: &sink)
    try copy(offsets.topOfStack, stackByteCount, to: &sink)
    var position = Int(offsets.callStackOffset) + stackByteCount
    if debuggerDataByteCount > 0 {
      try sink.append(room.debuggerData.slice(0, debuggerDataByteCount))
      position += debuggerDataByteCount
    }
    if style == .kernelWritten {
      try writeUnloaded(to: &sink)
      position += 8 + unloadedCount * UnloadedDriverEntry64.Layout.byteCount
    }
    try zeros(Int(offsets.driverListOffset) - position, to: &sink)
    try writeDrivers(to: &sink)
    try writeNames(to: &sink)
    try writeBlocks(to: &sink)
    try writeEnd(to: &sink)
  }

  /// Copies memory; what is not there becomes zeros.
  private func copy<Sink: DumpSink>(
    _ address: VirtualAddress, _ byteCount: Int, to sink: inout Sink
  ) throws(Sink.Failure) {
    var done = 0
    while done < byteCount {
      let start = address + UInt64(done)
      let count = min(byteCount - done, pageByteCount - Int(start.rawValue & 0xFFF))
      let piece = room.page.slice(0, count)
      if !reader.read(start, into: piece) { piece.fill() }
      try sink.append(piece)
      done += count
    }
  }

  private func zeros<Sink: DumpSink>(_ count: Int, to sink: inout Sink) throws(Sink.Failure) {
    guard count > 0 else { return }
    room.page.fill()
    try sink.append(zeros: count, from: room.page)
  }

  private func writeUnloaded<Sink: DumpSink>(to sink: inout Sink) throws(Sink.Failure) {
    let count = room.page.slice(0, 8)
    count.store(UInt64(unloadedCount), at: 0)
    try sink.append(count)
    for index in 0..<unloadedCount {
      let bytes = room.page.slice(0, UnloadedDriverEntry64.Layout.byteCount)
      var entry = UnloadedDriverEntry64()
      let driver = unloaded(index)
      if let driver {
        entry.nameLength = driver.name.length
        entry.maximumNameLength = driver.name.maximumLength
        if style == .kernelWritten { entry.nameBuffer = driver.name.buffer }
        entry.startAddress = driver.startAddress
        entry.endAddress = driver.endAddress
      }
      if var record = try? MutableRecord<UnloadedDriverEntry64.Layout>(bytes.mutableSpan) {
        entry.write(to: &record)
      }
      if let driver {
        let field = UnloadedDriverEntry64.Layout.driverName
        let name = bytes.slice(field.offset, min(field.byteCount, Int(driver.name.length) & ~1))
        if !reader.read(driver.name.buffer, into: name) { name.fill() }
      }
      try sink.append(bytes)
    }
  }

  private func writeDrivers<Sink: DumpSink>(to sink: inout Sink) throws(Sink.Failure) {
    var nameOffset = offsets.stringPoolOffset
    var modules = LoadedModules(head: moduleHead, reader: reader, room: room.small)
    for _ in 0..<driverCount {
      let bytes = room.page.slice(0, Self.driverEntryByteCount)
      bytes.fill()
      if let module = modules.next() {
        typealias Layout = TriageDriverEntry64.Layout
        if style == .kernelWritten {
          // All of the entry as it is in memory, up to the check sum.
          let entry = bytes.slice(8, 0x80)
          if !reader.read(module.entry, into: entry) { entry.fill() }
        }
        bytes.store(nameOffset, at: Layout.driverNameOffset.offset)
        bytes.store(module.base.rawValue, at: Layout.dllBase.offset)
        bytes.store(module.size, at: Layout.sizeOfImage.offset)
        bytes.store(module.checkSum, at: Layout.checkSum.offset)
        bytes.store(module.timeDateStamp, at: Layout.timeDateStamp.offset)
        nameOffset += UInt32(Self.stringByteCount(name(of: module).byteCount))
      }
      try sink.append(bytes)
    }
  }

  private func writeNames<Sink: DumpSink>(to sink: inout Sink) throws(Sink.Failure) {
    var modules = LoadedModules(head: moduleHead, reader: reader, room: room.small)
    for _ in 0..<driverCount {
      guard let module = modules.next() else { break }
      let name = name(of: module)
      let bytes = room.page.slice(0, Self.stringByteCount(name.byteCount))
      bytes.fill()
      bytes.store(UInt32(name.byteCount / 2), at: 0)
      let text = bytes.slice(4, name.byteCount)
      if !reader.read(name.address, into: text) { text.fill() }
      try sink.append(bytes)
    }
  }

  private func writeBlocks<Sink: DumpSink>(to sink: inout Sink) throws(Sink.Failure) {
    var offset = Int(offsets.dataBlocksOffset) + blockCount * TriageDataBlock.Layout.byteCount
    for index in 0..<blockCount {
      let size = Int(room.blocks.load(index * 16 + 8, as: UInt64.self))
      let bytes = room.page.slice(0, TriageDataBlock.Layout.byteCount)
      bytes.store(room.blocks.load(index * 16, as: UInt64.self), at: 0)
      bytes.store(UInt32(offset), at: 8)
      bytes.store(UInt32(size), at: 12)
      try sink.append(bytes)
      offset += size
    }
    for index in 0..<blockCount {
      let address = VirtualAddress(room.blocks.load(index * 16, as: UInt64.self))
      try copy(address, Int(room.blocks.load(index * 16 + 8, as: UInt64.self)), to: &sink)
    }
  }

  private func writeEnd<Sink: DumpSink>(to sink: inout Sink) throws(Sink.Failure) {
    var position = endOfBlocks
    if style == .kernelWritten {
      try zeros((4 - position % 4) % 4, to: &sink)
      position = (position + 3) & ~3
      try mark(&sink)
      position += 4
    }
    try zeros(Int(offsets.validOffset) - position, to: &sink)
    try mark(&sink)
  }

  private func mark<Sink: DumpSink>(_ sink: inout Sink) throws(Sink.Failure) {
    let bytes = room.page.slice(0, 4)
    bytes.store(TriageMarker.valid, at: 0)
    try sink.append(bytes)
  }
}
