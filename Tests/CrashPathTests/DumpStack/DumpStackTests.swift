import CrashPath
import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

struct DumpStackTests {
  @Test(arguments: [0, 1, 2]) func damagedContextMeansNoWrite(_ which: Int) {
    let crash = Crash(.kernel)
    let before = crash.machine.disk.contents
    let copies = crash.path.dumpContextCopies
    // An extent of the page file: one copy, the other, and both in the same way.
    if which != 1 { copies.first[0x208] ^= 0x40 }
    if which != 0 { copies.second[0x208] ^= 0x40 }
    crash.run()
    #expect(crash.result.outcome == .contextDamaged)
    let isUntouched = crash.machine.disk.contents == before
    #expect(isUntouched)
    #expect(
      crash.machine.lines.contains(
        "No dump is written: the dump context is damaged. The disk was not touched."))
    #expect(crash.machine.lines.contains { $0.hasPrefix("*** STOP: 0x000000D1") })
  }

  @Test func badExtentsAreRefused() {
    let machine = SimulatedMachine()
    let path = CrashPath(
      platform: SimulatedPlatform(machine: machine, filter: NoDumpFilter()), storage: machine.storage,
      kernel: machine.kernel, control: CrashControl())
    let cases: [[DiskExtent]] = [
      [], [DiskExtent(firstSector: 0, sectorCount: 0)], [DiskExtent(firstSector: 16380, sectorCount: 5)],
      [DiskExtent(firstSector: .max, sectorCount: 2)],
      [DiskExtent(firstSector: 100, sectorCount: 50), DiskExtent(firstSector: 149, sectorCount: 1)],
    ]
    for extents in cases {
      #expect(throws: DumpStackError.self) { try path.openDumpStack(extents: extents.span) }
    }
  }

  @Test func withoutDumpStack() {
    let machine = SimulatedMachine()
    let path = CrashPath(
      platform: SimulatedPlatform(machine: machine, filter: NoDumpFilter()), storage: machine.storage,
      kernel: machine.kernel, control: CrashControl())
    path.bugCheck(0x7B, 1, 2, 3, 4)
    #expect(path.result.outcome == .noDumpStack)
    #expect(machine.disk.writes.isEmpty && machine.ends == ["restart"])
  }

  @Test func failedWriteIsTriedAgain() throws {
    let crash = Crash(.kernel)
    crash.machine.disk.failures = [3: 2, 12: 1]
    crash.run()
    #expect(crash.result.outcome == .written)
    #expect(crash.result.retryCount == 3)
    #expect(try crash.open().problems.isEmpty)
  }

  @Test func brokenDiskIsReported() {
    let crash = Crash(.kernel)
    crash.machine.disk.failures = [4: 100]
    crash.run()
    #expect(crash.result.outcome == .writeFailed)
    #expect(
      crash.machine.lines.contains {
        $0.hasPrefix("Physical memory dump failed: the disk returned an error, sector ")
      })
    #expect(crash.machine.ends == ["restart"])
    #expect(Array(crash.pageFile.prefix(8)) != Array("PAGEDU64".utf8))
  }

  @Test func tooSmallPageFileGivesAShorterKind() throws {
    let machine = SimulatedMachine()
    for page in machine.memory.physical.fillerPages { machine.uses[page] = .user }
    var control = CrashControl()
    control.kind = .complete
    // Room for the kernel's pages, not for all; then for a small dump alone; then for nothing.
    let kernelSectors = UInt64(machine.memory.physical.pageFrameNumbers.count - 40) * 8
    for (sectors, type) in [(kernelSectors, DumpType.bitmapKernel), (500, .triage)] {
      machine.ends = []
      let crash = Crash(
        machine, filter: NoDumpFilter(), control: control,
        extents: [DiskExtent(firstSector: 10, sectorCount: sectors)])
      crash.run()
      #expect(crash.result.outcome == .writtenShorter)
      let dump = try crash.open()
      #expect(dump.header.fields.dumpType == type)
      let isMarked = dump.header.fields.attributes?.contains(.insufficientDumpfileSize)
      #expect(isMarked == true)
      #expect(dump.problems.isEmpty)
    }
    machine.ends = []
    let before = machine.disk.contents
    let crash = Crash(
      machine, filter: NoDumpFilter(), control: control,
      extents: [DiskExtent(firstSector: 10, sectorCount: 20)])
    crash.run()
    #expect(crash.result.outcome == .pageFileTooSmall)
    let isUntouched = machine.disk.contents == before
    #expect(isUntouched)
  }

  @Test func tooSmallPageFileIsRefusedBySetting() {
    let machine = SimulatedMachine()
    var control = CrashControl()
    control.kind = .complete
    control.mayWriteShorterKind = false
    let before = machine.disk.contents
    let crash = Crash(
      machine, filter: NoDumpFilter(), control: control,
      extents: [DiskExtent(firstSector: 10, sectorCount: 500)])
    crash.run()
    #expect(crash.result.outcome == .pageFileTooSmall)
    #expect(machine.lines.contains("No dump is written: the page file is too small."))
    let isUntouched = machine.disk.contents == before
    #expect(isUntouched)
  }
}
