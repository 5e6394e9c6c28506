import DumpSynthesis
import Testing

struct KernelSceneTests {
  /// An x64 walk from a raw physical image, by the manual's bit fields.
  private func read64(_ memory: PhysicalMemoryImage, root: UInt64, at address: UInt64) -> UInt64? {
    var table = root
    for shift: UInt64 in [39, 30, 21, 12] {
      guard let entry = memory.integer(width: 8, at: table + (address >> shift & 0x1FF) * 8), entry & 1 == 1
      else { return nil }
      table = entry & 0x000F_FFFF_FFFF_F000
    }
    return memory.integer(width: 8, at: table + (address & 0xFFF))
  }

  @Test func loadedModulesOfX64() throws {
    let scene = KernelScene()
    let memory = scene.memory.physical
    let root = scene.facts.directoryTableBase
    let head = scene.facts.loadedModuleList
    var entry = try #require(read64(memory, root: root, at: head))
    var bases: [UInt64] = []
    while entry != head, bases.count < 10 {
      bases.append(try #require(read64(memory, root: root, at: entry + 0x30)))
      entry = try #require(read64(memory, root: root, at: entry))
    }
    #expect(bases == scene.options.modules.map(\.base))
  }

  @Test func debuggerDataOfX64() throws {
    let scene = KernelScene()
    let data = FileBytes(try #require(scene.memory.read(0x380, at: scene.facts.debuggerData)))
    #expect(data.text(0x10, 4) == "KDBG")
    #expect(data.u64(0x18) == 0xFFFF_F801_20A0_0000)
    #expect(data.u64(0x48) == scene.facts.loadedModuleList)
    #expect(data.u16(0x2A8) == 0xA40 && data.u16(0x2B0) == 0xAF00 && data.u16(0x2C0) == 0x898)
    #expect(data.u32(0x340) == 0x30 && data.u32(0x344) == 0x38)
    let block = data.u64(0x218)
    for processor in scene.facts.processors {
      #expect(scene.memory.pointer(at: block + UInt64(8 * processor.number)) == processor.prcb)
      #expect(processor.prcb & 0xFFF == 0x180)
      #expect(scene.memory.pointer(at: processor.prcb + 8) == processor.thread)
      #expect(scene.memory.pointer(at: processor.prcb + 0x85C0) == processor.contextAddress)
    }
  }

  @Test(arguments: SyntheticArchitecture.allCases)
  func stackHoldsReturnAddresses(architecture: SyntheticArchitecture) {
    var options = KernelSceneOptions(architecture: architecture)
    options.processorCount = 3
    options.crashingProcessor = 2
    options.trap = SyntheticFrame("bbdemo.sys", 0x1234)
    let scene = KernelScene(options)
    let processor = scene.facts.crashingProcessor
    #expect(processor.number == 2)
    #expect(scene.facts.returnAddressSlots.count == options.frames.count)
    for (slot, address) in zip(scene.facts.returnAddressSlots, scene.facts.returnAddresses) {
      #expect(scene.memory.pointer(at: slot) == address)
      #expect((processor.stackLimit..<processor.stackBase).contains(slot))
      #expect(slot >= processor.context.stackPointer)
    }
    #expect((scene.facts.trapFrame != nil) == architecture.isX64)
  }

  @Test func unloadedModules() throws {
    let scene = KernelScene(KernelSceneOptions(architecture: .arm64))
    let array = try #require(scene.memory.pointer(at: scene.facts.unloadedDriversVariable))
    let entry = FileBytes(try #require(scene.memory.read(0x28, at: array)))
    #expect(entry.u16(0) == 34 && entry.u64(0x10) == 0xFFFF_F801_2640_0000)
    #expect(scene.memory.read(4, at: scene.facts.lastUnloadedDriverVariable) == [2, 0, 0, 0])
  }
}

extension KernelSceneTests {
  /// The example of the landing page, and pages added to a finished scene.
  @Test func pagesCanBeAdded() throws {
    var options = KernelSceneOptions(architecture: .arm64)
    options.bugCheckCode = 0x50
    options.processorCount = 4
    var scene = KernelScene(options)
    let frame = scene.memory.physical.allocatePage()
    scene.memory.tables.mapTransition(
      virtual: 0xFFFF_8F8A_7000_0000, physical: frame << 12, in: &scene.memory.physical)
    let entry = try #require(
      scene.memory.tables.entryAddress(virtual: 0xFFFF_8F8A_7000_0000, in: scene.memory.physical))
    #expect(scene.memory.physical.integer(width: 8, at: entry) == frame << 12 | 0x890)

    var writer = KernelDumpWriter(scene: scene)
    writer.tags = [SyntheticTag("F87E4A4C-C5A1-4D2F-BFF0-D5DE63A5E4C3", [1, 2, 3])]
    let dump = writer.write(.kernel)
    #expect(FileBytes(dump.bytes).u32(0x30) == 0xAA64 && FileBytes(dump.bytes).u32(0x38) == 0x50)
    #expect(dump.facts.presentPages.contains(frame))
  }
}

extension KernelSceneTests {
  @Test func encodedDebuggerDataDecodes() throws {
    var scene = KernelScene()
    let keys = scene.encodeDebuggerData()
    let block = FileBytes(try #require(scene.memory.read(0x380, at: scene.facts.debuggerData)))
    #expect(block.text(0x10, 4) != "KDBG")
    // d = A xor byteswap(K xor rotateLeft(e xor N, N mod 64))
    func decode(_ offset: Int) -> UInt64 {
      let mixed = block.u64(offset) ^ keys.waitNever
      let count = keys.waitNever & 63
      let rotated = mixed << count | mixed >> (64 - count)
      return keys.waitAlways ^ (keys.encodedFlagAddress ^ rotated).byteSwapped
    }
    #expect(decode(0x10) == 0x0000_0380_4742_444B)
    #expect(decode(0x48) == scene.facts.loadedModuleList)
  }
}
