import Hardware
import NT

/// `PsInitialSystemProcess`: the process that the kernel's and the drivers' threads belong to.
nonisolated(unsafe) var PsInitialSystemProcess: UnsafeMutablePointer<EPROCESS> = location(
  of: &KiInitialProcess)

/// Prepares a process object.
func PspInitializeProcess(
  _ process: UnsafeMutablePointer<EPROCESS>, id: UInt64, name: StaticString, parent: UInt64
) {
  process.pointee.Pcb.Header.`Type` = UInt8(ProcessObject)
  location(of: &process.pointee.Pcb.Header.WaitListHead).initializeList()
  location(of: &process.pointee.Pcb.ThreadListHead).initializeList()
  location(of: &process.pointee.ThreadListHead).initializeList()
  process.pointee.Pcb.DirectoryTableBase = Readcr3()
  process.pointee.UniqueProcessId = UnsafeMutableRawPointer(bitPattern: UInt(id))
  process.pointee.InheritedFromUniqueProcessId = UnsafeMutableRawPointer(bitPattern: UInt(parent))
  process.pointee.CreateTime.QuadPart = Int64(bitPattern: Clocks.timeAtBoot + Clocks.upTime)
  process.pointee.PriorityClass = 2
  let characters = location(of: &process.pointee.ImageFileName).moved(0, UInt8.self)
  for index in 0..<min(14, name.utf8CodeUnitCount) { characters[index] = name.utf8Start[index] }
}

/// A process with page tables of its own whose upper half is the kernel's.
func PspCreateProcess(id: UInt64, name: StaticString) -> UnsafeMutablePointer<EPROCESS>? {
  // "Proc"
  guard let block = ExAllocatePoolWithTag(0, UInt64(MemoryLayout<EPROCESS>.size), 0x636F_7250) else {
    return nil
  }
  block.initializeMemory(as: UInt8.self, repeating: 0, count: MemoryLayout<EPROCESS>.size)
  let process = block.assumingMemoryBound(to: EPROCESS.self)
  PspInitializeProcess(process, id: id, name: name, parent: 4)
  let tables = MmAllocatePage(use: .kernel)
  let (from, to): (UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<UInt64>) = (
    at(MM_DIRECT_MAP + Readcr3() & ~0xFFF), at(MM_DIRECT_MAP + tables)
  )
  for index in 256..<512 { to[index] = from[index] }
  to[Int(MM_PTE_SELF_INDEX)] = tables | 3 | 1 << 63
  process.pointee.Pcb.DirectoryTableBase = tables
  location(of: &PsActiveProcessHead).insertTail(location(of: &process.pointee.ActiveProcessLinks))
  return process
}
