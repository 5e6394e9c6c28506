import CrashPath
import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// Dumps as they come out of the page file, compared with what `DumpSynthesis` writes of the same memory.
struct DumpKindTests {
  @Test(arguments: [
    (CrashDumpKind.complete, SyntheticDumpKind.complete), (.kernel, .kernel), (.active, .active),
  ])
  func sameBytesAsSynthesis(_ kind: CrashDumpKind, _ synthetic: SyntheticDumpKind) throws {
    let crash = Crash(kind)
    crash.run()
    #expect(crash.result.outcome == .written)
    #expect(crash.machine.ends == ["restart"])
    let expected = KernelDumpWriter(scene: crash.machine.scene).write(synthetic)
    let dump = crash.dump
    // The fields that differ on purpose: tagged data are there, and counted where Windows counts them.
    var header = Array(expected.bytes[..<0x2000])
    for offset in 0xFA0..<0xFA8 where kind != .complete { header[offset] = dump[offset] }
    header.replaceSubrange(0x103C..<0x1040, with: [0, 0, 0, 0])  // SecondaryDataState
    header.replaceSubrange(0x1030..<0x1038, with: littleEndian(0x11_2A88_6F40))  // SystemUpTime: the clock's
    // `DumpSynthesis` leaves garbage where the exception has no information, the crash path zeros.
    header.replaceSubrange(0xF18..<0xF98, with: dump[0xF18..<0xF98])
    let different: [Int] = (0..<0x2000).filter { (index: Int) -> Bool in header[index] != dump[index] }
    #expect(different.isEmpty, "header differs at offsets \(different)")
    let end = expected.facts.primarySize
    #expect(end > 0x8_0000)
    let isSame = dump[0x2000..<end] == expected.bytes[0x2000..<end]
    #expect(isSame)
    let start = String(decoding: dump[end..<end + 8], as: UTF8.self)
    #expect(start == "DumpBlob")
  }

  @Test(arguments: [CrashDumpKind.complete, .kernel, .active])
  func readersOpenThem(_ kind: CrashDumpKind) throws {
    let crash = Crash(kind)
    crash.run()
    let dump = try crash.open()
    #expect(dump.problems.isEmpty)
    #expect(!dump.isTruncated)
    #expect(dump.header.fields.bugCheckCode == 0xD1)
    #expect(dump.debuggerData != nil)
    let tags = dump.secondaryData?.blocks.map { $0.tag } ?? []
    #expect(tags == [CallbackReport.tag])
    for page in crash.machine.memory.physical.pageFrameNumbers {
      let bytes = try pageBytes(of: dump, page)
      let wanted = crash.machine.page(page)
      #expect(bytes == wanted)
    }
  }

  @Test func kernelDumpHasKernelPagesOnly() throws {
    let machine = SimulatedMachine()
    let filler = machine.memory.physical.fillerPages.sorted()
    let all: [PageUse] = [.user, .free, .unneeded, .kernel]
    for (index, page) in filler.enumerated() { machine.uses[page] = all[index % 4] }
    let cases: [(CrashDumpKind, Set<PageUse>)] = [(.kernel, [.kernel]), (.active, [.kernel, .user])]
    for (kind, uses) in cases {
      machine.ends = []
      var control = CrashControl()
      control.kind = kind
      let crash = Crash(machine, control: control)
      crash.run()
      let memory = try #require(try crash.open().physicalMemory)
      for page in filler {
        let wanted = uses.contains(machine.uses[page] ?? .kernel)
        #expect(memory.hasPage(PageFrameNumber(page)) == wanted)
      }
    }
  }

  @Test func unreadablePagesAreZeroOrAbsent() throws {
    let machine = SimulatedMachine()
    let page = try #require(machine.memory.physical.fillerPages.sorted().dropFirst(9).first)
    machine.uses[page] = .unreadable
    var control = CrashControl()
    control.kind = .complete
    var crash = Crash(machine, control: control)
    crash.run()
    let bytes = try pageBytes(of: crash.open(), page)
    #expect(bytes == [UInt8](repeating: 0, count: 4096))
    machine.ends = []
    control.kind = .active
    crash = Crash(machine, control: control)
    crash.run()
    #expect(try crash.open().physicalMemory?.hasPage(PageFrameNumber(page)) == false)
  }

  @Test func triageDumpOfTheKernel() throws {
    let crash = Crash(.triage)
    crash.run()
    #expect(crash.result.outcome == .written)
    let dump = try crash.open()
    #expect(dump.problems.isEmpty, "\(dump.problems)")
    #expect(dump.header.fields.requiredDumpSpace == UInt64(crash.dump.count))
    #expect(dump.header.fields.attributes == .kernelGeneratedTriageDump)
    #expect(dump.header.fields.miniDumpFields?.rawValue == 0xDFF)
    let triage = try #require(dump.triage)
    let facts = crash.machine.scene.facts
    #expect(triage.isMarkerValid && !triage.isTruncated)
    #expect(triage.header.sizeOfDump % 0x200 == 0)
    #expect(triage.header.prcbOffset == 0x20D0)
    #expect(triage.threadAddress?.rawValue == facts.crashingProcessor.thread)
    #expect(triage.processAddress?.rawValue == facts.currentProcess.address)
    let drivers = dump.triageDrivers()
    let modules = facts.options.modules
    try #require(drivers.count == modules.count)
    for (driver, module) in zip(drivers, modules) {
      #expect(driver.name == module.name)
      #expect(driver.entry.dllBase.rawValue == module.base)
      #expect(driver.entry.timeDateStamp == module.timeDateStamp)
    }
    let unloaded = dump.triageUnloadedDrivers().map { $0.start.rawValue }
    let wanted: [UInt64] = facts.unloadedModulesNewestFirst.map { $0.start }
    #expect(unloaded == wanted)
    let stack = Int(triage.header.callStackOffset)
    let size = Int(triage.header.sizeOfCallStack)
    let stackPointer = facts.crashingProcessor.context.stackPointer
    #expect(triage.header.topOfStack.rawValue == stackPointer)
    #expect(stackPointer + UInt64(size) == facts.crashingProcessor.stackBase)
    let bytes = Array(crash.dump[stack..<stack + size])
    let memory = crash.machine.read(stackPointer, count: size)
    #expect(bytes == memory)
  }

  @Test func progressGoesUpToAHundred() {
    let crash = Crash(.complete)
    crash.run()
    #expect(crash.machine.percents == crash.machine.percents.sorted())
    #expect(crash.machine.percents.last == 100)
    #expect(crash.machine.percents.count >= 10)
    #expect(crash.machine.lines.contains("Dumping physical memory to disk:  100"))
    #expect(crash.machine.lines.contains("Physical memory dump complete."))
    // A byte takes 100 ns here; the sector that was made invalid first counts in the time alone.
    let written = crash.result.writtenByteCount
    #expect(crash.result.throughput == written * 10_000_000 / (written + 512))
  }

  @Test func nothingOutsideThePageFileIsWritten() {
    let crash = Crash(.complete)
    crash.run()
    let extents = crash.extents
    for write in crash.machine.disk.writes {
      var isInside = false
      for extent in extents {
        let first = Int(extent.firstSector)
        let end = first + Int(extent.sectorCount)
        if write.sector >= first, write.sector + write.count <= end { isInside = true }
      }
      #expect(isInside)
    }
  }
}
