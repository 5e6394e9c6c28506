extension UserDumpWriter {
  mutating func addSystemInfo() {
    let servicePack = string("Service Pack 3")
    var info = ByteWriter(count: 56)
    info.setU16(processorArchitecture ?? 0xFFFF, at: 0x00)
    info.setU16(6, at: 0x02)  // ProcessorLevel
    info.setU16(0x8C01, at: 0x04)  // ProcessorRevision
    info.setU8(8, at: 0x06)  // NumberOfProcessors
    info.setU8(1, at: 0x07)  // ProductType
    info.setU32(10, at: 0x08)
    info.setU32(0, at: 0x0C)
    info.setU32(19041, at: 0x10)
    info.setU32(2, at: 0x14)  // PlatformId
    info.setU32(servicePack, at: 0x18)
    info.setU16(0x100, at: 0x1C)  // SuiteMask
    if process.architecture == .x86 { info.setASCII("GenuineIntel", at: 0x20) }
    add(7, info.bytes)
  }

  mutating func addMiscInfo() {
    var info = ByteWriter(count: 1364)
    info.setU32(miscInfoSize, at: 0x00)
    info.setU32(0x3F7, at: 0x04)  // Flags1
    info.setU32(4321, at: 0x08)  // ProcessId
    info.setU32(time - 100, at: 0x0C)  // ProcessCreateTime
    info.setU32(3, at: 0x10)  // ProcessUserTime
    info.setU32(2, at: 0x14)  // ProcessKernelTime
    info.setU32(2000, at: 0x18)  // ProcessorMaxMhz
    info.setU32(0x2000, at: 0x2C)  // ProcessIntegrityLevel
    info.setU32(0x4D, at: 0x30)  // ProcessExecuteFlags
    info.setU32(1, at: 0x34)  // ProtectedProcess
    info.setU32(1, at: 0x38)  // TimeZoneId
    info.setU32(UInt32(bitPattern: -60), at: 0x3C)  // TimeZone.Bias
    info.setUTF16("W. Europe Standard Time", at: 0x40)
    info.setUTF16("W. Europe Daylight Time", at: 0x94)
    info.setUTF16("19041.1.sample", at: 0xE8)  // BuildString
    info.setUTF16("DbgHelp sample", at: 0x2F0)  // DbgBldStr
    info.setU32(0xC00C, at: 0x550)  // ProcessCookie
    add(15, Array(info.bytes.prefix(Int(miscInfoSize))))
  }

  mutating func addModules() {
    var entries: [[UInt8]] = []
    for module in process.modules {
      var entry = ByteWriter(count: 108)
      entry.setU64(module.base, at: 0x00)
      entry.setU32(module.size, at: 0x08)
      entry.setU32(module.checkSum, at: 0x0C)
      entry.setU32(module.timeDateStamp, at: 0x10)
      entry.setU32(string(module.path), at: 0x14)
      if let version = module.version {
        entry.setU32(0xFEEF_04BD, at: 0x18)  // dwSignature
        entry.setU16(version[1], at: 0x20)  // dwFileVersionMS
        entry.setU16(version[0], at: 0x22)
        entry.setU16(version[3], at: 0x24)  // dwFileVersionLS
        entry.setU16(version[2], at: 0x26)
      }
      if let pdb = module.pdb {
        var record = ByteWriter(count: 24)
        record.setASCII("RSDS", at: 0)
        record.set(GUIDBytes.parse(pdb.guid), at: 4)
        record.setU32(pdb.age, at: 20)
        record.append(Array(pdb.path.utf8) + [0])
        entry.setU32(UInt32(record.count), at: 0x4C)
        entry.setU32(place(record.bytes), at: 0x50)
      }
      entries.append(entry.bytes)
    }
    add(4, list(entries))
  }

  mutating func addThreads() {
    var entries: [[UInt8]] = []
    for thread in process.threads {
      var entry = ByteWriter(count: 48)
      entry.setU32(thread.id, at: 0x00)
      entry.setU32(1, at: 0x04)  // SuspendCount
      entry.setU32(0x20, at: 0x08)  // PriorityClass
      entry.setU32(8, at: 0x0C)  // Priority
      entry.setU64(thread.teb, at: 0x10)
      entry.setU64(thread.stackStart, at: 0x18)
      entry.setU32(UInt32(thread.stack.count), at: 0x20)
      // The stacks of full dumps are in their list of memory.
      entry.setU32(memoryForm == .list64 ? 0 : place(thread.stack), at: 0x24)
      let record = context(thread.context)
      entry.setU32(record.size, at: 0x28)
      entry.setU32(record.rva, at: 0x2C)
      entries.append(entry.bytes)
    }
    add(3, list(entries))
  }

  mutating func addException() {
    guard let exception = process.exception else { return }
    let record = context(exception.context)
    var stream = ByteWriter(count: 168)
    stream.setU32(exception.threadId, at: 0x00)
    stream.setU32(exception.code, at: 0x08)
    stream.setU32(1, at: 0x0C)  // ExceptionFlags: noncontinuable
    stream.setU64(exception.address, at: 0x18)
    stream.setU32(UInt32(exception.parameters.count), at: 0x20)
    for (index, value) in exception.parameters.enumerated() { stream.setU64(value, at: 0x28 + 8 * index) }
    stream.setU32(record.size, at: 0xA0)
    stream.setU32(record.rva, at: 0xA4)
    add(6, stream.bytes)
  }

  mutating func addMemory() {
    let pieces = process.threads.map { SyntheticProcess.Piece($0.stackStart, $0.stack) } + process.memory
    if memoryForm == .list64 {
      var stream = ByteWriter(count: 16 + 16 * pieces.count)
      stream.setU64(UInt64(pieces.count), at: 0)
      for (index, piece) in pieces.enumerated() {
        stream.setU64(piece.address, at: 16 + 16 * index)
        stream.setU64(UInt64(piece.bytes.count), at: 24 + 16 * index)
      }
      out.align(to: 4)
      stream.setU64(UInt64(out.count + stream.count), at: 8)  // BaseRva
      add(9, stream.bytes)
      for piece in pieces { out.append(piece.bytes) }
      return
    }
    var entries: [[UInt8]] = []
    for piece in pieces {
      var entry = ByteWriter(count: 16)
      entry.setU64(piece.address, at: 0)
      entry.setU32(UInt32(piece.bytes.count), at: 8)
      entry.setU32(place(piece.bytes), at: 12)
      entries.append(entry.bytes)
    }
    add(5, list(entries))
  }
}
