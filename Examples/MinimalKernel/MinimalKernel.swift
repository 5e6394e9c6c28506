import CrashPath
import DumpFormat

/// The least kernel around a crash path: 16 MiB of memory mapped one to one, a serial line as the screen, a disk that
/// somebody else's driver writes to. Every function that touches hardware is a `@_extern(c)` of the kernel's own.
///
/// `make embedded` compiles this file for x86_64 and aarch64, without allocation. `Documentation/CrashPath.md` explains it.
@_extern(c, "hal_capture_context") func halCaptureContext(_ bytes: UnsafeMutableRawPointer)
@_extern(c, "hal_capture_special_registers") func halCaptureSpecialRegisters(_ bytes: UnsafeMutableRawPointer)
@_extern(c, "hal_raise") func halRaise() -> UInt8
@_extern(c, "hal_call_guarded") func halCallGuarded(
  _ routine: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ budget: UInt64,
  _ faultAddress: UnsafeMutablePointer<UInt64>
) -> Int32
@_extern(c, "hal_barrier") func halBarrier()
@_extern(c, "hal_put") func halPut(_ byte: UInt8)
@_extern(c, "hal_disk_start") func halDiskStart() -> Int32
@_extern(c, "hal_disk_write") func halDiskWrite(_ sector: UInt64, _ physical: UInt64, _ count: Int) -> Int32
@_extern(c, "hal_disk_read") func halDiskRead(_ sector: UInt64, _ physical: UInt64, _ count: Int) -> Int32
@_extern(c, "hal_disk_flush") func halDiskFlush() -> Int32
@_extern(c, "hal_reset") func halReset()
@_extern(c, "hal_stop") func halStop()
@_extern(c, "hal_ticks") func halTicks() -> UInt64

/// Memory of the machine in pages; physical address 0 is at ``directMap``.
let memoryPageCount: UInt64 = 4096
let directMap: UInt64 = 0xFFFF_8000_0000_0000

struct Processor: CrashProcessor {
  var machineType: MachineType { .x64 }
  var number: UInt32 { 0 }
  var prcb: VirtualAddress { VirtualAddress(0) }
  func captureContext(into bytes: StorageBytes) { unsafe halCaptureContext(pointer(bytes)) }
  func captureSpecialRegisters(into bytes: StorageBytes) { unsafe halCaptureSpecialRegisters(pointer(bytes)) }
  func raiseToHighLevel() -> UInt8 { halRaise() }
  func stopOtherProcessors(microseconds: UInt64) -> Int { 0 }
  func guardedCall(_ call: GuardedCall) -> GuardedCallOutcome {
    var address: UInt64 = 0
    let vector = unsafe halCallGuarded(
      call.routine.rawValue, call.argument1, call.argument2, call.argument3, call.argument4, call.budget,
      &address)
    switch vector {
    case -1: return .returned
    case -2: return .exceededBudget
    default: return .faulted(vector: UInt8(truncatingIfNeeded: vector), address: VirtualAddress(address))
    }
  }
  func barrier() { halBarrier() }
}

struct SerialScreen: CrashScreen {
  func begin(_ style: CrashScreenStyle) {}
  func show(line: Span<UInt8>) {
    for index in line.indices { halPut(line[index]) }
    halPut(10)
  }
  func replace(line: Span<UInt8>) { show(line: line) }
  func progress(percent: Int) {}
}

struct Disk: DumpPort {
  var sectorByteCount: Int { 512 }
  var sectorCount: UInt64 { 65536 }
  var maximumTransferByteCount: Int { 0x1_0000 }
  var maximumRunCount: Int { 16 }
  func start() throws(DumpPortError) { if halDiskStart() != 0 { throw .noDevice } }
  func read(sector: UInt64, into runs: Span<PhysicalRun>) throws(DumpPortError) {
    var sector = sector
    for index in runs.indices {
      guard halDiskRead(sector, runs[index].address.rawValue, runs[index].byteCount) == 0 else {
        throw .timeout(sector: sector)
      }
      sector += UInt64(runs[index].byteCount / sectorByteCount)
    }
  }
  func write(sector: UInt64, from runs: Span<PhysicalRun>) throws(DumpPortError) {
    var sector = sector
    for index in runs.indices {
      guard halDiskWrite(sector, runs[index].address.rawValue, runs[index].byteCount) == 0 else {
        throw .timeout(sector: sector)
      }
      sector += UInt64(runs[index].byteCount / sectorByteCount)
    }
  }
  func flush() throws(DumpPortError) { if halDiskFlush() != 0 { throw .timeout(sector: 0) } }
}

