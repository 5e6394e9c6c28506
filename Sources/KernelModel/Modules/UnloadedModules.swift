import DumpFile
import DumpFormat

/// The drivers that were unloaded before the crash, the last one first.
func readUnloadedModules(of dump: KernelDump) -> [UnloadedModule] {
  if dump.triage != nil { return dump.triageUnloadedDrivers() }
  let memory = dump.memory
  guard let arrayVariable = dump.debuggerData?[address: KDDebuggerData64.Layout.mmUnloadedDrivers],
    let array = try? memory.pointer(at: arrayVariable), array.rawValue != 0
  else { return [] }
  // `MmLastUnloadedDriver` is the next slot to be written, so the newest entry is the one before it.
  let next = dump.debuggerData?[address: KDDebuggerData64.Layout.mmLastUnloadedDriver]
    .flatMap { try? memory.integer(at: $0, as: UInt32.self) }
  let slotCount = 50
  let newest = (Int(next ?? 0) + slotCount - 1) % slotCount
  let is64Bit = memory.pointerByteCount == 8
  var modules: [UnloadedModule] = []
  for step in 0..<slotCount {
    let slot = array + UInt64((newest - step + slotCount) % slotCount * (is64Bit ? 40 : 24))
    guard let start = try? memory.pointer(at: slot + (is64Bit ? 0x10 : 0x08)),
      let end = try? memory.pointer(at: slot + (is64Bit ? 0x18 : 0x0C)), start.rawValue != 0
    else { continue }
    // The name is in pool memory, which may be gone.
    let name = (try? memory.unicodeString(at: slot)) ?? ""
    modules.append(UnloadedModule(name: name, start: start, end: end))
  }
  return modules
}
