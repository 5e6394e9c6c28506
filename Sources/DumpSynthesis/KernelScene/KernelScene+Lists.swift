extension KernelScene {
  private var pointerWidth: UInt64 { UInt64(architecture.pointerSize) }

  /// Links entries into a circular list: a head, and the addresses of the entries' `LIST_ENTRY`.
  private mutating func link(head: UInt64, entries: [UInt64]) {
    let ring = [head] + entries
    for (index, entry) in ring.enumerated() {
      memory.writePointer(ring[(index + 1) % ring.count], at: entry)  // Flink
      memory.writePointer(ring[(index + ring.count - 1) % ring.count], at: entry + pointerWidth)  // Blink
    }
  }

  /// `PsLoadedModuleList` with its `KLDR_DATA_TABLE_ENTRY`s.
  mutating func writeLoadedModules() {
    facts.moduleEntries = options.modules.map { module in
      let entry = memory.allocate(0xA0)
      if architecture.is64Bit {
        memory.writePointer(module.base, at: entry + 0x30)  // DllBase
        memory.writePointer(module.base + 0x1000, at: entry + 0x38)  // EntryPoint
        memory.writeInteger(UInt64(module.size), width: 4, at: entry + 0x40)  // SizeOfImage
        memory.writeUnicodeString(module.path, at: entry + 0x48)  // FullDllName
        memory.writeUnicodeString(module.name, at: entry + 0x58)  // BaseDllName
        memory.writeInteger(0x0800_4000, width: 4, at: entry + 0x68)  // Flags
        memory.writeInteger(1, width: 2, at: entry + 0x6C)  // LoadCount
        memory.writeInteger(UInt64(module.checkSum), width: 4, at: entry + 0x78)  // CheckSum
        memory.writeInteger(UInt64(module.size), width: 4, at: entry + 0x98)  // SizeOfImageNotRounded
        memory.writeInteger(UInt64(module.timeDateStamp), width: 4, at: entry + 0x9C)  // TimeDateStamp
      } else {
        memory.writePointer(module.base, at: entry + 0x18)  // DllBase
        memory.writePointer(module.base + 0x1000, at: entry + 0x1C)  // EntryPoint
        memory.writeInteger(UInt64(module.size), width: 4, at: entry + 0x20)  // SizeOfImage
        memory.writeUnicodeString(module.path, at: entry + 0x24)  // FullDllName
        memory.writeUnicodeString(module.name, at: entry + 0x2C)  // BaseDllName
        memory.writeInteger(0x0800_4000, width: 4, at: entry + 0x34)  // Flags
        memory.writeInteger(1, width: 2, at: entry + 0x38)  // LoadCount
        memory.writeInteger(UInt64(module.checkSum), width: 4, at: entry + 0x40)  // CheckSum
        memory.writeInteger(UInt64(module.timeDateStamp), width: 4, at: entry + 0x44)  // TimeDateStamp
      }
      return entry
    }
    link(head: facts.loadedModuleList, entries: facts.moduleEntries)
  }

  /// The array behind `MmUnloadedDrivers`: 50 slots, `MmLastUnloadedDriver` the next to be written.
  mutating func writeUnloadedModules() {
    let stride = architecture.is64Bit ? 0x28 : 0x18
    let array = memory.allocate(50 * stride)
    for (index, module) in options.unloadedModules.suffix(50).enumerated() {
      let entry = array + UInt64(index * stride)
      memory.writeUnicodeString(module.name, at: entry)
      memory.writePointer(module.start, at: entry + pointerWidth * 2)  // x64 0x10, x86 0x08
      memory.writePointer(module.end, at: entry + pointerWidth * 3)  // x64 0x18, x86 0x0C
      memory.writeInteger(module.time, width: 8, at: entry + pointerWidth * 4)  // x64 0x20, x86 0x10
    }
    memory.writePointer(array, at: facts.unloadedDriversVariable)
    let next = options.unloadedModules.count % 50
    memory.writeInteger(UInt64(next), width: 4, at: facts.lastUnloadedDriverVariable)
  }

  /// `PsActiveProcessHead` with the System process and the one that crashes.
  mutating func writeProcesses() {
    let layout = facts.layout
    let described = [("System", UInt64(4), UInt64(0)), (options.processName, options.processID, 4)]
    facts.processes = described.map { name, id, parent in
      let process = memory.allocate(layout.processSize)
      memory.writeInteger(3, width: 1, at: process)  // Header.Type: process object
      memory.writePointer(facts.directoryTableBase, at: process + UInt64(layout.processDirectoryTableBase))
      memory.writePointer(id, at: process + UInt64(layout.processID))
      memory.writePointer(parent, at: process + UInt64(layout.processParentID))
      memory.write(Array(name.utf8.prefix(14)) + [0], at: process + UInt64(layout.processImageFileName))
      return SceneFacts.Process(address: process, id: id, name: String(name.prefix(14)))
    }
    link(
      head: facts.activeProcessHead, entries: facts.processes.map { $0.address + UInt64(layout.processLinks) }
    )
  }
}
