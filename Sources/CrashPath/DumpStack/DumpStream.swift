import DumpFormat

/// The dump as a stream of bytes that ends in the sectors of the page file.
///
/// Without a filter, pages go to the disk from where they are: the stream collects physical runs until a transfer is full
/// or an extent of the page file ends. With filters a piece is copied, filtered and written from the staging buffers.
/// Every transfer is checked against the extents.
struct DumpStream<Platform: CrashPlatform> {
  let platform: Platform
  let storage: CrashPathStorage
  let context: DumpContext
  let sectorByteCount: Int
  let transferLimit: Int
  let runLimit: Int
  let filterCount: Int
  let changesLength: Bool
  /// Total for the progress counter.
  var expectedByteCount: UInt64 = 0

  /// Where the first byte of the list of runs belongs in the page file.
  private var batchOffset: UInt64 = 0
  private var batchByteCount = 0
  private var batchCount = 0
  /// The extent that holds `batchOffset`, and the offset of its first byte.
  private var extentIndex = 0
  private var extentOffset: UInt64 = 0
  /// Where the output of a filter that changes lengths goes next.
  private var outputCursor: UInt64 = 0

  /// Bytes of a piece that goes through the staging buffer.
  static var pieceByteCount: Int { 0x1_0000 }

  init(platform: Platform, storage: CrashPathStorage, context: DumpContext) {
    self.platform = platform
    self.storage = storage
    self.context = context
    sectorByteCount = platform.port.sectorByteCount
    transferLimit = platform.port.maximumTransferByteCount
    runLimit = min(platform.port.maximumRunCount, 256)
    filterCount = platform.filter.count
    changesLength = platform.filter.changesLength
    outputCursor = UInt64(platform.filter.headerByteCount)
  }

  /// Takes the disk over and makes the first sector of the page file say that there is no dump.
  mutating func begin(byteCount: UInt64) throws(DumpError) {
    expectedByteCount = byteCount
    do { try platform.port.start() } catch { throw .port(error) }
    if filterCount > 0 {
      do { try platform.filter.start(dumpByteCount: byteCount) } catch { throw .filter(error) }
    }
    try invalidate()
    storage.state[CrashState.Layout.writtenByteCount] = 0
  }

  /// Overwrites the first sector with zeros.
  mutating func invalidate() throws(DumpError) {
    storage.zeroPage.fill()
    try add(
      PhysicalRun(address: storage.physicalAddress(of: storage.zeroPage), byteCount: sectorByteCount), at: 0)
    try flush()
  }

  // MARK: From memory

  /// Writes a run of physical memory, whole sectors, straight from where it is.
  mutating func write(_ run: PhysicalRun, at offset: UInt64) throws(DumpError) {
    guard filterCount > 0 else { return try add(run, at: offset) }
    var done = 0
    while done < run.byteCount {
      let count = min(Self.pieceByteCount, run.byteCount - done)
      let piece = storage.stagingA.slice(0, count)
      guard platform.memory.read(PhysicalAddress(run.address.rawValue + UInt64(done)), into: piece) else {
        throw .unreadable
      }
      try filterAndWrite(piece, at: offset + UInt64(done))
      done += count
    }
  }

  /// Writes a piece of the storage, whole sectors and no more than the staging buffer holds. It may be the staging buffer.
  mutating func write(_ piece: StorageBytes, at offset: UInt64) throws(DumpError) {
    if filterCount > 0 {
      let staged = storage.stagingA.slice(0, piece.byteCount)
      staged.copy(piece)
      try filterAndWrite(staged, at: offset)
    } else {
      try add(
        PhysicalRun(address: storage.physicalAddress(of: piece), byteCount: piece.byteCount), at: offset)
      try submit()
    }
  }

  /// Sends a piece in the first staging buffer through all filters; returns where the result is.
  private func filter(_ piece: StorageBytes, at offset: UInt64) throws(DumpError) -> StorageBytes {
    var result = piece
    for level in 0..<filterCount {
      let produced: Int
      do {
        produced = try platform.filter.write(level: level, piece, at: offset, into: storage.stagingB)
      } catch { throw .filter(error) }
      guard produced > 0 else { continue }
      guard produced <= storage.stagingB.byteCount, produced % sectorByteCount == 0 else {
        throw .filter(DumpFilterError(status: 0xFFFF_FFFF))
      }
      result = storage.stagingB.slice(0, produced)
      if level < filterCount - 1 {
        // Only the last filter may change the length.
        guard produced == piece.byteCount else { throw .filter(DumpFilterError(status: 0xFFFF_FFFE)) }
        piece.copy(result)
        result = piece
      }
    }
    return result
  }

  /// Filters a piece and writes what comes out.
  private mutating func filterAndWrite(_ piece: StorageBytes, at offset: UInt64) throws(DumpError) {
    let result = try filter(piece, at: offset)
    var target = offset
    if changesLength {
      target = outputCursor
      outputCursor += UInt64(result.byteCount)
    }
    try add(
      PhysicalRun(address: storage.physicalAddress(of: result), byteCount: result.byteCount), at: target)
    try submit()
  }

