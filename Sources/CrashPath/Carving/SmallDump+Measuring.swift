import DumpFormat

extension SmallDump {
  /// Finds the parts and gives each its place.
  ///
  /// - Parameters:
  ///   - header: addresses of the dump header.
  ///   - context: the context record of the crash.
  ///   - machine: its architecture.
  ///   - prcb: the crashing processor's `KPRCB`, or 0 if it is to be found.
  ///   - registered: ranges of callbacks, in the layout of their tag.
  mutating func measure(
    kdDebuggerDataBlock: VirtualAddress, psLoadedModuleList: VirtualAddress, context: StorageBytes,
    machine: MachineType, prcb: VirtualAddress, registered: StorageBytes
  ) {
    moduleHead = psLoadedModuleList
    readDebuggerData(kdDebuggerDataBlock)
    let isARM = machine == .arm64
    let stackPointer = context.load(
      isARM ? ContextARM64.Layout.sp.offset : ContextX64.Layout.rsp.offset, as: UInt64.self)
    let instruction = context.load(
      isARM ? ContextARM64.Layout.pc.offset : ContextX64.Layout.rip.offset, as: UInt64.self)
    findProcessor(prcb, stackPointer)
    findStack(stackPointer)

    offsets.contextOffset = UInt32(DumpHeader64.Layout.contextRecord.offset)
    offsets.exceptionOffset = UInt32(DumpHeader64.Layout.exception.offset)
    offsets.triageOptions = style == .carved ? 0xFFFF_FFFF : 0x41
    var end = DumpHeader64.Layout.byteCount + TriageDumpHeader64.Layout.byteCount
    offsets.mmOffset = UInt32(end)
    end += MemoryManagerFacts64.Layout.byteCount
    countUnloaded()
    if style == .carved { placeUnloaded(&end) }
    if prcbByteCount > 0 { offsets.prcbOffset = place(prcbByteCount, &end) }
    if processByteCount > 0 { offsets.processOffset = place(processByteCount, &end) }
    if threadByteCount > 0 { offsets.threadOffset = place(threadByteCount, &end) }
    offsets.callStackOffset = place(stackByteCount, &end)
    offsets.sizeOfCallStack = UInt32(stackByteCount)
    if debuggerDataByteCount > 0 { offsets.debuggerDataOffset = place(debuggerDataByteCount, &end) }
    offsets.debuggerDataSize = UInt32(debuggerDataByteCount)
    if style == .kernelWritten { placeUnloaded(&end) }
    placeDrivers(&end)
    chooseBlocks(instruction: instruction, stackPointer: stackPointer, registered: registered)
    placeBlocks(&end)
    finish(end)
  }

  private func place(_ count: Int, _ end: inout Int) -> UInt32 {
    defer { end += count }
    return UInt32(end)
  }

  private mutating func readDebuggerData(_ address: VirtualAddress) {
    debuggerDataAddress = address
    let head = room.debuggerData.slice(0, KDDebuggerData64.Header.byteCount)
    guard address.rawValue != 0, reader.read(address, into: head),
      head.load(KDDebuggerData64.Header.ownerTag.offset, as: UInt32.self) == KDDebuggerData64.ownerTag
    else { return }
    let size = Int(head.load(KDDebuggerData64.Header.size.offset, as: UInt32.self))
    guard size >= head.byteCount, size <= room.debuggerData.byteCount,
      reader.read(address, into: room.debuggerData.slice(0, size))
    else { return }
    debuggerDataByteCount = size
  }

  /// Finds the crashing processor where it is not known: the one whose current thread has the stack pointer in its stack,
  /// or else the first.
  private mutating func findProcessor(_ known: VirtualAddress, _ stackPointer: UInt64) {
    prcb = known
    findThread()
    guard known.rawValue == 0, let array = debuggerData(KDDebuggerData64.Layout.kiProcessorBlock) else {
      return
    }
    for index in 0..<64 as Range<UInt64> {
      guard let pointer = reader.load(array + index * 8, as: UInt64.self, room: room.small), pointer != 0
      else {
        break
      }
      prcb = VirtualAddress(pointer)
      findThread()
      if let bounds = stackBounds(), bounds.limit <= stackPointer, stackPointer < bounds.base { return }
    }
    if let first = reader.load(array, as: UInt64.self, room: room.small) { prcb = VirtualAddress(first) }
    findThread()
  }

  /// The current thread of the processor and its process, with the lengths that the kernel gives.
  private mutating func findThread() {
    typealias Data = KDDebuggerData64.Layout
    let small = room.small
    (thread, process) = (VirtualAddress(0), VirtualAddress(0))
    (threadByteCount, processByteCount, prcbByteCount) = (0, 0, 0)
    guard prcb.rawValue != 0, let size = debuggerData(Data.sizePrcb), size > 0 else { return }
    prcbByteCount = Int(size)
    guard let threadOffset = debuggerData(Data.offsetPrcbCurrentThread),
      let threadAddress = reader.load(prcb + UInt64(threadOffset), as: UInt64.self, room: small),
      threadAddress != 0,
      let threadSize = debuggerData(Data.sizeEThread)
    else { return }
    thread = VirtualAddress(threadAddress)
    threadByteCount = Int(threadSize)
    guard let processOffset = debuggerData(Data.offsetKThreadApcProcess),
      let processAddress = reader.load(thread + UInt64(processOffset), as: UInt64.self, room: small),
      processAddress != 0, let processSize = debuggerData(Data.sizeEProcess)
    else { return }
    process = VirtualAddress(processAddress)
    processByteCount = Int(processSize)
  }

