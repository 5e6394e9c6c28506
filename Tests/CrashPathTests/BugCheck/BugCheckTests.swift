import CrashPath
import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

struct BugCheckTests {
  @Test func capturesBeforeAnythingChanges() {
    let crash = Crash(.triage)
    crash.run()
    #expect(crash.machine.log == ["context", "special registers", "raise", "stop"])
    #expect(crash.result.irql == 2)
    #expect(crash.result.level == 1)
    #expect(crash.result.phase == .end)
  }

  @Test func screenSaysWhatHappened() {
    let crash = Crash(.triage)
    crash.run()
    let lines = crash.machine.lines
    #expect(lines.contains("DRIVER_IRQL_NOT_LESS_OR_EQUAL"))
    // KernelScene: bbdemo.sys at 0xFFFFF80126200000, time stamp 0x65503D21; parameter 4 is inside of it.
    #expect(
      lines.contains(
        "*** STOP: 0x000000D1 (0x0000000000000028,0x0000000000000002,0x0000000000000000,0xFFFFF80126201234)"))
    #expect(
      lines.contains(
        "***  bbdemo.sys - Address FFFFF80126201234 base at FFFFF80126200000, DateStamp 65503d21"))
    let wanted = [
      "Collecting data for crash dump ...", "Initializing disk for crash dump ...",
      "Beginning dump of physical memory.", "Dumping physical memory to disk:  100",
      "Physical memory dump complete.",
    ]
    let found = lines.filter { wanted.contains($0) }
    #expect(found == wanted)
  }

  @Test func halts() {
    var control = CrashControl()
    control.kind = .none
    control.restartsAfterwards = false
    let crash = Crash(control: control)
    crash.run()
    #expect(crash.machine.ends == ["halt"])
    #expect(crash.result.outcome == .disabled)
    #expect(crash.machine.disk.writes.isEmpty)
  }

  /// A fault while memory is written: the dump is written once more from the beginning, without callbacks.
  @Test func faultWhileWritingLeavesAWholeDump() throws {
    let crash = Crash(.kernel)
    var isArmed = true
    crash.machine.hook = { what in
      guard what == "write", isArmed, crash.machine.disk.writes.count == 5 else { return }
      isArmed = false
      crash.path.bugCheck(0x50, 0xFFFF_0000, 0, 0, 0)
    }
    crash.run()
    crash.machine.hook = { _ in }
    let result = crash.result
    #expect(result.level == 2 && result.outcome == .written)
    #expect(result.code == 0xD1 && result.nestedCode == 0x50 && result.nestedPhase == .body)
    let dump = try crash.open()
    #expect(dump.problems.isEmpty && dump.header.fields.bugCheckCode == 0xD1)
    #expect(crash.machine.ends == ["restart"])
    #expect(crash.machine.screenBegins == 1)
  }

  @Test(arguments: [2, 3, 4]) func everyFaultTakesAShorterPath(_ faults: Int) {
    let crash = Crash(.kernel)
    var left = faults
    crash.machine.hook = { what in
      let isPlace = what == "write" || (what == "line" && crash.result.level >= 3)
      guard isPlace, left > 0 else { return }
      left -= 1
      crash.path.bugCheck(0x50, UInt64(left), 0, 0, 0)
    }
    crash.run()
    crash.machine.hook = { _ in }
    #expect(crash.result.level == UInt32(min(faults + 1, 4)))
    #expect(crash.machine.ends == ["restart"])
    #expect(faults > 2 || crash.result.outcome == .faulted)
    // No header was written: what is in the page file is no dump.
    #expect(Array(crash.pageFile.prefix(8)) != Array("PAGEDU64".utf8))
  }

  @Test func brokenScreenDoesNotCostTheDump() throws {
    let crash = Crash(.kernel)
    crash.machine.hook = { what in
      if what == "line", !crash.machine.isOff { crash.path.bugCheck(0x50, 1, 2, 3, 4) }
    }
    crash.run()
    crash.machine.hook = { _ in }
    #expect(crash.result.outcome == .written)
    #expect(try crash.open().header.fields.bugCheckCode == 0xD1)
  }

  @Test func storageIsAsLargeAsStated() throws {
    // 448 KiB, and 65536 bits with a header of 0x38 bytes, in pages.
    #expect(CrashPathStorage.byteCount(highestPage: PageFrameNumber(0xFFFF)) == 448 * 1024 + 3 * 4096)
    let machine = SimulatedMachine()
    let small = machine.storageBytes.slice(0, machine.storageBytes.byteCount - 4096)
    #expect(
      CrashPathStorage(
        bytes: small, physicalAddress: PhysicalAddress(0), highestPage: PageFrameNumber(machine.highestPage))
        == nil)
  }
}
