import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// How the kernel's page tables are found, of which the header tells the root and no more.
@Suite struct KernelAddressSpaceTests {
  private func mode(_ architecture: SyntheticArchitecture) -> PagingMode {
    TranslationFixture(architecture).mode
  }

  @Test(arguments: SyntheticArchitecture.allCases, [SyntheticDumpKind.complete, .kernel, .summary])
  func modeAndMemory(_ architecture: SyntheticArchitecture, kind: SyntheticDumpKind) throws {
    let scene = Synthetic.scene(architecture)
    let dump = try open(Synthetic.dump(kind, architecture).bytes)
    #expect(dump.kernelTranslator?.mode == mode(architecture))
    #expect(dump.debuggerData?.bytes.count == scene.options.debuggerDataSize)
    #expect(
      dump.debuggerData?[KDDebuggerData64.Layout.psLoadedModuleList]?.rawValue == scene.facts.loadedModuleList
    )
    let places = [
      scene.facts.buildLabAddress, scene.facts.debuggerData, scene.facts.layout.poolBase,
      scene.facts.currentProcess.address, scene.facts.crashingProcessor.prcb + 0xFFF,
      scene.facts.layout.sharedUserData,
    ]
    for place in places {
      #expect(
        try dump.memory.bytes(at: VirtualAddress(place), count: 0x20) == scene.memory.read(0x20, at: place))
    }
    let stack = scene.facts.crashingProcessor
    let whole = dump.memory.readableBytes(at: VirtualAddress(stack.stackLimit), maximum: 0x2_0000)
    #expect(whole == scene.memory.read(Int(stack.stackBase - stack.stackLimit), at: stack.stackLimit))
  }

  /// `PaeEnabled` may be unset or wrong.
  @Test(arguments: [SyntheticArchitecture.x86, .x86PAE], [0x45, 0, 1] as [UInt8])
  func modeWithoutPAEFlag(_ architecture: SyntheticArchitecture, flag: UInt8) throws {
    let dump = try open(Synthetic.dump(.complete, architecture).bytes.patched(0x5C, [flag]))
    #expect(dump.kernelTranslator?.mode == mode(architecture))
  }

  /// Without readable debugger data, the loaded module list decides.
  @Test(arguments: [SyntheticArchitecture.x64, .x64LA57])
  func encodedDebuggerData(_ architecture: SyntheticArchitecture) throws {
    var scene = Synthetic.scene(architecture)
    scene.encodeDebuggerData()
    let dump = try open(KernelDumpWriter(scene: scene).write(.kernel).bytes)
    #expect(dump.debuggerData == nil)
    #expect(dump.kernelTranslator?.mode == mode(architecture))
  }

  @Test func swizzleOfTheDebuggerData() throws {
    let dump = try open(Synthetic.dump(.kernel).bytes)
    #expect(dump.kernelTranslator?.swizzle == EntrySwizzle(highPhysicalBitIndex: 45, swizzleBitIndex: 4))
  }

  @Test func memoryOfAnotherProcess() throws {
    var scene = Synthetic.scene(.x64)
    let tables = PageTableBuilder(architecture: .x64, memory: &scene.memory.physical)
    let page = scene.memory.physical.allocatePage()
    scene.memory.physical.setPage(page, to: PhysicalMemoryImage.rampPage(page))
    tables.map(virtual: 0x7FF6_1234_5000, physical: page << 12, in: &scene.memory.physical)
    let dump = try open(KernelDumpWriter(scene: scene).write(.complete).bytes)
    let memory = dump.memory(ofDirectoryTableBase: PhysicalAddress(tables.directoryTableBase | 2))
    #expect(try memory.word(0x7FF6_1234_5010) == page << 12 + 0x10)
    #expect(dump.memory.failure(0x7FF6_1234_5010)?.reason == .notPresent)
  }

  @Test func directoryTableBaseThatWasNotSet() throws {
    let fill: UInt64 = 0x4547_4150_4547_4150
    let dump = try open(Synthetic.dump(.complete).bytes.patched(0x10, fill))
    #expect(dump.kernelTranslator == nil && dump.debuggerData == nil)
    #expect(dump.memory.failure(0x1000)?.reason == .noTranslation)
  }
}