  /// The bounds of the current thread's stack, `nil` if they are not known.
  func stackBounds() -> (limit: UInt64, base: UInt64)? {
    typealias Data = KDDebuggerData64.Layout
    guard thread.rawValue != 0, let limitOffset = debuggerData(Data.offsetKThreadStackLimit),
      let baseOffset = debuggerData(Data.offsetKThreadStackBase), limitOffset != 0, baseOffset != 0,
      let limit = reader.load(thread + UInt64(limitOffset), as: UInt64.self, room: room.small),
      let base = reader.load(thread + UInt64(baseOffset), as: UInt64.self, room: room.small), limit < base
    else { return nil }
    return (limit, base)
  }

  /// The stack from the stack pointer upwards: to the thread's stack base, or, on another stack, as far as memory goes.
  private mutating func findStack(_ stackPointer: UInt64) {
    offsets.topOfStack = VirtualAddress(stackPointer)
    var limit = stackPointer &+ 0x4000
    if let bounds = stackBounds(), bounds.limit <= stackPointer, stackPointer < bounds.base {
      limit = bounds.base
    }
    limit = min(limit, stackPointer &+ UInt64(Self.stackLimit))
    guard limit > stackPointer else { return }
    stackByteCount = readableByteCount(from: stackPointer, to: limit)
  }

  /// Bytes from an address on that are there, up to a limit.
  func readableByteCount(from start: UInt64, to limit: UInt64) -> Int {
    var end = start
    while end < limit {
      guard reader.read(VirtualAddress(end), into: room.small.slice(0, 1)) else { break }
      let (next, overflow) = (end & ~0xFFF).addingReportingOverflow(0x1000)
      end = overflow ? limit : min(next, limit)
    }
    return Int(end - start)
  }

  private mutating func countUnloaded() {
    typealias Data = KDDebuggerData64.Layout
    guard let pointer = debuggerData(Data.mmUnloadedDrivers),
      let array = reader.load(pointer, as: UInt64.self, room: room.small), array != 0,
      let last = debuggerData(Data.mmLastUnloadedDriver),
      let next = reader.load(last, as: UInt32.self, room: room.small)
    else { return }
    unloadedArray = VirtualAddress(array)
    unloadedNext = Int(next) % UnloadedDriver.slotCount
    for index in 0..<UnloadedDriver.slotCount {
      guard let slot = unloaded(index), slot.name.buffer.rawValue != 0 else { break }
      unloadedCount += 1
    }
  }

  /// An unloaded driver, newest first.
  func unloaded(_ index: Int) -> UnloadedDriver? {
    let slots = UnloadedDriver.slotCount
    let slot = (unloadedNext + 2 * slots - 1 - index) % slots
    let bytes = room.small.slice(0, UnloadedDriver.Layout64.byteCount)
    guard reader.read(unloadedArray + UInt64(slot * bytes.byteCount), into: bytes),
      let record = try? Record<UnloadedDriver.Layout64>(bytes.span)
    else { return nil }
    return UnloadedDriver(record)
  }

  private mutating func placeUnloaded(_ end: inout Int) {
    offsets.unloadedDriversOffset = place(8 + unloadedCount * UnloadedDriverEntry64.Layout.byteCount, &end)
  }

  /// Bytes of a string of the pool: length, units, an end mark, to the next multiple of 8.
  static func stringByteCount(_ byteCount: Int) -> Int { (4 + byteCount + 2 + 7) & ~7 }

  /// Carved dumps have paths, those of the kernel names.
  func name(of module: LoadedModule) -> (address: VirtualAddress, byteCount: Int) {
    let name =
      style == .carved && module.fullNameByteCount > 0
      ? (module.fullName, module.fullNameByteCount) : (module.baseName, module.baseNameByteCount)
    return (name.0, min(name.1, 0x400))
  }

  private mutating func placeDrivers(_ end: inout Int) {
    var pool = 0
    var modules = LoadedModules(head: moduleHead, reader: reader, room: room.small)
    while let module = modules.next() {
      driverCount += 1
      pool += Self.stringByteCount(name(of: module).byteCount)
    }
    end = (end + 7) & ~7
    offsets.driverListOffset = place(driverCount * Self.driverEntryByteCount, &end)
    offsets.driverCount = UInt32(driverCount)
    offsets.stringPoolOffset = place(pool, &end)
    offsets.stringPoolSize = UInt32(pool)
  }

  private mutating func placeBlocks(_ end: inout Int) {
    offsets.dataBlocksOffset = place(blockCount * TriageDataBlock.Layout.byteCount, &end)
    offsets.dataBlocksCount = UInt32(blockCount)
    end += blockByteCount
    endOfBlocks = end
  }

  private mutating func finish(_ end: Int) {
    // The kernel fills its last sector and has the mark twice; a carved dump ends after its mark.
    let size = style == .carved ? (end + 4 + 3) & ~3 : (end + 8 + 3 + 0x1FF) & ~0x1FF
    offsets.sizeOfDump = UInt32(size)
    offsets.validOffset = UInt32(size - 4)
  }
}
