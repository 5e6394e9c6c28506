import DumpFormat

extension SmallDump {
  /// Chooses the pieces of memory that go into the dump beside the structures.
  mutating func chooseBlocks(instruction: UInt64, stackPointer: UInt64, registered: StorageBytes) {
    typealias Data = KDDebuggerData64.Layout
    addRegistered(registered)
    add(0xFFFF_F780_0000_0000, 0x1000)  // KUSER_SHARED_DATA
    add(instruction & ~0xFFF, 0x1000)
    if let data = debuggerData(Data.kiBugCheckData) { add(data.rawValue, 5 * 8) }
    if let bounds = stackBounds(), !(bounds.limit <= stackPointer && stackPointer < bounds.base) {
      // The crash is on another stack, as after a double fault: the thread's own tells what led there.
      let count = min(bounds.base - bounds.limit, 0x6000)
      add(bounds.base - count, Int(count))
    }
    if style == .carved { addProcessors() }
    addVariables()
  }

  /// Ranges that callbacks registered: groups of a count, the length of a name, the ranges, and the name.
  private mutating func addRegistered(_ bytes: StorageBytes) {
    var offset = 0
    while bytes.byteCount - offset >= 8 {
      let count = Int(bytes.load(offset, as: UInt32.self))
      let nameLength = Int(bytes.load(offset + 4, as: UInt32.self))
      offset += 8
      let left = bytes.byteCount - offset
      guard count <= left / 16, nameLength <= left - count * 16 else { return }
      for index in 0..<count {
        let address = bytes.load(offset + index * 16, as: UInt64.self)
        let size = bytes.load(offset + index * 16 + 8, as: UInt64.self)
        if let size = Int(exactly: size) { add(address, size) }
      }
      offset += count * 16 + nameLength
    }
  }

  /// The processor block and the PRCBs, so that a reader finds the contexts of all processors.
  private mutating func addProcessors() {
    typealias Data = KDDebuggerData64.Layout
    guard let array = debuggerData(Data.kiProcessorBlock), prcbByteCount > 0 else { return }
    var count: UInt64 = 0
    while count < 64, let pointer = reader.load(array + count * 8, as: UInt64.self, room: room.small),
      pointer != 0
    {
      add(pointer, prcbByteCount)
      if let offset = debuggerData(Data.offsetPrcbContext), offset != 0,
        let context = reader.load(VirtualAddress(pointer) + UInt64(offset), as: UInt64.self, room: room.small)
      {
        add(context, ContextX64.Layout.byteCount)
      }
      count += 1
    }
    add(array.rawValue, Int(count) * 8)
  }

  /// Variables that a debugger reads: heads of lists, and what the debugger data point to.
  private mutating func addVariables() {
    typealias Data = KDDebuggerData64.Layout
    add(moduleHead.rawValue, 16)
    if let head = debuggerData(Data.psActiveProcessHead) { add(head.rawValue, 16) }
    if let last = debuggerData(Data.mmLastUnloadedDriver) { add(last.rawValue, 4) }
    if let lab = debuggerData(Data.ntBuildLab) { add(lab.rawValue, 0x40) }
  }

  /// Adds as much of a range as is readable from its beginning.
  mutating func add(_ address: UInt64, _ byteCount: Int) {
    guard address != 0, byteCount > 0, (blockCount + 1) * 16 <= room.blocks.byteCount,
      byteCount <= Self.blockByteLimit - blockByteCount
    else { return }
    let (end, overflow) = address.addingReportingOverflow(UInt64(byteCount))
    guard !overflow else { return }
    let count = readableByteCount(from: address, to: end)
    guard count > 0 else { return }
    room.blocks.store(address, at: blockCount * 16)
    room.blocks.store(UInt64(count), at: blockCount * 16 + 8)
    blockCount += 1
    blockByteCount += count
  }
}
