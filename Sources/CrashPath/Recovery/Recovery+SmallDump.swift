import DumpFormat

/// A file that takes the bytes of a small dump.
struct RecoveryFileSink<Volume: RecoveryVolume>: DumpSink {
  let volume: Volume
  let file: Volume.File
  let buffer: StorageBytes
  private var offset: UInt64 = 0
  private var filled = 0

  init(volume: Volume, file: Volume.File, buffer: StorageBytes) {
    self.volume = volume
    self.file = file
    self.buffer = buffer
  }

  mutating func append(_ bytes: StorageBytes) throws(RecoveryVolumeError) {
    var done = 0
    while done < bytes.byteCount {
      let count = min(bytes.byteCount - done, buffer.byteCount - filled)
      buffer.copy(bytes.slice(done, count), to: filled)
      filled += count
      done += count
      if filled == buffer.byteCount { try drain() }
    }
  }

  mutating func finish() throws(RecoveryVolumeError) {
    try drain()
    try volume.flush(file)
  }

  private mutating func drain() throws(RecoveryVolumeError) {
    guard filled > 0 else { return }
    try volume.write(buffer.slice(0, filled), to: file, at: offset)
    offset += UInt64(filled)
    filled = 0
  }
}

extension Recovery {
  /// The path of a new small dump for the crash whose header is in the storage; false if there is none.
  func makeSmallDumpName(into path: inout RecoveryPath) -> Bool {
    guard registry.path(.minidumpFolder, into: &path) else { return false }
    try? volume.makeFolder(path.units)
    path.append(0x5C)
    let folder = path.count
    let time = FileTime(rawValue: storage.header.load(DumpHeader64.Layout.systemTime.offset, as: UInt64.self))
    for number in 1...99 as ClosedRange<UInt64> {
      path.shorten(to: folder)
      SmallDumpName.append(time, tickCount: tickCount, number: number, to: &path)
      if !exists(path) { return true }
    }
    return false
  }

  /// Carves the small dump out of a large one, unless there is one of this crash already. The header is in the storage.
  func carve(_ source: borrowing RecoveryPath) {
    let type = storage.header.load(DumpHeader64.Layout.dumpType.offset, as: UInt32.self)
    var target = storage.path(8)
    guard type != DumpType.triage.rawValue, !hasSmallDump(), makeSmallDumpName(into: &target) else { return }
    guard let file = try? volume.open(source.units) else { return }
    defer { volume.close(file) }
    guard let count = try? volume.byteCount(of: file) else { return }
    let reader = File(volume: volume, file: file, byteCount: count)
    var checker = DumpChecker(reader: reader, header: storage.header, small: storage.small)
    guard case .dump = checker.check(), let dump = RecoveredDump(reader: reader, storage: storage),
      write(dump, tags: checker.secondaryDataOffset..<checker.endOfSecondaryData, to: target)
    else { return tell(.smallDumpFailed, target) }
  }

  /// Whether the folder has a small dump of the crash whose header is in the storage: same time, same bug check.
  private func hasSmallDump() -> Bool {
    guard let folder = smallDumpFolder() else { return false }
    var name = storage.path(4)
    var path = storage.path(10)
    var index = 0
    while index < 4096, next(&name, index, in: folder) {
      index += 1
      guard name.count > 4, name[name.count - 4] == 0x2E, name[name.count - 1] | 0x20 == 0x70 else {
        continue
      }
      path.set(folder)
      path.append(0x5C)
      path.append(name.units)
      if isOfThisCrash(path) { return true }
    }
    return false
  }

  private func smallDumpFolder() -> RecoveryPath? {
    var folder = storage.path(9)
    return registry.path(.minidumpFolder, into: &folder) ? folder : nil
  }

  /// The name of an entry of a folder; false after the last one.
  func next(_ name: inout RecoveryPath, _ index: Int, in folder: borrowing RecoveryPath) -> Bool {
    (try? volume.name(ofEntry: index, in: folder.units, into: &name)) == true
  }

  private func isOfThisCrash(_ path: borrowing RecoveryPath) -> Bool {
    guard let file = try? volume.open(path.units) else { return false }
    defer { volume.close(file) }
    let time = DumpHeader64.Layout.systemTime.offset
    let code = DumpHeader64.Layout.bugCheckCode.offset
    let room = storage.small.slice(0x800, 8)
    guard (try? volume.read(file, at: UInt64(time), into: room)) != nil,
      room.load(0, as: UInt64.self) == storage.header.load(time, as: UInt64.self),
      (try? volume.read(file, at: UInt64(code), into: room)) != nil
    else { return false }
    return room.load(0, as: UInt32.self) == storage.header.load(code, as: UInt32.self)
  }

  /// Writes the small dump under a name of its own, and gives it its name when it is whole.
  private func write(
    _ dump: RecoveredDump<File>, tags: Range<UInt64>, to target: borrowing RecoveryPath
  ) -> Bool {
    typealias Layout = DumpHeader64.Layout
    let header = storage.header
    let room = SmallDumpRoom(
      debuggerData: storage.debuggerData.slice(0, 0x400), page: storage.page, blocks: storage.blocks,
      small: storage.small.slice(0x800, 0x200))
    var small = SmallDump(reader: dump, style: .carved, room: room)
    small.measure(
      kdDebuggerDataBlock: VirtualAddress(header.load(Layout.kdDebuggerDataBlock.offset, as: UInt64.self)),
      psLoadedModuleList: VirtualAddress(header.load(Layout.psLoadedModuleList.offset, as: UInt64.self)),
      context: header.slice(Layout.contextRecord.offset, Layout.contextRecord.byteCount),
      machine: MachineType(rawValue: header.load(Layout.machineImageType.offset, as: UInt32.self)),
      prcb: VirtualAddress(0), registered: registered(dump.reader, tags))
    var part = storage.path(5)
    guard registry.path(.minidumpFolder, into: &part) else { return false }
    part.append("\\carving.part")
    try? volume.delete(part.units)
    let total = UInt64(small.byteCount) + (tags.upperBound - tags.lowerBound)
    guard let free = try? volume.freeByteCount(of: part.units), free >= total,
      let file = try? volume.create(part.units, byteCount: total)
    else { return false }
    let isWritten = write(small, tags, dump.reader, to: file)
    volume.close(file)
    guard isWritten, (try? volume.rename(part.units, to: target.units)) != nil else {
      try? volume.delete(part.units)
      return false
    }
    release(target)
    return true
  }

