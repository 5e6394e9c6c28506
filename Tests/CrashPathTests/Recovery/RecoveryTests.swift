import CrashPath
import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// A page file with a whole dump, made once for each kind.
struct CrashedPageFile {
  let pageFile: [UInt8]
  let dump: [UInt8]
  let scene: KernelScene

  init(_ kind: CrashDumpKind, _ machine: SimulatedMachine = SimulatedMachine()) {
    var control = CrashControl()
    control.kind = kind
    let crash = Crash(machine, control: control)
    crash.run()
    pageFile = crash.pageFile
    // The header of a complete dump does not count the tagged data: the file ends with the crash path's own block. The
    // others count them up to the end of the last sector.
    let report = Array("CrPR".utf8)
    let bytes = crash.dump
    let start = required((0..<bytes.count - 4).last { Array(bytes[$0..<$0 + 4]) == report })
    let end = (0..<8).reduce(0) { $0 | Int(bytes[start + 0x18 + $1]) << (8 * $1) }
    dump = kind == .complete ? Array(bytes.prefix(end)) : bytes
    scene = crash.machine.scene
  }

  /// A dump of another crash.
  static let older = {
    var options = KernelSceneOptions()
    options.bugCheckCode = 0x50
    options.fillerPageCount = 64
    return CrashedPageFile(.triage, SimulatedMachine(scene: KernelScene(options)))
  }()
  static let complete = CrashedPageFile(.complete)
  static let kernel = CrashedPageFile(.kernel)
  static let triage = CrashedPageFile(.triage)
}

struct RecoveryTests {
  private let page = #"C:\pagefile.sys"#
  private let target = #"C:\Windows\MEMORY.DMP"#

  private func volumes(_ file: CrashedPageFile = .kernel, on volume: Character = "C") -> SimulatedVolumes {
    let volumes = SimulatedVolumes()
    volumes["\(volume):\\pagefile.sys"] = file.pageFile
    return volumes
  }

  @Test func sameVolume() throws {
    let volumes = volumes(.complete)
    let registry = SimulatedRegistry()
    let log = SimulatedLog()
    let dump = CrashedPageFile.complete.dump
    #expect(recover(volumes, registry, log) == .recovered(byteCount: UInt64(dump.count)))
    let isSame = volumes[target] == dump
    #expect(isSame)
    #expect(volumes.files[target]?.isHidden == false)
    // O:BAG:BAD:P(A;;FA;;;SY)(A;;FA;;;BA), put together by hand.
    let administrators: [UInt8] = [1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 0x20, 2, 0, 0]
    let head: [UInt8] = [1, 0, 4, 0x90, 20, 0, 0, 0, 36, 0, 0, 0, 0, 0, 0, 0, 52, 0, 0, 0]
    let system: [UInt8] = [0, 0, 20, 0, 0xFF, 1, 0x1F, 0, 1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0]
    let list: [UInt8] =
      [2, 0, 52, 0, 2, 0, 0, 0] + system + [0, 0, 24, 0, 0xFF, 1, 0x1F, 0] + administrators
    #expect(volumes.files[target]?.descriptor == head + administrators + administrators + list)
    #expect(registry.machineCrash == [target, target, "0"])
    #expect(registry.finalLocation == target)
    let events = log.events.map { $0.event.identifier }
    #expect(events == [.bugCheck])
    #expect(log.events.first?.event.bugCheckCode == 0xD1)
    #expect(log.events.first?.path == target)
    #expect(volumes[page]?.count == 9000 * 512)
    #expect(volumes[page]?.prefix(512) == ArraySlice([UInt8](repeating: 0, count: 512)))
    // SystemTime 0x01DA3A6C8F2B4E10 is 2023-12-29 (date -d @$(( 0x01DA3A6C8F2B4E10/10000000 - 11644473600 ))).
    #expect(volumes.names(in: #"C:\Windows\Minidump"#) == ["122923-74565-01.dmp"])
  }

  @Test func nothingToDo() {
    let volumes = SimulatedVolumes()
    volumes[page] = [UInt8](repeating: 0, count: 4096)
    #expect(recover(volumes) == .noDump)
    #expect(volumes.operations == 0)
  }

