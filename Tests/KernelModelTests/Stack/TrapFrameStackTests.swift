import DumpFormat
import DumpSynthesis
import StackUnwinder
import Testing

@testable import KernelModel

/// Stacks with a trap frame: above it, the stack is that of the interrupted code.
@Suite struct TrapFrameStackTests {
  private static let kinds: [SyntheticDumpKind] = [.kernel, .complete, .triage, .triageKernelWritten]

  /// A crash by an instruction of a driver.
  ///
  /// It is in another page than the driver's return address: the scene fills the page of the trap with `int 3`, and what
  /// follows that is no return address.
  private static func scene(_ architecture: SyntheticArchitecture) -> KernelScene {
    var options = KernelSceneOptions(architecture: architecture)
    options.trap = SyntheticFrame("bbdemo.sys", 0x3234)
    return KernelScene(options)
  }

  @Test(arguments: kinds, [SyntheticArchitecture.x64, .x64LA57])
  func theWalkGoesOnAtTheTrapFrame(_ kind: SyntheticDumpKind, _ architecture: SyntheticArchitecture) throws {
    var scene = Self.scene(architecture)
    let facts = scene.facts
    let address = try #require(facts.trapFrame)
    let driver = try #require(facts.options.modules.first { $0.name == "bbdemo.sys" })
    // What was in Rcx, at 0x38, looks like a return address, and is none.
    let inRcx = scene.kernel.base + 0x41_2345
    scene.memory.writePointer(inRcx, at: address + 0x38)
    let frames = try #require(try scene.model(kind).stack()).frames
    let index = try #require(frames.firstIndex { $0.trust == .trapFrame })
    let frame = frames[index]
    // Rip lies at 0x168 of a trap frame, Rsp at 0x180: 0x190 bytes, right below what was interrupted.
    #expect(scene.memory.pointer(at: address + 0x168) == driver.base + 0x3234)
    #expect(scene.memory.pointer(at: address + 0x180) == address + 0x190)
    #expect(frame.instructionPointer.rawValue == driver.base + 0x3234)
    #expect(frame.stackPointer.rawValue == address + 0x190)
    #expect(frame.reason == .savedRegisters(VirtualAddress(address)) && !frame.isReturnAddress)
    #expect(frames.filter { $0.trust == .trapFrame }.count == 1)
    // Below it is what handled the fault, and above it what called the driver's function, all of it.
    #expect(
      frames[..<index].map(\.instructionPointer.rawValue)
        == [facts.crashingProcessor.context.instructionPointer] + facts.returnAddresses.prefix(2))
    #expect(
      frames[(index + 1)...].map(\.instructionPointer.rawValue).starts(
        with: facts.returnAddresses.dropFirst(2)))
    #expect(!frames.contains { $0.instructionPointer.rawValue == inRcx })
  }

  /// Without the selector of kernel code it is no trap frame: the same stack is guessed at.
  @Test(arguments: kinds)
  func whatIsNoTrapFrameIsNotTakenForOne(_ kind: SyntheticDumpKind) throws {
    var scene = Self.scene(.x64)
    let address = try #require(scene.facts.trapFrame)
    scene.memory.writePointer(0x18, at: address + 0x170)
    let frames = try #require(try scene.model(kind).stack()).frames
    #expect(!frames.contains { $0.trust == .trapFrame })
    #expect(!frames.contains { $0.stackPointer.rawValue == address + 0x190 })
  }
}
