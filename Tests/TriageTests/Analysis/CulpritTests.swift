import DumpSynthesis
import TestSupport
import Testing

@testable import Triage

@Suite struct CulpritTests {
  @Test(arguments: SyntheticArchitecture.allCases)
  func aDriverOfOthers(architecture: SyntheticArchitecture) throws {
    let report = try report(of: crash(in: "bbdemo.sys", at: 0x1234, architecture: architecture))
    let culprit = try #require(report.culprit)
    #expect(culprit.module == "bbdemo" && culprit.image == "bbdemo.sys" && culprit.symbol == nil)
    #expect(culprit.confidence == .high)
    let evidence = try #require(culprit.evidence.first)
    #expect(evidence.claim.hasPrefix("bug check parameter 4 ("))
    #expect(evidence.claim.hasSuffix("lies in bbdemo.sys, at bbdemo+0x1234"))
    #expect(evidence.address == report.bugCheck?.parameters[3].value)
    #expect(report.failure.bucket == "NOSYMBOLS_0xD1_bbdemo!unknown_function")
    #expect(report.failure.hash == failureHash(bucket: report.failure.bucket))
    #expect(!report.findings.contains { $0.id == "fault-in-kernel" })
  }

  /// The memory of a machine and its triage dump give the same answer.
  @Test(
    arguments: SyntheticDumpKind.allCases.filter { $0.hasPhysicalMemory && $0 != .live },
    [SyntheticArchitecture.x64, .arm64])
  func everyKindWithMemory(kind: SyntheticDumpKind, architecture: SyntheticArchitecture) throws {
    let options = try crash(in: "bbdemo.sys", at: 0x1234, architecture: architecture)
    let dump = KernelDumpWriter(scene: KernelScene(options)).write(kind)
    let report = try report(dump)
    #expect(report.culprit?.module == "bbdemo" && report.culprit?.confidence == .high)
    #expect(report.modules.map(\.image) == options.modules.map(\.name))
  }

  @Test func aModuleOfWindows() throws {
    let report = try report(of: crash(in: "Wdf01000.sys", at: 0x6C6B))
    #expect(report.culprit?.module == "Wdf01000")
    #expect(report.culprit?.confidence == .medium)
    #expect(report.failure.bucket == "NOSYMBOLS_0xD1_Wdf01000!unknown_function")
  }

  /// The kernel runs on behalf of others and is never blamed; that the fault is in it is told all the same.
  @Test(arguments: [("ntoskrnl.exe", "nt+0x40d463"), ("hal.dll", "hal+0x1234")])
  func theKernelIsNeverBlamed(module: String, place: String) throws {
    let rva: UInt64 = module == "hal.dll" ? 0x1234 : 0x40_D463
    let report = try report(of: crash(in: module, at: rva))
    #expect(report.culprit == nil)
    let finding = try #require(report.findings.first { $0.id == "fault-in-kernel" })
    #expect(finding.title.contains(place))
    #expect(finding.confidence == .medium)
    #expect(finding.evidence.first?.address == report.bugCheck?.parameters[3].value)
    #expect(report.failure.bucket == "NOSYMBOLS_0xD1_unknown_module!unknown_function")
  }

  @Test(arguments: [false, true])
  func anUnloadedModule(isTriage: Bool) throws {
    var options = KernelSceneOptions()
    let old = try #require(options.unloadedModules.first { $0.name == "bbold.sys" })
    options.bugCheckParameters = [0x28, 2, 0, old.start + 0x345]
    let scene = KernelScene(options)
    let report = try report(
      isTriage ? TriageDumpWriter(scene: scene).write() : KernelDumpWriter(scene: scene).write(.kernel))
    let culprit = try #require(report.culprit)
    #expect(culprit.image == "bbold.sys" && culprit.confidence == .high)
    #expect(culprit.evidence.first?.claim.contains("before it was unloaded") == true)
    let finding = try #require(report.findings.first { $0.id == "address-in-unloaded-module" })
    #expect(finding.title == "Parameter 4 points into bbold.sys, which was unloaded")
  }

  /// The first address after an unloaded module is not in it.
  @Test func theEndOfAnUnloadedModule() throws {
    var options = KernelSceneOptions()
    let old = try #require(options.unloadedModules.first { $0.name == "bbold.sys" })
    options.bugCheckParameters = [0x28, 2, 0, old.end]
    let report = try report(of: options)
    #expect(report.culprit == nil)
    #expect(!report.findings.contains { $0.id == "address-in-unloaded-module" })
  }

  /// A scanned stack gives a hint and no culprit.
  @Test func aModuleOnTheScannedStack() throws {
    let report = try report(of: crash(in: "ntoskrnl.exe", at: 0x40_D463))
    let finding = try #require(report.findings.first { $0.id == "other-module-on-stack" })
    #expect(finding.confidence == .low)
    #expect(finding.title.hasPrefix("bbdemo.sys is the first module on the scanned stack"))
    let frame = try #require(report.stack.first { $0.module == "bbdemo" })
    #expect(frame.trust == "scan" && frame.moduleOffset == "bbdemo+0x1852")
    #expect(finding.evidence.first?.address == frame.stackPointer)
    #expect(report.culprit == nil)
  }

  /// The context is certain. It is at the first instruction of a function: on x64 the stack pointer is at 8 modulo 16
  /// only there, so the return address on top of the stack is proved. For the rest there is no code: they are guesses.
  @Test func onlyTheContextIsCertain() throws {
    let scene = KernelScene(KernelSceneOptions())
    let context = scene.facts.crashingProcessor.context
    #expect(context.stackPointer % 16 == 8)
    let report = try report(TriageDumpWriter(scene: scene).write())
    #expect(report.stack.first?.trust == "context")
    #expect(number(report.stack.first?.instructionPointer) == context.instructionPointer)
    try #require(report.stack.count > 2)
    #expect(report.stack[1].trust == "code-flow")
    #expect(number(report.stack[1].instructionPointer) == scene.facts.returnAddresses[0])
    #expect(number(report.stack[1].stackPointer) == context.stackPointer + 8)
    #expect(report.stack.dropFirst(2).allSatisfy { $0.trust == "scan" })
    #expect(report.stack.count > 1 && report.stack.dropFirst().allSatisfy { $0.trust != "context" })
    #expect(report.stack.map(\.index) == Array(0..<report.stack.count))
  }

  @Test func noModuleHasTheAddress() throws {
    var options = KernelSceneOptions()
    options.bugCheckParameters = [0x28, 2, 0, 0xFFFF_9000_0000_0000]
    let report = try report(of: options)
    #expect(report.culprit == nil)
    #expect(report.bugCheck?.parameters[3].moduleOffset == nil)
  }

  @Test func windowsModulesAreInLowerCase() {
    #expect(windowsModules.allSatisfy { $0 == $0.lowercased() && !$0.contains(".") })
    #expect(windowsModules.isSuperset(of: ["ntfs", "tcpip", "win32kfull", "wdf01000", "dxgkrnl"]))
    #expect(windowsModules.isDisjoint(with: neverBlamed))
  }
}
