extension KernelScene {
  /// Changes the memory of the crashing process: the machine's own, or that behind the page tables of the process.
  public mutating func inProcess(_ body: (inout SyntheticVirtualMemory) -> Void) {
    guard var process = processMemory else {
      body(&memory)
      return
    }
    // Both have the same physical memory.
    process.physical = memory.physical
    memory.physical = PhysicalMemoryImage()
    body(&process)
    memory.physical = process.physical
    process.physical = PhysicalMemoryImage()
    processMemory = process
  }

  /// Takes the pages of user mode out of the machine, as kernel dumps leave them out. Their page tables stay.
  public mutating func removeUserPages() {
    let limit: UInt64 = architecture.is64Bit ? 1 << 63 : 0x8000_0000
    for page in memory.pageFrames(below: limit) + (processMemory?.pageFrames(below: limit) ?? []) {
      memory.physical.removePage(page)
    }
  }

  /// `PEB`, `PEB_LDR_DATA` and the `LDR_DATA_TABLE_ENTRY`s of the crashing process.
  mutating func writeUserMode(_ user: SyntheticUserMode) {
    let layout = facts.layout
    let process = facts.currentProcess.address
    if user.hasOwnPageTables {
      let own = SyntheticVirtualMemory(
        architecture: architecture, poolBase: user.heap, sharing: &memory.physical)
      facts.processDirectoryTableBase = own.tables.directoryTableBase
      memory.writePointer(
        own.tables.directoryTableBase, at: process + UInt64(layout.processDirectoryTableBase))
      processMemory = own
    }
    memory.writePointer(user.environmentBlock, at: process + UInt64(layout.processPeb))
    let is64Bit = architecture.is64Bit
    let writesImages = options.writesImages
    let machine = architecture
    var entries: [UInt64] = []
    let data = user.heap + 0x4C0
    inProcess { memory in
      memory.reserve(user.environmentBlock, count: 0x1000)
      memory.writePointer(user.modules.first?.base ?? 0, at: user.environmentBlock + (is64Bit ? 0x10 : 0x08))
      memory.writePointer(data, at: user.environmentBlock + (is64Bit ? 0x18 : 0x0C))  // Ldr
      memory.writeInteger(0x58, width: 4, at: data)  // Length
      memory.writeInteger(1, width: 1, at: data + 4)  // Initialized
      var next = user.heap + 0x1000
      func text(_ text: String, at place: UInt64) {
        let units = ByteWriter.utf16(text)
        memory.write(units + [0, 0], at: next)
        memory.writeInteger(UInt64(units.count), width: 2, at: place)  // Length
        memory.writeInteger(UInt64(units.count + 2), width: 2, at: place + 2)  // MaximumLength
        memory.writePointer(next, at: place + (is64Bit ? 8 : 4))  // Buffer
        next += UInt64(units.count + 17) & ~15
      }
      for module in user.modules {
        let entry = next
        next += 0x140
        memory.reserve(entry, count: 0x140)
        memory.writePointer(module.base, at: entry + (is64Bit ? 0x30 : 0x18))  // DllBase
        memory.writePointer(module.base + 0x1000, at: entry + (is64Bit ? 0x38 : 0x1C))  // EntryPoint
        // SizeOfImage
        memory.writeInteger(UInt64(module.size), width: 4, at: entry + (is64Bit ? 0x40 : 0x20))
        text(module.path, at: entry + (is64Bit ? 0x48 : 0x24))  // FullDllName
        text(module.name, at: entry + (is64Bit ? 0x58 : 0x2C))  // BaseDllName
        memory.writeInteger(0x0002_2CC4, width: 4, at: entry + (is64Bit ? 0x68 : 0x34))  // Flags
        // TimeDateStamp
        memory.writeInteger(
          UInt64(module.timeDateStamp), width: 4, at: entry + (is64Bit ? 0x80 : 0x44))
        entries.append(entry)
        if writesImages { memory.write(module.header(for: machine), at: module.base) }
      }
      let ring = [data + (is64Bit ? 0x10 : 0x0C)] + entries
      for (index, entry) in ring.enumerated() {
        memory.writePointer(ring[(index + 1) % ring.count], at: entry)  // Flink
        // Blink
        memory.writePointer(ring[(index + ring.count - 1) % ring.count], at: entry + (is64Bit ? 8 : 4))
      }
    }
    facts.loaderData = data
    facts.userModuleEntries = entries
  }
}
