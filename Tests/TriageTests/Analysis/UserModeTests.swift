import DumpFile
import DumpSynthesis
import Testing

@testable import Triage

/// What a report says of the user half of the current process.
@Suite struct UserModeTests {
  private let heading = "User modules of the process (2, in load order)"

  @Test func aCompleteDump() throws {
    let made = SystemCallScene()
    let report = try report(KernelDumpWriter(scene: made.scene).write(.complete))
    #expect(report.userModules.map(\.image) == ["demo.exe", "ntdll.dll"])
    #expect(
      report.userModules.map(\.path) == [
        #"C:\Program Files\Demo\demo.exe"#, #"C:\Windows\SYSTEM32\ntdll.dll"#,
      ])
    #expect(report.userModules.map(\.base) == ["0x00007ff61c2a0000", "0x00007ffc9e610000"])
    #expect(report.userModules.map(\.size) == [0x9000, 0x1F_8000])
    #expect(report.userModules.map(\.timeDateStamp) == [0x6622_10A4, 0x9B64_AA6F])
    #expect(report.userModules.allSatisfy { $0.version == nil && $0.symbols == "none" })
    // The kernel's own modules are listed apart.
    #expect(report.modules.map(\.name) == ["nt", "hal", "Wdf01000", "bbdemo"])
    #expect(report.stack.map(\.module) == ["nt", "nt", "nt", "nt", "ntdll", "demo", "demo", "ntdll"])
    #expect(report.stack[4].moduleOffset == "ntdll+0x9c5da" && report.stack[4].trust == "machine-frame")
    #expect(!report.missing.contains { $0.contains("user") })
    #expect(report.text.contains(heading))
  }

  @Test func aKernelDump() throws {
    var made = SystemCallScene()
    made.scene.removeUserPages()
    let report = try report(KernelDumpWriter(scene: made.scene).write(.kernel))
    #expect(report.userModules.isEmpty && report.stack.count == 5)
    #expect(
      report.missing.contains(
        "the rest of the stack: user mode, whose memory the dump does not have"))
    #expect(
      report.missing.contains {
        $0.hasPrefix(
          "the user modules of the current process: the process environment block cannot be read: ")
          && $0.contains("virtual address 0x000000a14f3cd018 is not in the dump")
      })
    #expect(!report.text.contains("User modules"))
  }

  @Test func aBrokenList() throws {
    var made = SystemCallScene()
    let entries = made.scene.facts.userModuleEntries
    made.scene.inProcess { $0.writePointer(entries[0], at: entries[1]) }
    let report = try report(KernelDumpWriter(scene: made.scene).write(.complete))
    #expect(report.userModules.count == 2)
    #expect(
      report.missing.contains {
        $0.hasPrefix("the user modules after the first 2: the list comes back to its entry at 0x000001f4")
      })
  }

  /// A thread that is attached to another process: addresses of its stack are not named by that one's modules.
  @Test func anAttachedThread() throws {
    var made = SystemCallScene()
    made.scene.memory.writePointer(0x2BAC, at: made.scene.facts.crashingProcessor.thread + 0x478)
    let report = try report(KernelDumpWriter(scene: made.scene).write(.complete))
    #expect(report.userModules.count == 2 && report.stack.last?.module == nil)
    #expect(
      report.missing.contains(
        "the rest of the stack: it is in user mode of another process than the current one"))
  }

  /// Nothing is said where nothing is to be expected: the system process, and dumps without memory of processes.
  @Test(arguments: [SyntheticDumpKind.complete, .triage, .header])
  func aProcessWithoutUserMode(_ kind: SyntheticDumpKind) throws {
    let report = try report(KernelDumpWriter(scene: KernelScene()).write(kind))
    #expect(report.userModules.isEmpty && !report.missing.contains { $0.contains("user mod") })
  }
}