  private func write(
    _ small: SmallDump<RecoveredDump<File>>, _ tags: Range<UInt64>, _ reader: File, to file: Volume.File
  ) -> Bool {
    var sink = RecoveryFileSink(volume: volume, file: file, buffer: storage.copy.slice(0, 0x1_0000))
    do {
      try sink.append(smallHeader(small.fields))
      try small.write(to: &sink)
      var offset = tags.lowerBound
      while offset < tags.upperBound {
        let piece = storage.page.slice(0, Int(min(UInt64(pageByteCount), tags.upperBound - offset)))
        guard reader.read(at: offset, into: piece) else { return false }
        try sink.append(piece)
        offset += UInt64(piece.byteCount)
      }
      try sink.finish()
      return true
    } catch { return false }
  }

  /// The header of the large dump, changed as that of a carved dump is: no runs, status of the writer 0.
  private func smallHeader(_ fields: MiniDumpFields) -> StorageBytes {
    typealias Layout = DumpHeader64.Layout
    let bytes = storage.copy.slice(0x1_0000, Layout.byteCount)
    bytes.copy(storage.header)
    let block = Layout.physicalMemoryBlock
    for offset in block.offset..<block.offset + block.byteCount {
      bytes[offset] = FillPattern.byte(at: offset)
    }
    bytes.store(DumpType.triage.rawValue, at: Layout.dumpType.offset)
    bytes.store(fields.rawValue, at: Layout.miniDumpFields.offset)
    bytes.store(0 as UInt32, at: Layout.writerStatus.offset)
    let state = Layout.secondaryDataState.offset
    bytes.store(FillPattern.value(at: state, as: UInt32.self), at: state)
    return bytes
  }

  /// The ranges that callbacks registered for the small dump, from the tagged data.
  private func registered(_ reader: File, _ tags: Range<UInt64>) -> StorageBytes {
    typealias Layout = SecondaryDataBlockHeader.Layout
    let tag = GUID(0x2B4A_E195, 0xA64D, 0x4F04, 0x8EDE_7E4F981BD42A)
    var offset = tags.lowerBound + UInt64(SecondaryDataFileHeader.Layout.byteCount)
    let bytes = storage.small.slice(0x400, Layout.byteCount)
    while offset < tags.upperBound, reader.read(at: offset, into: bytes),
      let record = try? Record<Layout>(bytes.span)
    {
      let block = SecondaryDataBlockHeader(record)
      guard block.headerSize == UInt32(Layout.byteCount) else { break }
      let data = offset + UInt64(Layout.byteCount) + UInt64(block.prePad)
      if block.tag == tag, Int(block.dataSize) <= storage.registered.byteCount {
        let ranges = storage.registered.slice(0, Int(block.dataSize))
        return reader.read(at: data, into: ranges) ? ranges : ranges.slice(0, 0)
      }
      offset = data + UInt64(block.dataSize) + UInt64(block.postPad)
    }
    return storage.registered.slice(0, 0)
  }

  /// Owner and group Administrators; full access for System and Administrators, none for others
  /// (`O:BAG:BAD:P(A;;FA;;;SY)(A;;FA;;;BA)`), in the self-relative form.
  func securityDescriptor() -> StorageBytes {
    let bytes = storage.small.slice(0xA00, 0x68)
    bytes.fill()
    bytes[0] = 1
    bytes.store(0x9004 as UInt16, at: 2)  // SE_SELF_RELATIVE, SE_DACL_PROTECTED, SE_DACL_PRESENT
    bytes.store(0x14 as UInt32, at: 4)
    bytes.store(0x24 as UInt32, at: 8)
    bytes.store(0x34 as UInt32, at: 16)
    administrators(bytes, at: 0x14)
    administrators(bytes, at: 0x24)
    bytes[0x34] = 2  // ACL_REVISION
    bytes.store(0x34 as UInt16, at: 0x36)
    bytes.store(2 as UInt16, at: 0x38)
    bytes.store(0x14 as UInt16, at: 0x3E)
    bytes.store(0x001F_01FF as UInt32, at: 0x40)  // FILE_ALL_ACCESS
    bytes[0x44] = 1  // S-1-5-18
    bytes[0x45] = 1
    bytes[0x4B] = 5
    bytes.store(18 as UInt32, at: 0x4C)
    bytes.store(0x18 as UInt16, at: 0x52)
    bytes.store(0x001F_01FF as UInt32, at: 0x54)
    administrators(bytes, at: 0x58)
    return bytes
  }

  /// S-1-5-32-544.
  private func administrators(_ bytes: StorageBytes, at offset: Int) {
    bytes[offset] = 1
    bytes[offset + 1] = 2
    bytes[offset + 7] = 5
    bytes.store(32 as UInt32, at: offset + 8)
    bytes.store(544 as UInt32, at: offset + 12)
  }
}
