import CrashPath
import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// Dumps as they come out of the page file, compared with what `DumpSynthesis` writes of the same memory.
struct DumpKindTests {
  @Test(arguments: [(CrashDumpKind.complete, SyntheticDumpKind.complete), (.kernel, .kernel), (.active, .active)])
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
    let different = (0..<0x2000).filter { header[$0] != dump[$0] }
    #expect(different.isEmpty, "header differs at \(different.prefix(8).map { String($0, radix: 16) })")
    let end = expected.facts.primarySize
    #expect(end > 0x10_0000)
    #expect(dump[0x2000..<end] == expected.bytes[0x2000..<end])
    #expect(Array(dump[end..<end + 8]) == Array("DumpBlob".utf8))
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
    #expect(dump.secondaryData?.blocks.map(\.tag) == [CallbackReport.tag])
    for page in crash.machine.memory.physical.pageFrameNumbers {
      var bytes = [UInt8](repeating: 0, count: 4096)
      let span = try #require(dump.physicalMemory).bytes(at: PageFrameNumber(page).address, maximum: 4096)
      for index in bytes.indices { bytes[index] = span.unsafeLoad(fromByteOffset: index, as: UInt8.self) }
      #expect(bytes == crash.machine.page(page))
    }
  }

  @Test func kernelDumpHasKernelPagesOnly() throws {
    let machine = SimulatedMachine()
    let filler = machine.memory.physical.fillerPages.sorted()
    for (index, page) in filler.enumerated() { machine.uses[page] = [.user, .free, .unneeded, .kernel][index % 4] }
    for (kind, uses) in [(CrashDumpKind.kernel, [PageUse.kernel]), (.active, [.kernel, .user])] {
      machine.ends = []
      var control = CrashControl()
      control.kind = kind
      let crash = Crash(machine, control: control)
      crash.run()
      let memory = try #require(try crash.open().physicalMemory)
      for page in filler {
        #expect(memory.hasPage(PageFrameNumber(page)) == uses.contains(machine.uses[page] ?? .kernel))
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
    let span = try #require(try crash.open().physicalMemory).bytes(
      at: PageFrameNumber(page).address, maximum: 4096)
    #expect((0..<4096).allSatisfy { span.unsafeLoad(fromByteOffset: $0, as: UInt8.self) == 0 })
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
    #expect(drivers.map(\.name) == facts.options.modules.map(\.name))
    #expect(drivers.map(\.entry.dllBase.rawValue) == facts.options.modules.map(\.base))
    #expect(drivers.map(\.entry.timeDateStamp) == facts.options.modules.map(\.timeDateStamp))
    #expect(
      dump.triageUnloadedDrivers().map(\.start.rawValue) == facts.unloadedModulesNewestFirst.map(\.start))
    let stack = Int(triage.header.callStackOffset)
    let size = Int(triage.header.sizeOfCallStack)
    let stackPointer = facts.crashingProcessor.context.stackPointer
    #expect(triage.header.topOfStack.rawValue == stackPointer)
    #expect(stackPointer + UInt64(size) == facts.crashingProcessor.stackBase)
    #expect(Array(crash.dump[stack..<stack + size]) == crash.machine.read(stackPointer, count: size))
  }

  @Test func progressGoesUpToAHundred() {
    let crash = Crash(.complete)
    crash.run()
    #expect(crash.machine.percents == crash.machine.percents.sorted())
    #expect(crash.machine.percents.last == 100)
    #expect(crash.machine.percents.count > 10)
    #expect(crash.machine.lines.contains("Dumping physical memory to disk:  100"))
    #expect(crash.machine.lines.contains("Physical memory dump complete."))
    // 512 bytes take 512 units of 100 ns here.
    #expect(crash.result.throughput == 10_000_000)
  }

  @Test func nothingOutsideThePageFileIsWritten() {
    let crash = Crash(.complete)
    crash.run()
    let extents = crash.extents
    for write in crash.machine.disk.writes {
      #expect(
        extents.contains {
          Int($0.firstSector) <= write.sector && write.sector + write.count <= Int($0.firstSector + $0.sectorCount)
        })
    }
  }
}