  /// Writes the dump header at last: all but its first sector, and when that is on the medium, the first sector, which
  /// has the signature. So a dump that was cut off is never taken for a whole one.
  mutating func write(header: StorageBytes) throws(DumpError) {
    var result = header
    if filterCount > 0 {
      let staged = storage.stagingA.slice(0, header.byteCount)
      staged.copy(header)
      result = try filter(staged, at: 0)
      guard result.byteCount <= platform.filter.headerByteCount else {
        throw .filter(DumpFilterError(status: 0xFFFF_FFFD))
      }
      try finish()
    }
    try flush()
    let address = storage.physicalAddress(of: result).rawValue
    try add(
      PhysicalRun(
        address: PhysicalAddress(address + UInt64(sectorByteCount)),
        byteCount: result.byteCount - sectorByteCount),
      at: UInt64(sectorByteCount))
    try flush()
    try add(PhysicalRun(address: PhysicalAddress(address), byteCount: sectorByteCount), at: 0)
    try flush()
  }

  // MARK: Transfers

  /// Adds a run to the list for the disk, and writes the list when it is full.
  private mutating func add(_ run: PhysicalRun, at offset: UInt64) throws(DumpError) {
    if batchCount > 0, offset != batchOffset + UInt64(batchByteCount) { try submit() }
    var address = run.address.rawValue
    var left = run.byteCount
    var position = offset
    while left > 0 {
      if batchCount == 0 { batchOffset = position }
      let room = min(transferLimit - batchByteCount, try roomInExtent())
      guard room > 0, batchCount < runLimit else {
        try submit()
        continue
      }
      let count = min(room, left)
      unsafe runs[batchCount] = PhysicalRun(address: PhysicalAddress(address), byteCount: count)
      batchCount += 1
      batchByteCount += count
      address += UInt64(count)
      position += UInt64(count)
      left -= count
    }
  }

  /// Bytes from the end of the list to the end of the extent in which the list begins.
  private mutating func roomInExtent() throws(DumpError) -> Int {
    if batchOffset < extentOffset {
      extentIndex = 0
      extentOffset = 0
    }
    let sectorBytes = UInt64(sectorByteCount)
    while true {
      guard extentIndex < Int(context[DumpContext.Layout.extentCount]) else { throw .pageFileTooSmall }
      let length = context.extent(extentIndex).sectorCount * sectorBytes
      if batchOffset - extentOffset < length {
        let room = length - (batchOffset - extentOffset) - UInt64(batchByteCount)
        return Int(clamping: room)
      }
      extentOffset += length
      extentIndex += 1
    }
  }

  /// Writes the list of runs.
  mutating func submit() throws(DumpError) {
    guard batchCount > 0 else { return }
    _ = try roomInExtent()
    let extent = context.extent(extentIndex)
    let first = (batchOffset - extentOffset) / UInt64(sectorByteCount)
    let count = UInt64(batchByteCount / sectorByteCount)
    // The list was cut at the end of the extent; this proves it again before the disk hears of it.
    guard batchByteCount % sectorByteCount == 0, batchOffset % UInt64(sectorByteCount) == 0,
      first + count <= extent.sectorCount,
      extent.firstSector + extent.sectorCount <= platform.port.sectorCount
    else { throw .pageFileTooSmall }
    try transfer(extent.firstSector + first)
    let state = storage.state
    state[CrashState.Layout.writtenByteCount] += UInt64(batchByteCount)
    batchCount = 0
    batchByteCount = 0
    showProgress()
  }

  /// Moves the counter on the screen when it has changed.
  private func showProgress() {
    let state = storage.state
    guard expectedByteCount > 0, state.phase == .body else { return }
    let written = min(state[CrashState.Layout.writtenByteCount], expectedByteCount)
    let percent = UInt32(truncatingIfNeeded: written * 100 / expectedByteCount)
    guard percent > state[CrashState.Layout.percent] else { return }
    state[CrashState.Layout.percent] = percent
    CrashText(platform: platform, storage: storage).progress(percent)
  }

  /// Writes the list to a sector; a failed transfer is tried again after the disk was taken over anew.
  private func transfer(_ sector: UInt64) throws(DumpError) {
    var attempts: UInt32 = 0
    while true {
      do {
        let list = unsafe Span(_unsafeStart: UnsafePointer(runs), count: batchCount)
        return try platform.port.write(sector: sector, from: list)
      } catch {
        guard attempts < context[DumpContext.Layout.retryCount] else { throw .port(error) }
        attempts += 1
        storage.state[CrashState.Layout.retryCount] += 1
        do { try platform.port.start() } catch { throw .port(error) }
      }
    }
  }

  /// Writes what is left and waits until the medium has it.
  mutating func flush() throws(DumpError) {
    try submit()
    do { try platform.port.flush() } catch { throw .port(error) }
  }

  /// Ends the filters after the last piece.
  private func finish() throws(DumpError) {
    guard filterCount > 0 else { return }
    do { try platform.filter.finish() } catch { throw .filter(error) }
  }

  private var runs: UnsafeMutablePointer<PhysicalRun> {
    unsafe storage.scratch.start.assumingMemoryBound(to: PhysicalRun.self)
  }
}
