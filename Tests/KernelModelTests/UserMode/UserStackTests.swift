import DumpFile
import DumpFormat
import DumpSynthesis
import PortableExecutable
import StackUnwinder
import Symbols
import Testing

@testable import KernelModel

/// Stacks that go on from the kernel into user mode.
@Suite struct UserStackTests {
  private func frames(_ walk: StackWalk) -> [[UInt64]] {
    walk.frames.map { [$0.instructionPointer.rawValue, $0.stackPointer.rawValue] }
  }

  private func frames(_ made: SystemCallScene) -> [[UInt64]] {
    made.frames.map { [$0.instructionPointer, $0.stackPointer] }
  }

  @Test(arguments: [false, true])
  func aSystemCall(hasOwnPageTables: Bool) throws {
    let made = SystemCallScene(hasOwnPageTables: hasOwnPageTables)
    let model = try made.scene.model(.complete)
    let walk = try #require(model.stack())
    #expect(frames(walk) == frames(made))
    #expect(
      walk.frames.map(\.trust) == [
        .context, .unwindInfo, .unwindInfo, .unwindInfo, .machineFrame, .unwindInfo, .unwindInfo, .unwindInfo,
      ])
    #expect(walk.frames[4].reason == .savedRegisters(VirtualAddress(made.trapFrame + 0x168)))
    #expect(walk.end == .endOfStack)
    #expect(
      walk.frames.map { model.allModules.module(containing: $0.instructionPointer)?.name } == [
        "nt", "nt", "nt", "nt", "ntdll", "demo", "demo", "ntdll",
      ])
  }

  /// Names of user modules come as those of the kernel's do, here from exports in the memory of the process.
  @Test(arguments: [false, true])
  func names(hasOwnPageTables: Bool) throws {
    let model = try SystemCallScene(hasOwnPageTables: hasOwnPageTables).scene.model(.complete)
    let (names, stack) = model.namedStack(
      SymbolSources {
        $0.map { module in
          ModuleSymbols(
            identity: module, mappedImage: module.mapped.flatMap { try? ExecutableImage($0) })
        }
      })
    let frames = try #require(stack).frames
    #expect(frames == model.stack(names: names)?.frames)
    #expect(
      frames.map { names.name(of: $0)?.description } == [
        nil, nil, nil, nil, "ntdll!NtDemoService+0xa", nil, nil, "ntdll!RtlUserThreadStart+0xf",
      ])
    #expect(model.userModules.modules.allSatisfy { names[$0] != nil })
    #expect(names[model.modules.modules[3]] == nil)
  }

  /// Without the kernel's unwind data the trap frame of the thread is found all the same, and user mode behind it.
  @Test func withoutTheKernelsUnwindData() throws {
    let made = SystemCallScene(hasKernelUnwindData: false)
    let model = try made.scene.model(.complete)
    let walk = try #require(model.stack())
    let first = try #require(walk.frames.firstIndex { $0.trust == .trapFrame })
    #expect(frames(walk)[first...] == frames(made)[4...])
    #expect(walk.frames[first].reason == .savedRegisters(VirtualAddress(made.trapFrame)))
    #expect(walk.frames[(first + 1)...].allSatisfy { $0.trust == .unwindInfo } && walk.end == .endOfStack)
    // A value of user mode on the kernel's stack is no return address.
    #expect(walk.frames[..<first].allSatisfy { $0.instructionPointer.rawValue >> 63 == 1 })
  }

  /// A kernel dump has no user memory: the last frame is the one that the kernel saved.
  @Test(arguments: [false, true])
  func withoutUserMemory(hasKernelUnwindData: Bool) throws {
    var made = SystemCallScene(hasKernelUnwindData: hasKernelUnwindData)
    made.scene.removeUserPages()
    let walk = try #require(try made.scene.model(.kernel).stack())
    #expect(frames(walk).last == frames(made)[4])
    #expect(walk.end == .userModeNotInDump(VirtualAddress(made.frames[4].stackPointer)))
    #expect(walk.end.description == "user mode, whose memory the dump does not have")
  }

  @Test func triageDumps() throws {
    let made = SystemCallScene()
    let walk = try #require(try made.scene.model(.triage).stack())
    #expect(frames(walk).last == frames(made)[4])
    #expect(walk.frames.last?.trust == .trapFrame)
    #expect(walk.end == .userModeNotInDump(VirtualAddress(made.frames[4].stackPointer)))
  }

  /// The thread works for another process: that one's modules are not those of its user stack.
  @Test func attachedThreads() throws {
    var made = SystemCallScene()
    let thread = made.scene.facts.crashingProcessor.thread
    made.scene.memory.writePointer(0x2BAC, at: thread + 0x478)  // Cid.UniqueProcess
    let model = try made.scene.model(.complete)
    let walk = try #require(model.stack())
    #expect(model.isAttached && model.userModules.modules.count == 2)
    #expect(frames(walk) == Array(frames(made).prefix(5)))
    #expect(walk.end == .userModeNotInDump(VirtualAddress(made.frames[4].stackPointer)))
  }

  /// A return address on the user stack that leads into the kernel is not believed.
  @Test func noReturnIntoTheKernel() throws {
    var made = SystemCallScene()
    let slot = made.frames[5].stackPointer - 8
    let kernel = made.scene.kernel.base + 0x20_4010
    made.scene.inProcess { $0.writePointer(kernel, at: slot) }
    let walk = try #require(try made.scene.model(.complete).stack())
    #expect(frames(walk).starts(with: frames(made).prefix(5)))
    #expect(walk.frames.dropFirst(4).allSatisfy { $0.instructionPointer.rawValue >> 63 == 0 })
  }

  /// Words of everything that leads into user mode are replaced; no walk is endless, none traps.
  @Test func hostileProcesses() throws {
    let made = SystemCallScene()
    let scene = made.scene
    let user = try #require(scene.options.userMode)
    let data = try #require(scene.facts.loaderData)
    let places =
      [
        user.environmentBlock, data, made.frames[4].stackPointer, user.modules[0].base,
        user.modules[0].base + 0x4000,
      ]
      + scene.facts.userModuleEntries
    let values: [UInt64] = [
      0, 1, .max, .max >> 1, 1 << 63, data, user.environmentBlock, scene.kernel.base,
      scene.facts.userModuleEntries[0],
    ]
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<60 {
      var changed = scene
      changed.inProcess { memory in
        for _ in 0...next(4) {
          memory.writePointer(
            values[next(values.count)], at: places[next(places.count)] + UInt64(8 * next(24)))
        }
      }
      let model = try changed.model(.complete)
      let walk = try #require(model.stack())
      #expect(frames(walk).starts(with: frames(made).prefix(5)) && walk.frames.count <= 256)
      #expect(model.userModules.modules.count <= 5000)
    }
  }
}