  @Test func otherVolume() {
    let volumes = volumes(on: "D")
    let registry = SimulatedRegistry()
    registry.pageFiles = [#"D:\pagefile.sys"#]
    #expect(recover(volumes, registry) == .recovered(byteCount: UInt64(CrashedPageFile.kernel.dump.count)))
    #expect(registry.machineCrash == [#"D:\DUMP2345.tmp"#, target, "1"])
    let isSame = volumes[target] == CrashedPageFile.kernel.dump
    #expect(isSame)
    #expect(
      volumes.files.keys.sorted() == [
        target, #"C:\Windows\Minidump\122923-74565-01.dmp"#, #"D:\pagefile.sys"#,
      ])
  }

  @Test func temporaryNamesAreTried() {
    let volumes = volumes(on: "D")
    let registry = SimulatedRegistry()
    registry.pageFiles = [#"D:\pagefile.sys"#]
    for number in 0..<99 { volumes["D:\\DUMP\(String(0x2345 + number, radix: 16)).tmp"] = [1] }
    #expect(recover(volumes, registry) == .recovered(byteCount: UInt64(CrashedPageFile.kernel.dump.count)))
    let full = self.volumes(on: "D")
    for number in 0..<100 { full["D:\\DUMP\(String(0x2345 + number, radix: 16)).tmp"] = [1] }
    let log = SimulatedLog()
    #expect(recover(full, registry, log) == .notSaved)
    #expect(log.events.contains { $0.event.identifier == .noTemporaryFile })
    let isSame = full[#"D:\pagefile.sys"#] == CrashedPageFile.kernel.pageFile
    #expect(isSame)
  }

  @Test func noSpaceAtTheTarget() {
    let volumes = volumes(on: "D")
    let registry = SimulatedRegistry()
    let log = SimulatedLog()
    registry.pageFiles = [#"D:\pagefile.sys"#]
    volumes.capacity["C"] = 300_000
    let count = UInt64(CrashedPageFile.kernel.dump.count)
    #expect(recover(volumes, registry, log) == .keptTemporary(byteCount: count))
    let isKept = volumes[#"D:\DUMP2345.tmp"#] == CrashedPageFile.kernel.dump
    #expect(isKept && volumes[target] == nil)
    #expect(log.events.contains { $0.event.identifier == .outOfSpace })
    // There is room at the next boot.
    let next = volumes.rebooted()
    next.capacity = [:]
    #expect(recover(next, registry, log) == .recovered(byteCount: count))
    let isSame = next[target] == CrashedPageFile.kernel.dump
    #expect(isSame && next[#"D:\DUMP2345.tmp"#] == nil)
  }

  @Test func copyFails() {
    let volumes = volumes(on: "D")
    let registry = SimulatedRegistry()
    registry.pageFiles = [#"D:\pagefile.sys"#]
    volumes.failingSuffix = ".part"
    volumes[target] = [1, 2, 3]
    #expect(
      recover(volumes, registry) == .keptTemporary(byteCount: UInt64(CrashedPageFile.kernel.dump.count)))
    #expect(volumes[target] == [1, 2, 3])
    let isKept = volumes[#"D:\DUMP2345.tmp"#] == CrashedPageFile.kernel.dump
    #expect(isKept)
  }

  @Test func existingDumpIsKeptBySetting() {
    let volumes = volumes()
    let registry = SimulatedRegistry()
    let log = SimulatedLog()
    registry.overwrite = 0
    volumes[target] = [1, 2, 3]
    #expect(recover(volumes, registry, log) == .notSaved)
    #expect(volumes[target] == [1, 2, 3])
    #expect(log.events.contains { $0.event.identifier == .existingDump })
    #expect(volumes.names(in: #"C:\Windows\Minidump"#).count == 1)
    #expect(recover(volumes.rebooted(), registry, log) == .noDump)
  }

  @Test func triageDumpGoesToItsFolder() {
    let volumes = volumes(.triage)
    #expect(recover(volumes) == .recovered(byteCount: UInt64(CrashedPageFile.triage.dump.count)))
    let isSame = volumes[#"C:\Windows\Minidump\122923-74565-01.dmp"#] == CrashedPageFile.triage.dump
    #expect(isSame && volumes[target] == nil)
  }

  /// Any damage of the header sector or of the end makes it no dump; the page file stays a page file.
  @Test(arguments: [0x40, 0x150, 0x1F0, 0x348, 0xFA8, 0x1FFF]) func damagedHeaderIsNoDump(_ offset: Int) {
    let volumes = volumes()
    var bytes = CrashedPageFile.kernel.pageFile
    bytes[offset] ^= 0x80
    volumes[page] = bytes
    #expect(recover(volumes) == .damaged)
    #expect(volumes[target] == nil)
    #expect(volumes.names(in: #"C:\Windows\Minidump"#) == [])
    #expect(recover(volumes.rebooted()) == .noDump)
  }

  @Test func truncatedPageFileIsNoDump() {
    for count in [8, 512, 0x2000, 0x2040, 0x9000, CrashedPageFile.kernel.dump.count - 513] {
      let volumes = volumes()
      volumes[page] = Array(CrashedPageFile.kernel.pageFile.prefix(count))
      let outcome = recover(volumes)
      #expect(outcome == .damaged || outcome == .noDump)
      #expect(volumes[target] == nil)
    }
  }

  // MARK: Power cuts

  /// The power goes at every operation of the recovery, then again at every operation of the next boot's. Whatever
  /// happens, the dump is there in the end, once, and a page file.
  @Test(arguments: ["C", "D"] as [Character], [false, true]) func powerCuts(
    _ volume: Character, _ hasOld: Bool
  ) {
    let registry = SimulatedRegistry()
    registry.pageFiles = ["\(volume):\\pagefile.sys"]
    var cut = 1
    while true {
      let first = volumes(on: volume)
      if hasOld { first[target] = CrashedPageFile.older.dump }
      first.cutAtOperation = cut
      first.random = SimulatedRandom(seed: UInt64(cut))
      _ = recover(first, registry)
      let isDone = !first.isOff
      let second = first.rebooted()
      second.cutAtOperation = isDone ? nil : cut % 7 + 1
      second.random = SimulatedRandom(seed: UInt64(cut) << 8)
      _ = recover(second, registry, tick: 0x2_0000)
      let last = second.rebooted()
      _ = recover(last, registry, tick: 0x3_0000)
      let isSame = last[target] == CrashedPageFile.kernel.dump
      #expect(isSame, "cut at operation \(cut)")
      #expect(last.names(in: #"C:\Windows\Minidump"#).count == 1, "cut at operation \(cut)")
      #expect(last["\(volume):\\pagefile.sys"]?.count == 9000 * 512, "cut at operation \(cut)")
      #expect(last.files.count == 3, "cut at operation \(cut): \(last.files.keys.sorted())")
      if isDone { break }
      cut += 1
    }
    #expect(cut > 8)
  }

  /// The power goes at every operation of writing the dump. The next boot takes a whole dump or none.
  @Test(arguments: [CrashDumpKind.complete, .kernel, .triage], [false, true])
  func powerCutWhileWriting(_ kind: CrashDumpKind, _ hasOld: Bool) {
    let old = CrashedPageFile.older
    let whole = Crash(kind)
    whole.run()
    let total = whole.machine.disk.operations
    var cut = 1
    var taken = 0
    while true {
      var control = CrashControl()
      control.kind = kind
      let crash = Crash(control: control)
      let disk = crash.machine.disk
      if hasOld {
        // An older whole dump that nobody has collected.
        var offset = 0
        for extent in crash.extents {
          let count = Int(extent.sectorCount) * 512
          disk.fill(Int(extent.firstSector), Array(old.pageFile[offset..<offset + count]))
          offset += count
        }
      }
      disk.cutAtOperation = cut
      disk.random = SimulatedRandom(seed: UInt64(cut))
      crash.run()
      let isDone = !disk.isOff
      let volumes = SimulatedVolumes()
      volumes[page] = crash.pageFile
      let outcome = recover(volumes)
      let result = volumes[target] ?? volumes[#"C:\Windows\Minidump\122923-74565-01.dmp"#]
      if case .recovered(let count) = outcome {
        taken += 1
        let bytes = Array(crash.pageFile.prefix(Int(count)))
        let isWhole = bytes == result
        #expect(isWhole)
        // Either the old dump before anything was written, or the new one with all its operations but the last flush.
        let isOld = hasOld && result == old.dump
        // The last two operations are the sector with the signature and the flush after it.
        let isNew = cut >= total - 1
        #expect(isOld ? cut <= 2 : isNew, "cut at operation \(cut)")
      } else {
        #expect(result == nil)
        #expect(!isDone)
      }
      if isDone { break }
      cut += 1
    }
    #expect(cut > 5 && taken >= 1)
  }
}
