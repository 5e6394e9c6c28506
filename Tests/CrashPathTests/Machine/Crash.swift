import CrashPath
import DumpFile
import DumpFormat
import DumpSynthesis

/// A crash of a simulated machine.
struct Crash<Filter: DumpFilter> {
  let machine: SimulatedMachine
  let path: CrashPath<SimulatedPlatform<Filter>>
  let extents: [DiskExtent]

  /// A machine with its dump stack open. The page file is in several pieces, not in the order of the disk.
  init(
    _ machine: SimulatedMachine = SimulatedMachine(), filter: Filter, control: CrashControl = CrashControl(),
    kernel: KernelDescription? = nil,
    extents: [DiskExtent] = [
      DiskExtent(firstSector: 9001, sectorCount: 1003), DiskExtent(firstSector: 64, sectorCount: 5000),
      DiskExtent(firstSector: 11000, sectorCount: 3000),
    ]
  ) {
    self.machine = machine
    self.extents = extents
    path = CrashPath(
      platform: SimulatedPlatform(machine: machine, filter: filter), storage: machine.storage,
      kernel: kernel ?? machine.kernel, control: control)
    required(try? path.openDumpStack(extents: extents.span))
  }

  func run() {
    let options = machine.scene.options
    let path = path
    machine.readResult = { path.result }
    defer { machine.readResult = { nil } }
    let parameters = options.bugCheckParameters
    path.bugCheck(options.bugCheckCode, parameters[0], parameters[1], parameters[2], parameters[3])
  }

  var result: BugCheckResult { machine.resultAtEnd ?? path.result }

  /// The page file, read through its extents.
  var pageFile: [UInt8] {
    extents.flatMap { machine.disk.read(Int($0.firstSector), count: Int($0.sectorCount)) }
  }

  /// The dump, as long as the crash path says it is.
  var dump: [UInt8] { Array(pageFile.prefix(Int(result.dumpByteCount))) }

  func open() throws -> KernelDump { try KernelDump(file: MappedFile(bytes: dump)) }
}

extension Crash where Filter == NoDumpFilter {
  init(_ machine: SimulatedMachine = SimulatedMachine(), control: CrashControl = CrashControl()) {
    self.init(machine, filter: NoDumpFilter(), control: control)
  }

  init(_ kind: CrashDumpKind) {
    var control = CrashControl()
    control.kind = kind
    self.init(control: control)
  }
}
