import CrashPath
import DumpFormat
import DumpSynthesis

/// The parts of a simulated machine as the crash path sees them. A machine that is off does nothing any more.
struct SimulatedPlatform<Filter: DumpFilter>: CrashPlatform {
  let machine: SimulatedMachine
  let filter: Filter

  var processor: SimulatedProcessor { .init(machine: machine) }
  var screen: SimulatedScreen { .init(machine: machine) }
  var port: SimulatedPort { .init(machine: machine) }
  var memory: SimulatedMemory { .init(machine: machine) }
  var restart: SimulatedRestart { .init(machine: machine) }
  var clock: SimulatedClock { .init(machine: machine) }
}

struct SimulatedProcessor: CrashProcessor {
  let machine: SimulatedMachine
  var machineType: MachineType { .x64 }
  var number: UInt32 { 1 }
  var prcb: VirtualAddress { VirtualAddress(machine.scene.facts.crashingProcessor.prcb) }

  func captureContext(into bytes: StorageBytes) {
    machine.log.append("context")
    for (index, byte) in machine.scene.facts.crashingProcessor.context.bytes(for: .x64).enumerated() {
      bytes[index] = byte
    }
  }
  func captureSpecialRegisters(into bytes: StorageBytes) { machine.log.append("special registers") }
  func raiseToHighLevel() -> UInt8 {
    machine.log.append("raise")
    return 2
  }
  func stopOtherProcessors(microseconds: UInt64) -> Int {
    machine.log.append("stop")
    machine.hook("stop")
    return 0
  }
  func guardedCall(_ call: GuardedCall) -> GuardedCallOutcome {
    guard !machine.isOff else { return .exceededBudget }
    machine.calls.append(call.routine.rawValue)
    guard let routine = machine.routines[call.routine.rawValue] else {
      return .faulted(vector: 14, address: call.routine)
    }
    return routine(call)
  }
  func barrier() {}
}

struct SimulatedScreen: CrashScreen {
  let machine: SimulatedMachine
  func begin(_ style: CrashScreenStyle) {
    guard !machine.isOff else { return }
    machine.screenBegins += 1
    machine.lines = []
    machine.hook("screen")
  }
  func show(line: Span<UInt8>) {
    guard !machine.isOff else { return }
    machine.lines.append(text(line))
    machine.hook("line")
  }
  func replace(line: Span<UInt8>) {
    guard !machine.isOff else { return }
    machine.lines[machine.lines.count - 1] = text(line)
  }
  func progress(percent: Int) { machine.percents.append(percent) }
  private func text(_ line: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    for index in line.indices { bytes.append(line[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

struct SimulatedPort: DumpPort {
  let machine: SimulatedMachine
  var sectorByteCount: Int { 512 }
  var sectorCount: UInt64 { UInt64(machine.disk.sectorCount) }
  var maximumTransferByteCount: Int { 0x1_0000 }
  var maximumRunCount: Int { 16 }
  func start() throws(DumpPortError) { machine.hook("port start") }
  func read(sector: UInt64, into runs: Span<PhysicalRun>) throws(DumpPortError) {}
  func write(sector: UInt64, from runs: Span<PhysicalRun>) throws(DumpPortError) {
    guard !machine.isOff else { return }
    machine.hook("write")
    guard !machine.isOff else { return }
    var bytes: [UInt8] = []
    for index in runs.indices {
      let run = runs[index]
      guard let pointer = machine.pointer(run.address.rawValue, count: run.byteCount) else {
        throw .badRequest(sector: sector)
      }
      bytes += UnsafeRawBufferPointer(start: pointer, count: run.byteCount)
    }
    precondition(
      runs.count <= 16 && bytes.count <= 0x1_0000 && bytes.count % 512 == 0, "the port takes no more")
    machine.time += UInt64(bytes.count)
    try machine.disk.write(Int(sector), bytes)
  }
  func flush() throws(DumpPortError) { machine.disk.flush() }
}

struct SimulatedMemory: CrashMemory {
  let machine: SimulatedMachine
  var physicalRunCount: Int { machine.runs.count }
  func physicalRun(_ index: Int) -> PhysicalMemoryRun64 {
    var run = PhysicalMemoryRun64()
    run.basePage = machine.runs[index].basePage
    run.pageCount = machine.runs[index].pageCount
    return run
  }
  func use(of page: PageFrameNumber) -> PageUse { machine.uses[page.rawValue] ?? .kernel }
  func translate(_ address: VirtualAddress) -> PhysicalAddress? {
    (machine.physicalOfAllocation(address.rawValue) ?? machine.physical(of: address.rawValue)).map {
      PhysicalAddress($0)
    }
  }
  func read(_ address: PhysicalAddress, into bytes: StorageBytes) -> Bool {
    guard let pointer = machine.pointer(address.rawValue, count: bytes.byteCount) else { return false }
    bytes.copy(RawSpan(_unsafeStart: pointer, byteCount: bytes.byteCount))
    return true
  }
  func read(_ address: VirtualAddress, into bytes: StorageBytes) -> Bool {
    guard let data = machine.read(address.rawValue, count: bytes.byteCount) else { return false }
    bytes.copy(data.span.bytes)
    return true
  }
  func write(_ bytes: StorageBytes, to address: VirtualAddress) -> Bool {
    guard machine.read(address.rawValue, count: bytes.byteCount) != nil else { return false }
    machine.write((0..<bytes.byteCount).map { bytes[$0] }, at: address.rawValue)
    return true
  }
}

struct SimulatedRestart: CrashRestart {
  let machine: SimulatedMachine
  func restart() { end("restart") }
  func halt() { end("halt") }
  func powerOff() { end("power off") }
  private func end(_ what: String) {
    guard !machine.isOff else { return }
    machine.ends.append(what)
    machine.resultAtEnd = machine.readResult()
  }
}

struct SimulatedClock: CrashClock {
  let machine: SimulatedMachine
  var systemTime: FileTime { FileTime(rawValue: machine.scene.facts.options.systemTime) }
  var upTime: UInt64 { machine.time }
}
