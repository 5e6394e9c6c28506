import Hardware
import NT

/// A segment or interrupt table as the processor loads it.
private struct TableRegister {
  var limit: UInt16
  var base: (UInt16, UInt16, UInt16, UInt16)

  init(base: UInt64, limit: Int) {
    self.limit = UInt16(limit)
    self.base = (
      UInt16(truncatingIfNeeded: base), UInt16(truncatingIfNeeded: base >> 16),
      UInt16(truncatingIfNeeded: base >> 32),
      UInt16(truncatingIfNeeded: base >> 48)
    )
  }
}

/// Which interrupt stacks the task state segment has.
enum InterruptStack {
  static let doubleFault = 1, nonMaskable = 2, machineCheck = 3
}

/// Segments with the selectors of Windows, interrupt vectors, and the region at GS.
func KiInitializeDescriptors() {
  let segments: UnsafeMutablePointer<UInt64> = at(location(of: &KiGdt).number)
  segments[2] = 0x00AF_9B00_0000_FFFF  // 0x10 kernel code
  segments[3] = 0x00CF_9300_0000_FFFF  // 0x18 kernel data
  segments[4] = 0x00CF_FB00_0000_FFFF  // 0x20 user code, 32 bits
  segments[5] = 0x00CF_F300_0000_FFFF  // 0x28 user data
  segments[6] = 0x00AF_FB00_0000_FFFF  // 0x30 user code
  let task = location(of: &KiTss).number
  segments[8] = 0x0000_8900_0000_0067 | (task & 0xFF_FFFF) << 16 | (task >> 24 & 0xFF) << 56
  segments[9] = task >> 32
  segments[10] = 0x0040_F300_0000_3C00  // 0x50 thread environment of 32-bit code
  KiTss.IoMapBase = 0x68
  var register = TableRegister(base: segments.number, limit: 127)
  KiLoadSegments(&register)
  LoadTask(0x40)

  guard let vectors = KiTrapVectorTable(), let others = KiInterruptVectorTable() else { return }
  for vector in 0..<256 { setGate(vector, otherEntry(others, 0x100)) }
  for vector in 0..<20 { setGate(vector, vectors[vector], stack: stack(vector), level: vector == 3 ? 3 : 0) }
  var index = 0
  while others[index] < 0x100 {
    let vector = Int(others[index])
    setGate(vector, others[index + 1], level: vector < 0x2E ? 3 : 0)
    index += 2
  }
  register = TableRegister(base: location(of: &KiIdt).number, limit: 4095)
  withUnsafePointer(to: &register) { LoadIDT($0) }
  initializeControlRegion()
}

private func stack(_ vector: Int) -> Int {
  switch vector {
  case 2: InterruptStack.nonMaskable
  case 8: InterruptStack.doubleFault
  case 18: InterruptStack.machineCheck
  default: 0
  }
}

private func otherEntry(_ pairs: UnsafePointer<UInt64>, _ vector: UInt64) -> UInt64 {
  var index = 0
  while pairs[index] != vector { index += 2 }
  return pairs[index + 1]
}

private func setGate(_ vector: Int, _ entry: UInt64, stack: Int = 0, level: Int = 0) {
  let gates: UnsafeMutablePointer<KIDTENTRY64> = at(location(of: &KiIdt).number)
  gates[vector] = KIDTENTRY64(
    OffsetLow: UInt16(truncatingIfNeeded: entry), Selector: 0x10,
    IstIndexAndType: UInt16(stack | 0x8E00 | level << 13),
    OffsetMiddle: UInt16(truncatingIfNeeded: entry >> 16),
    OffsetHigh: UInt32(truncatingIfNeeded: entry >> 32), Reserved1: 0)
}

private func initializeControlRegion() {
  let pcr = location(of: &KiInitialPCR)
  let prcb: UnsafeMutablePointer<KPRCB> = pcr.moved(0x180)
  WriteMSR(0xC000_0101, pcr.number)
  WriteMSR(0xC000_0102, pcr.number)
  pcr.pointee.GdtBase = at(location(of: &KiGdt).number)
  pcr.pointee.IdtBase = at(location(of: &KiIdt).number)
  pcr.pointee.TssBase = location(of: &KiTss)
  pcr.pointee.`Self` = pcr
  pcr.pointee.CurrentPrcb = prcb
  pcr.pointee.MajorVersion = 1
  pcr.pointee.MinorVersion = 1
  pcr.pointee.KdVersionBlock = location(of: &KdVersionBlock).raw
  prcb.pointee.MajorVersion = 1
  prcb.pointee.MinorVersion = 1
  prcb.pointee.MxCsr = 0x1F80
  prcb.pointee.Context = prcb.moved(0x1F0)
  prcb.pointee.DpcTimeLimit = 64 * 2
  identify(prcb)
  location(of: &prcb.pointee.TimerListHead).initializeList()
  let ready: UnsafeMutablePointer<LIST_ENTRY> = location(of: &prcb.pointee.DispatcherReadyListHead).moved(0)
  for priority in 0..<32 { (ready + priority).initializeList() }
}

private func identify(_ prcb: UnsafeMutablePointer<KPRCB>) {
  var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  ReadProcessorId(0, &a, &b, &c, &d)
  let name: UnsafeMutablePointer<UInt32> = location(of: &prcb.pointee.VendorString).moved(0)
  (name[0], name[1], name[2]) = (b, d, c)
  prcb.pointee.CpuVendor = b == 0x6874_7541 ? 1 : 2
  ReadProcessorId(1, &a, &b, &c, &d)
  prcb.pointee.CpuType = CChar(truncatingIfNeeded: a >> 8 & 15)
  prcb.pointee.CpuStep = UInt16(truncatingIfNeeded: (a >> 4 & 15) << 8 | a & 15)
}

/// Gives faults that cannot trust the stack a stack of their own.
func KiInitializeInterruptStacks() {
  let task = UnsafeMutableRawPointer(location(of: &KiTss))
  for index in InterruptStack.doubleFault...InterruptStack.machineCheck {
    // The segment's fields are not aligned: Ist[1] is at 0x24.
    task.storeBytes(of: MmCreateKernelStack(), toByteOffset: 0x1C + index * 8, as: UInt64.self)
  }
}
