import DumpFile
import DumpFormat

extension ModuleList {
  /// The loaded modules of a dump: the driver list of a triage dump, else `PsLoadedModuleList` in memory.
  init(_ dump: KernelDump) {
    if dump.triage != nil {
      self.init(
        dump.triageDrivers().enumerated().map { position, driver in
          Module(
            position: position, path: driver.name, base: driver.entry.dllBase, size: driver.entry.sizeOfImage,
            timeDateStamp: driver.entry.timeDateStamp, checkSum: driver.entry.checkSum)
        })
    } else {
      self.init(loadedModules(in: dump))
    }
  }
}

/// More entries than any system has: a list that goes on is a loop. Each entry may have names of several KB that share
/// their bytes with the others, so this is a bound on memory too.
private let hopLimit = 10_000

/// Walks `PsLoadedModuleList` as far as it can be read.
private func loadedModules(in dump: KernelDump) -> [Module] {
  let memory = dump.memory
  guard
    let head = dump.header.fields.psLoadedModuleList
      ?? dump.debuggerData?[address: KDDebuggerData64.Layout.psLoadedModuleList],
    var entry = try? memory.pointer(at: head)
  else { return [] }
  var modules: [Module] = []
  var visited: Set<VirtualAddress> = []
  while entry != head, modules.count < hopLimit, visited.insert(entry).inserted {
    guard let module = module(at: entry, position: modules.count, memory: memory) else { break }
    modules.append(module)
    guard let next = try? memory.pointer(at: entry) else { break }
    entry = next
  }
  return modules
}

/// Reads a `KLDR_DATA_TABLE_ENTRY`.
private func module(at entry: VirtualAddress, position: Int, memory: some MemoryReader) -> Module? {
  let is64Bit = memory.pointerByteCount == 8
  guard let base = try? memory.pointer(at: entry + (is64Bit ? 0x30 : 0x18)),
    let size = try? memory.integer(at: entry + (is64Bit ? 0x40 : 0x20), as: UInt32.self)
  else { return nil }
  // The file name is kept apart from the path, in other memory: take what is there.
  let path = try? memory.unicodeString(at: entry + (is64Bit ? 0x48 : 0x24))
  let name = try? memory.unicodeString(at: entry + (is64Bit ? 0x58 : 0x2C))
  let text = [path, name].compactMap(\.self).first { !$0.isEmpty }
  let image = ImageIdentity(at: base, memory: memory)
  let checkSum = try? memory.integer(at: entry + (is64Bit ? 0x78 : 0x40), as: UInt32.self)
  // `TimeDateStamp` moved in the structure over the versions; 0x9C is its place since Windows 10.
  let timeDateStamp = try? memory.integer(at: entry + (is64Bit ? 0x9C : 0x44), as: UInt32.self)
  return Module(
    position: position, path: text, base: base, size: size,
    timeDateStamp: image?.timeDateStamp ?? timeDateStamp ?? 0, checkSum: image?.checkSum ?? checkSum ?? 0)
}

/// What identifies an image, from its PE header in memory.
private struct ImageIdentity {
  var timeDateStamp: UInt32
  var checkSum: UInt32

  init?(at base: VirtualAddress, memory: any MemoryReader) {
    guard let magic = try? memory.integer(at: base, as: UInt16.self), magic == 0x5A4D,
      let offset = try? memory.integer(at: base + 0x3C, as: UInt32.self), offset < 0x1000,
      let signature = try? memory.integer(at: base + UInt64(offset), as: UInt32.self), signature == 0x4550,
      let timeDateStamp = try? memory.integer(at: base + UInt64(offset) + 8, as: UInt32.self),
      let checkSum = try? memory.integer(at: base + UInt64(offset) + 0x58, as: UInt32.self)
    else { return nil }
    self.timeDateStamp = timeDateStamp
    self.checkSum = checkSum
  }
}