struct Memory: CrashMemory {
  var physicalRunCount: Int { 1 }
  func physicalRun(_ index: Int) -> PhysicalMemoryRun64 {
    var run = PhysicalMemoryRun64()
    run.pageCount = memoryPageCount
    return run
  }
  func use(of page: PageFrameNumber) -> PageUse { .kernel }
  func translate(_ address: VirtualAddress) -> PhysicalAddress? {
    let offset = address.rawValue &- directMap
    return offset < memoryPageCount << 12 ? PhysicalAddress(offset) : nil
  }
  func read(_ address: PhysicalAddress, into bytes: StorageBytes) -> Bool {
    guard let memory = memory(address, bytes.byteCount) else { return false }
    bytes.copy(memory)
    return true
  }
  func read(_ address: VirtualAddress, into bytes: StorageBytes) -> Bool {
    guard let physical = translate(address) else { return false }
    return read(physical, into: bytes)
  }
  func write(_ bytes: StorageBytes, to address: VirtualAddress) -> Bool {
    guard let physical = translate(address), let memory = memory(physical, bytes.byteCount) else {
      return false
    }
    memory.copy(bytes)
    return true
  }
  private func memory(_ address: PhysicalAddress, _ count: Int) -> StorageBytes? {
    guard address.rawValue + UInt64(count) <= memoryPageCount << 12,
      let start = unsafe UnsafeMutableRawPointer(bitPattern: UInt(directMap + address.rawValue))
    else { return nil }
    return unsafe StorageBytes(start: start, byteCount: count)
  }
}

struct Restart: CrashRestart {
  func restart() { halReset() }
  func halt() { halStop() }
  func powerOff() { halStop() }
}

struct Clock: CrashClock {
  var systemTime: FileTime { FileTime(rawValue: 0x01DC_0000_0000_0000 + halTicks()) }
  var upTime: UInt64 { halTicks() }
}

struct MinimalPlatform: CrashPlatform {
  var processor: Processor { Processor() }
  var screen: SerialScreen { SerialScreen() }
  var port: Disk { Disk() }
  var memory: Memory { Memory() }
  var restart: Restart { Restart() }
  var clock: Clock { Clock() }
  var filter: NoDumpFilter { NoDumpFilter() }
}

func pointer(_ bytes: StorageBytes) -> UnsafeMutableRawPointer {
  unsafe UnsafeMutableRawPointer(bitPattern: UInt(bytes.address.rawValue)).unsafelyUnwrapped
}

/// 1 MiB of memory at 1 MiB for the crash path; the page file is 20 MiB from sector 2048 on.
func makeCrashPath() -> CrashPath<MinimalPlatform>? {
  guard let start = unsafe UnsafeMutableRawPointer(bitPattern: UInt(directMap + 0x10_0000)) else {
    return nil
  }
  let bytes = unsafe StorageBytes(start: start, byteCount: 0x10_0000)
  guard
    let storage = CrashPathStorage(
      bytes: bytes, physicalAddress: PhysicalAddress(0x10_0000),
      highestPage: PageFrameNumber(memoryPageCount - 1))
  else { return nil }
  var kernel = KernelDescription()
  kernel.buildNumber = 60000
  var control = CrashControl()
  control.kind = .complete
  let path = CrashPath(platform: MinimalPlatform(), storage: storage, kernel: kernel, control: control)
  var extent = DiskExtent(firstSector: 2048, sectorCount: 40960)
  do throws(DumpStackError) {
    try unsafe withUnsafePointer(to: &extent) { (pointer) throws(DumpStackError) in
      try path.openDumpStack(extents: unsafe Span(_unsafeStart: pointer, count: 1))
    }
  } catch { return path }  // A bug check shows the screen and writes nothing.
  return path
}

/// What the kernel's `KeBugCheckEx` calls when it has saved the registers.
@c(minimal_bug_check) public func minimalBugCheck(
  _ code: UInt32, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64
) {
  unsafe crashPath?.bugCheck(code, a, b, c, d)
}

/// Set at boot by ``minimalBoot()``.
nonisolated(unsafe) var crashPath: CrashPath<MinimalPlatform>?

/// Called once at boot, when memory and page file are known.
@c(minimal_boot) public func minimalBoot() { unsafe crashPath = makeCrashPath() }
