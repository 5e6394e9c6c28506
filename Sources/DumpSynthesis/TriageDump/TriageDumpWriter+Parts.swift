extension TriageDumpWriter {
  /// The raw copies of PRCB, process and thread (adjacent, no gaps), the stack and KDBG.
  func writeCopies(_ out: inout ByteWriter, _ triage: inout TriageFacts) {
    let processor = facts.crashingProcessor
    triage.prcbOffset = out.append(bytes(facts.layout.prcbSize, at: processor.prcb))
    triage.processOffset = out.append(bytes(facts.layout.processSize, at: facts.currentProcess.address))
    triage.threadOffset = out.append(bytes(facts.layout.threadSize, at: processor.thread))
    triage.topOfStack = processor.context.stackPointer
    triage.callStack = bytes(Int(processor.stackBase - triage.topOfStack), at: triage.topOfStack)
    triage.callStackOffset = out.append(triage.callStack)
    triage.debuggerDataOffset = out.append(bytes(facts.options.debuggerDataSize, at: facts.debuggerData))
    out.align(to: 8)
  }

  /// Count and entries, newest first. Names are cut to 12 characters.
  func writeUnloadedDrivers(_ out: inout ByteWriter, _ triage: inout TriageFacts) {
    let modules = facts.unloadedModulesNewestFirst.prefix(50)
    triage.unloadedDriversOffset = out.count
    triage.unloadedNames = modules.map { String($0.name.prefix(12)) }
    out.append([UInt8](repeating: 0, count: is64Bit ? 8 : 4))
    out.setU32(UInt32(modules.count), at: triage.unloadedDriversOffset)
    for module in modules {
      let entry = out.count
      let nameSize = UInt16(module.name.utf16.count * 2)
      out.setU16(nameSize, at: entry)  // Name.Length
      out.setU16(nameSize + 2, at: entry + 2)  // Name.MaximumLength
      let units = Array(ByteWriter.utf16(module.name).prefix(24))
      if is64Bit {
        if isKernelWritten { out.setU64(facts.layout.poolBase + 0x10, at: entry + 0x08) }  // Name.Buffer
        out.set(units, at: entry + 0x10)  // DriverName
        out.setU64(module.start, at: entry + 0x28)
        out.setU64(module.end, at: entry + 0x30)
        out.grow(to: entry + 0x38)
      } else {
        if isKernelWritten { out.setInteger(facts.layout.poolBase + 0x10, width: 4, at: entry + 0x04) }
        out.set(units, at: entry + 0x08)  // DriverName
        out.setInteger(module.start, width: 4, at: entry + 0x20)
        out.setInteger(module.end, width: 4, at: entry + 0x24)
        out.grow(to: entry + 0x28)
      }
    }
    out.align(to: 8)
  }

  /// The driver list and the string pool behind it.
  func writeDrivers(_ out: inout ByteWriter, _ triage: inout TriageFacts) {
    let modules = facts.options.modules
    triage.driverEntrySize = is64Bit ? 0x90 : driverEntrySize32
    triage.driverListOffset = out.count
    out.grow(to: out.count + triage.driverEntrySize * modules.count)
    triage.stringPoolOffset = out.count
    for (index, module) in modules.enumerated() {
      let name = isKernelWritten ? module.name : module.path
      triage.driverNames.append(name)
      let entry = triage.driverListOffset + triage.driverEntrySize * index
      out.setU32(UInt32(out.count), at: entry)  // DriverNameOffset
      writeDriverEntry(module, loaderEntry: facts.moduleEntries[index], at: entry, &out)
      // DUMP_STRING: length in characters, characters, a zero; the next record lies on a multiple of 8.
      let start = out.count
      out.setU32(UInt32(name.utf16.count), at: start)
      out.setUTF16(name, at: start + 4)
      let size = (4 + 2 * name.utf16.count + 2 + 7) & ~7
      out.grow(to: start + size)
    }
    triage.stringPoolSize = out.count - triage.stringPoolOffset
  }

  /// A frozen `KLDR_DATA_TABLE_ENTRY`, with its time stamp at 0x80 (32-bit 0x44).
  private func writeDriverEntry(
    _ module: SyntheticModule, loaderEntry: UInt64, at entry: Int, _ out: inout ByteWriter
  ) {
    if isKernelWritten {  // the whole structure; carved dumps have zeros
      let frozen = is64Bit ? 0x88 : 0x48
      out.set(bytes(frozen, at: loaderEntry), at: entry + (is64Bit ? 0x08 : 0x04))
    }
    if is64Bit {
      out.setU64(module.base, at: entry + 0x38)  // DllBase
      out.setU32(module.size, at: entry + 0x48)  // SizeOfImage
      out.setU32(module.checkSum, at: entry + 0x80)  // CheckSum
      out.setU32(module.timeDateStamp, at: entry + 0x88)  // TimeDateStamp
    } else {
      out.setInteger(module.base, width: 4, at: entry + 0x1C)  // DllBase
      out.setU32(module.size, at: entry + 0x24)  // SizeOfImage
      out.setU32(module.checkSum, at: entry + 0x44)  // CheckSum
      out.setU32(module.timeDateStamp, at: entry + 0x48)  // TimeDateStamp
    }
  }

  /// The table of data blocks, then their bytes without gaps or alignment.
  func writeBlocks(_ out: inout ByteWriter, _ triage: inout TriageFacts) {
    let blocks = dataBlocks()
    triage.dataBlocksOffset = out.count
    var offset = out.count + 16 * blocks.count
    for block in blocks {
      let entry = out.count
      out.setU64(block.address, at: entry)  // Address
      out.setU32(UInt32(offset), at: entry + 0x08)  // Offset
      out.setU32(UInt32(block.data.count), at: entry + 0x0C)  // Size
      triage.blocks.append(.init(address: block.address, offset: offset, data: block.data))
      offset += block.data.count
    }
    for block in blocks { out.append(block.data) }
  }

  private func dataBlocks() -> [DataBlock] {
    var ranges: [(UInt64, Int)] = [
      (facts.layout.sharedUserData, 0x1000),
      (facts.buildLabAddress, 0x41),  // of odd length, so that offsets become odd
      (facts.bugCheckData, 5 * scene.architecture.pointerSize),
      (facts.versionBlock, 0x28),
    ]
    let codePages =
      [facts.crashingProcessor.context.instructionPointer]
      + (facts.options.trap.map { [scene.address(of: $0)] } ?? [])
    for address in codePages where facts.options.writesImages {
      ranges.append((address & ~0xFFF, 0x1000))
    }
    if !isKernelWritten && includesProcessors {
      ranges.append((facts.processorBlock, facts.processors.count * scene.architecture.pointerSize))
      for processor in facts.processors {
        ranges.append((processor.prcb, facts.layout.prcbSize))
        ranges.append((processor.contextAddress, processor.context.bytes(for: scene.architecture).count))
        guard processor.number != facts.options.crashingProcessor else { continue }
        ranges.append((processor.thread, facts.layout.threadSize))
        let stackPointer = processor.context.stackPointer
        ranges.append((stackPointer, Int(processor.stackBase - stackPointer)))
      }
    }
    return ranges.map { DataBlock(address: $0, data: bytes($1, at: $0)) } + extraBlocks
  }

  private func bytes(_ count: Int, at address: UInt64) -> [UInt8] {
    scene.memory.read(count, at: address) ?? [UInt8](repeating: 0, count: count)
  }
}
