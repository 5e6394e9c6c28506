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

/// More entries than any system has: a list that goes on is damaged. The bound also keeps entries that share one long
/// name from taking far more memory than the dump has.
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
    // `TimeDateStamp` moved in the structure over the versions; 0x9C is its place since Windows 10.
    guard let found = ListedImage(at: entry, timeDateStampOffsets: (0x9C, 0x44), memory: memory) else {
      break
    }
    modules.append(
      Module(
        position: modules.count, path: found.path, base: found.base, size: found.size,
        timeDateStamp: found.timeDateStamp, checkSum: found.checkSum))
    guard let next = try? memory.pointer(at: entry) else { break }
    entry = next
  }
  return modules
}
